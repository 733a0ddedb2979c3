// Starts, finds again and stops the PostgreSQL that comes with the packages; it listens on loopback only.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { home, type Owner, owner, programs } from "./embedded-files.ts";
import { Unstartable } from "./unstartable.ts";

export type Embedded = { url: string; stop: () => Promise<void> };
type Options = {
  /** Trades safety at a power failure for speed: for data that lives as long as a test. */
  fleeting?: boolean;
};
type Place = { folder: string; data: string; user: Owner | null; password: string };

// Nothing of the surroundings reaches the server: a PGDATA or PGOPTIONS set for something else would mislead it.
const environment = { NODE_ENV: "production" as const, LC_ALL: "C", TZ: "UTC" };

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

/** Process and port of the server on this data, as it says itself; null when none says so. */
function running(data: string): { process: number; port: number } | null {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const [server, port] = [Number(lines[0]), Number(lines[3])];
  return server > 0 && port > 0 ? { process: server, port } : null;
}

const addressOf = (port: number, password: string, database: string) =>
  `postgresql://giaoban:${password}@127.0.0.1:${port}/${database}`;

async function connected(port: number, password: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: addressOf(port, password, "postgres"),
    connectionTimeoutMillis: 5000,
  });
  client.on("error", () => undefined);
  return client.connect().then(
    () => client,
    () => null,
  );
}

/** A connection to the server on this data, or null when none answers within the tries. */
async function reach(
  { data, password }: Place,
  tries: number,
): Promise<{ client: pg.Client; port: number } | null> {
  for (let left = tries; left > 0; left--) {
    const server = running(data);
    const client = server && (await connected(server.port, password));
    if (server && client) return { client, port: server.port };
    if (left > 1) await pause(100);
  }
  return null;
}

function passwordIn(folder: string, user: Owner | null): string {
  const file = join(folder, "password");
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600 });
    if (user) chownSync(file, user.uid, user.gid);
  }
  return readFileSync(file, "utf8").trim();
}

/** Into a folder of another name first, so that an interrupted attempt is never taken for a database. */
async function create({ folder, data, user }: Place): Promise<void> {
  const unfinished = `${data}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const flags = [`--pgdata=${unfinished}`, `--pwfile=${join(folder, "password")}`, "--username=giaoban"];
  const style = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--no-instructions"];
  const where = { cwd: folder, env: environment, ...user };
  await promisify(execFile)(join(programs(user), "initdb"), [...flags, ...style], where);
  renameSync(unfinished, data);
}

async function launch(place: Place, { fleeting }: Options): Promise<void> {
  const log = openSync(join(place.folder, "log"), "w");
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC"];
  if (fleeting) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const flags = [
    "-D",
    place.data,
    "-p",
    String(await freePort()),
    ...settings.flatMap((each) => ["-c", each]),
  ];
  // In a group of its own, so that Ctrl-C reaches the app first and the database when the app has ended.
  const options = { cwd: place.folder, env: environment, detached: true, ...place.user };
  spawn(join(programs(place.user), "postgres"), flags, { ...options, stdio: ["ignore", log, log] }).unref();
}

async function stopServer(data: string, process_: number): Promise<void> {
  process.kill(process_, "SIGINT");
  for (let left = 300; left > 0 && running(data); left--) await pause(50);
}

/** The database of the app, made where the server is new. */
async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'giaoban'");
  if (!rowCount) await client.query("CREATE DATABASE giaoban");
}

/**
 * The PostgreSQL whose data stands in `dataFolder`: made at first, found again where a killed start left it running.
 * One start at a time may have it; the lock lives as long as the connection, so that no crash leaves it behind.
 */
export async function startEmbedded(dataFolder: string, options: Options = {}): Promise<Embedded> {
  const user = owner();
  const folder = home(dataFolder, user);
  const place = { folder, data: join(folder, "data"), user, password: passwordIn(folder, user) };
  if (!existsSync(place.data)) await create(place);
  let server = await reach(place, 3);
  if (!server) {
    await launch(place, options);
    server = await reach(place, 300);
  }
  if (!server)
    throw new Unstartable(`The embedded PostgreSQL does not start; ${join(folder, "log")} says why.`);
  const { client, port } = server;
  const lock = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock(20240425) AS held");
  if (!lock.rows[0]?.held) {
    await client.end();
    throw new Unstartable(`DATA_DIR ${dataFolder} is in use by another Giaoban that runs on this machine.`);
  }
  await ensureDatabase(client);
  return {
    url: addressOf(port, place.password, "giaoban"),
    stop: async () => {
      await client.end();
      const found = running(place.data);
      if (found) await stopServer(place.data, found.process);
    },
  };
}

/** The address of the embedded PostgreSQL that another program runs on `dataFolder`; null when none runs. */
export function runningAddress(dataFolder: string): string | null {
  const folder = home(dataFolder, owner());
  const server = running(join(folder, "data"));
  return server && addressOf(server.port, passwordIn(folder, null), "giaoban");
}

/** Removes the data of a stopped embedded PostgreSQL, wherever it stands. */
export function removeEmbedded(dataFolder: string): void {
  if (existsSync(join(dataFolder, "database")))
    rmSync(home(dataFolder, owner()), { recursive: true, force: true });
  rmSync(dataFolder, { recursive: true, force: true });
}
