// An embedded PostgreSQL that something ends while the app lives: there again on its port, or reported.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Embedded, removeEmbedded, runningAddress, startEmbedded } from "@/prisma/embedded";
import { stillRunning, treeOf } from "@/tests/support/processes";

const folder = resolve(import.meta.dirname, "../../.test", `run-${randomBytes(6).toString("hex")}`);
let server: Embedded;
let said: string[];
const at = (...path: string[]) => join(folder, "database", ...path);
const postmaster = () => Number(readFileSync(at("data/postmaster.pid"), "utf8").split("\n")[0]);
/** What is said when the server is gone for good. */
const gone = () => server.gone.then(({ message }) => message);

type Options = { betweenCalls?: number; fleeting?: boolean; kept?: boolean };
async function begin({ kept = true, ...options }: Options = {}): Promise<void> {
  server = await startEmbedded(folder, { fleeting: true, ...options });
  if (kept) server.keep((sentence) => said.push(sentence));
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function ask(statement: string): Promise<Record<string, unknown>[]> {
  const client = await connected();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

/** It answers a moment before its start holds it again: only then is it this start's alone. */
const held =
  "SELECT count(*)::int AS one FROM pg_locks WHERE locktype = 'advisory' AND objid = 20240425 AND granted";
const again = () => expect.poll(() => ask(held).catch(String), { timeout: 20_000 });
const isThereAgain = () => again().toEqual([{ one: 1 }]);

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await (await startEmbedded(folder, { fleeting: true })).stop();
});
afterAll(() => removeEmbedded(folder));
beforeEach(() => {
  said = [];
});
afterEach(async () => {
  const processes = treeOf(process.pid).filter(({ command }) => command.includes(folder));
  await server.stop();
  expect(stillRunning(processes)).toEqual([]);
  expect(runningAddress(folder)).toBeNull();
});

describe("a killed server", () => {
  test("is there again within five seconds on its port, with its data, and for this start alone", async () => {
    await begin({ fleeting: false });
    await ask("CREATE TABLE kept AS SELECT 'here' AS word");
    const before = postmaster();
    process.kill(before, "SIGKILL");
    await isThereAgain();
    expect(postmaster()).not.toBe(before);
    expect(await ask("SELECT word FROM kept")).toEqual([{ word: "here" }]);
    expect(said).toEqual(["The embedded PostgreSQL was killed and is started again."]);
    await expect(startEmbedded(folder)).rejects.toThrow(/^DATA_DIR .* is in use by another Giaoban/);
  });

  test("is there again although one of its processes hangs", async () => {
    await begin();
    const client = await connected();
    const { rows } = await client.query<{ id: number }>("SELECT pg_backend_pid() AS id");
    process.kill(rows[0]?.id ?? Number.NaN, "SIGSTOP");
    process.kill(postmaster(), "SIGKILL");
    await isThereAgain();
  });

  test("is waited for where another program has its port for a moment, and given up where it stays", async () => {
    await begin();
    const port = Number(new URL(server.url).port);
    const takePort = async (): Promise<Server> => {
      process.kill(postmaster(), "SIGKILL");
      for (;;) {
        const other = createServer();
        const isTaken = await new Promise<boolean>((tell) => {
          other.once("error", () => tell(false)).listen(port, "127.0.0.1", () => tell(true));
        });
        if (isTaken) return other;
      }
    };
    const other = await takePort();
    await expect.poll(() => said.length, { timeout: 20_000 }).toBe(1);
    await expect.poll(() => readFileSync(at("log"), "utf8"), { timeout: 20_000 }).toContain("could not bind");
    other.close();
    await isThereAgain();
    const stays = await takePort();
    expect(await gone()).toMatch(/does not start: its log says: could not create any TCP\/IP sockets/);
    stays.close();
  });

  test("is given up at the third time", async () => {
    await begin();
    for (const times of [1, 2]) {
      process.kill(postmaster(), "SIGKILL");
      await expect.poll(() => said.length, { timeout: 20_000 }).toBe(times);
      await isThereAgain();
    }
    process.kill(postmaster(), "SIGKILL");
    expect(await gone()).toMatch(
      /^The embedded PostgreSQL was killed 3 times within ten minutes; its log is /,
    );
  });

  test("is given up with what its log says where it cannot start any more", async () => {
    await begin();
    const control = readFileSync(at("data/global/pg_control"));
    writeFileSync(at("data/global/pg_control"), "");
    process.kill(postmaster(), "SIGKILL");
    expect(await gone()).toMatch(/does not start: its log says: could not read file "global\/pg_control"/);
    writeFileSync(at("data/global/pg_control"), control);
  });

  test("is told of while the app has not started yet", async () => {
    await begin({ kept: false });
    process.kill(postmaster(), "SIGKILL");
    expect(await gone()).toMatch(
      /has ended: its log names no reason, so that somebody has killed it \(.*\)\.$/,
    );
  });
});

test("a server that does not answer any more is killed and there again", async () => {
  await begin({ betweenCalls: 300 });
  const before = postmaster();
  process.kill(before, "SIGSTOP");
  await expect.poll(() => said.length, { timeout: 30_000 }).toBe(1);
  await isThereAgain();
  expect(postmaster()).not.toBe(before);
});

test("a server that loses one of its processes goes on by itself, and stays with this start", async () => {
  await begin();
  const before = postmaster();
  const [backend] = await ask(
    "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND classid = 0 AND objid = 20240425",
  );
  process.kill(Number(backend?.pid), "SIGKILL");
  await isThereAgain();
  const holders = () =>
    ask("SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory'").catch(String);
  await expect.poll(holders, { timeout: 20_000 }).toEqual([{ n: 1 }]);
  expect(postmaster()).toBe(before);
  expect(said).toEqual([]);
});

test.each([
  ["SIGTERM", "smart"],
  ["SIGINT", "fast"],
  ["SIGQUIT", "immediate"],
] as const)("a server that %s has asked to end is not started again", async (signal, manner) => {
  await begin();
  process.kill(postmaster(), signal);
  expect(await gone()).toContain(`has ended: its log says: received ${manner} shutdown request`);
});

test.each(["SIGTERM", "SIGKILL"] as const)("%s to the guard of the server is told of", async (signal) => {
  await begin();
  const guard = treeOf(process.pid).findLast(({ command }) => command.includes("giaoban-guard"));
  process.kill(guard?.id ?? Number.NaN, signal);
  expect(await gone()).toBe("The guard of the embedded PostgreSQL was ended.");
});
