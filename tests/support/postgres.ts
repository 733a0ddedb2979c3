// Before all tests: one PostgreSQL of their own with one migrated database, from which each file takes a copy.
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { keyFor } from "@/lib/server/keys";
import { ensureAppRole } from "@/prisma/app-role";
import { removeEmbedded, startEmbedded } from "@/prisma/embedded";
import { migrate } from "@/prisma/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the migrated database that copies are taken from. */
    template: string;
    /** The same as the role that the app has. */
    templateOfApp: string;
  }
}

const runs = resolve(import.meta.dirname, "../../.test");
const anHour = 3_600_000;

/** A killed run leaves its server and data behind; after an hour nobody can be in the middle of one. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(runs)) {
    const folder = join(runs, name);
    if (!name.startsWith("run-") || Date.now() - statSync(folder).mtimeMs < anHour) continue;
    const left = await startEmbedded(folder).catch(() => null);
    await left?.stop();
    removeEmbedded(folder);
  }
}

export default async function setup(project: TestProject) {
  mkdirSync(runs, { recursive: true });
  await sweep();
  const dataFolder = join(runs, `run-${randomBytes(6).toString("hex")}`);
  const server = await startEmbedded(dataFolder, { fleeting: true });
  await migrate(server.url);
  // The key of the app that the tests are: vitest.config.ts sets its secret.
  const sealKey = keyFor("session-seal", project.config.env.AUTH_SECRET);
  const ofApp = await ensureAppRole(server.url, { key: randomBytes(32), sealKey });
  if (!ofApp) throw new Error("The embedded PostgreSQL makes no role for the app.");
  const client = new pg.Client(server.url);
  await client.connect();
  // The tests run on the demonstration's day, which vitest.config.ts sets for the app.
  await client.query("UPDATE committee SET demo_today = $1", [process.env.DEMO_TODAY ?? "2024-04-25"]);
  await client.query("ALTER DATABASE giaoban IS_TEMPLATE true");
  await client.end();
  project.provide("template", server.url);
  project.provide("templateOfApp", ofApp);
  return async () => {
    await server.stop();
    removeEmbedded(dataFolder);
  };
}
