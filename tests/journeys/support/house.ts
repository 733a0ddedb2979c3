// The app of a file of journeys: a process of its own on its own copy of the demonstration's database.
import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import pg from "pg";
import { settingsOf } from "@/lib/server/env";
import { keyFor } from "@/lib/server/keys";
import { startApp, untilHealthy } from "@/lib/start/app";
import { ensureAppRole } from "@/prisma/app-role";
import { connect, type Database } from "@/prisma/connect";
import { freePort } from "@/prisma/embedded";
import { secret } from "./secret";

export type House = {
  /** Where the app runs, without a slash at the end. */
  address: string;
  /** The app's database, beside the app itself and as its owner. */
  db: Database;
  app: ChildProcess;
  close: () => Promise<void>;
};

/** What each app says, a file for each file of journeys; nobody reads it unless one fails. */
const logs = resolve(".test", "apps");

const addressOf = (database: string): string => {
  const address = new URL(process.env.JOURNEYS_DEMONSTRATION ?? "");
  address.pathname = `/${database}`;
  return address.href;
};

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(addressOf("postgres"));
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** The surroundings of the app as its start would read them, whatever this process has in its own. */
function environmentOf(port: number, databaseUrl: string) {
  const set = settingsOf({ PORT: String(port), DATABASE_URL: databaseUrl, AUTH_SECRET: secret, DEMO: "1" });
  return { ...set, databaseUrl, authSecret: secret };
}

/** Copies the database and starts the app on it; `name` is that of the file whose journeys walk through it. */
export async function openHouse(name: string): Promise<House> {
  const database = `journey_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${database} TEMPLATE giaoban STRATEGY FILE_COPY`);
  const url = addressOf(database);
  const keys = { key: keyFor("app-role", secret), sealKey: keyFor("session-seal", secret) };
  const environment = environmentOf(await freePort(), (await ensureAppRole(url, keys)) ?? url);
  mkdirSync(logs, { recursive: true });
  const log = openSync(join(logs, `${basename(name, ".spec.ts")}.log`), "a");
  const app = startApp(environment, log);
  closeSync(log);
  await untilHealthy(app, environment);
  const db = connect(url, { poolSize: 2 });
  const close = async () => {
    const ended = app.exitCode === null && app.signalCode === null ? once(app, "exit") : null;
    app.kill("SIGKILL");
    await Promise.all([ended, db.$disconnect()]);
    await onServer(`DROP DATABASE ${database} WITH (FORCE)`);
  };
  return { address: environment.appUrl, db, app, close };
}
