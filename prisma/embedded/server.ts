// One run of the embedded PostgreSQL: found, launched, spoken to and stopped; it listens on loopback only.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Owner, programs } from "./files.ts";
import { openLog } from "./log.ts";
import { isAlive, isDeserted, signal } from "./processes.ts";

export type Place = {
  /** As it was named by whoever starts. */
  dataFolder: string;
  folder: string;
  data: string;
  user: Owner | null;
  password: string;
};
export type Options = {
  /** Trades safety at a power failure for speed: for data that lives as long as a test. */
  fleeting?: boolean;
  /** How often the server is called to see whether it still answers, in milliseconds. */
  betweenCalls?: number;
};

/** Nothing of the surroundings reaches the server: a PGDATA or PGOPTIONS set for something else would mislead it. */
export const environment = { NODE_ENV: "production" as const, LC_ALL: "C", TZ: "UTC" };

/** A port of loopback on which nobody listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

type Server = { process: number; port: number; state: "starting" | "ready" | "stopping" };

const ownFile = (data: string): string => join(data, "postmaster.pid");

/** Whether a server on this data has left its mark and not taken it away, as each does that ends by itself. */
export const hasMark = (data: string): boolean => existsSync(ownFile(data));

/** The server that lives on this data, as it says of itself; null where none does. */
export function serverOn(data: string): Server | null {
  if (!hasMark(data)) return null;
  const lines = readFileSync(ownFile(data), "utf8").split("\n");
  const [server, port] = [Number(lines[0]), Number(lines[3])];
  if (!(server > 0 && port > 0 && isAlive(server, data))) return null;
  const said = lines[7]?.trim();
  return { process: server, port, state: said === "ready" || said === "stopping" ? said : "starting" };
}

export const addressOf = (port: number, password: string, database: string) =>
  `postgresql://giaoban:${password}@127.0.0.1:${port}/${database}`;

/** A connection, or the code of the refusal: five signs where the server itself refuses. */
export async function call(port: number, password: string, patience = 5_000): Promise<pg.Client | string> {
  const client = new pg.Client({
    connectionString: addressOf(port, password, "postgres"),
    connectionTimeoutMillis: patience,
  });
  client.on("error", () => undefined);
  return client.connect().then(
    () => client,
    (error: Error) => ("code" in error ? String(error.code) : "silent"),
  );
}

export type Launched = {
  child: ChildProcess;
  /** How many bytes the log had before. */
  from: number;
};

/** Starts a server and does not wait for it. */
export function launch(place: Place, port: number, { fleeting }: Options): Launched {
  // The mark of a killed server would be taken for one that lives, where its number is used again.
  if (hasMark(place.data) && isDeserted(place.data)) rmSync(ownFile(place.data));
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC"];
  // The details of an error would write into the log what people have typed.
  settings.push("log_error_verbosity=terse");
  if (fleeting) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const flags = ["-D", place.data, "-p", String(port), ...settings.flatMap((each) => ["-c", each])];
  // In a group of its own, so that Ctrl-C reaches the app first and the database when the app has ended.
  const options = { cwd: place.folder, env: environment, detached: true, ...place.user };
  const { file, from } = openLog(place.folder);
  const child = spawn(join(programs(place.user), "postgres"), flags, {
    ...options,
    stdio: ["ignore", file, file],
  });
  child.on("error", () => undefined).unref();
  closeSync(file);
  return { child, from };
}

/**
 * Asks the server to end at once; one that does not is sent another signal, and killed at last. It takes eight seconds
 * at most.
 */
export async function stopServer(data: string): Promise<void> {
  const server = serverOn(data);
  if (!server) return;
  for (const [name, seconds] of [
    ["SIGINT", 6],
    ["SIGQUIT", 1],
    ["SIGKILL", 1],
  ] as const) {
    signal(server.process, name);
    for (let left = seconds * 20; left > 0; left--) {
      if (!isAlive(server.process, data)) return;
      await pause(50);
    }
  }
}
