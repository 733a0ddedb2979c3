// The embedded PostgreSQL where it is hard: behind closed folders, after a crash, asked for twice.
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeEmbedded, runningAddress, startEmbedded } from "@/prisma/embedded";

const top = resolve(import.meta.dirname, "../..");
let folder: string;

beforeEach(() => {
  folder = join(top, ".test", `run-${randomBytes(6).toString("hex")}`);
  mkdirSync(folder, { recursive: true });
});
afterEach(() => removeEmbedded(folder));

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<Row>(statement);
  await client.end();
  return rows;
}

const serverOf = () =>
  readFileSync(join(folder, "database", "data", "postmaster.pid"), "utf8").split("\n")[0];

test("speaks UTF-8, listens on loopback only and wants its password", async () => {
  const server = await startEmbedded(folder, { fleeting: true });
  const rows = await ask(
    server.url,
    "SELECT current_setting('server_encoding') e, current_setting('listen_addresses') l",
  );
  expect(rows).toEqual([{ e: "UTF8", l: "127.0.0.1" }]);
  const guessed = new URL(server.url);
  guessed.password = "guessed";
  await expect(ask(guessed.href, "SELECT 1")).rejects.toThrow("password authentication failed");
  await server.stop();
});

test("runs from a folder that only its owner may enter, and keeps its data between starts", async () => {
  chmodSync(folder, 0o700);
  const first = await startEmbedded(folder, { fleeting: true });
  await ask(first.url, "CREATE TABLE kept AS SELECT 'here' AS word");
  await first.stop();
  const second = await startEmbedded(folder, { fleeting: true });
  expect(await ask(second.url, "SELECT word FROM kept")).toEqual([{ word: "here" }]);
  await second.stop();
});

test("is for one start at a time", async () => {
  const server = await startEmbedded(folder, { fleeting: true });
  await expect(startEmbedded(folder)).rejects.toThrow(/^DATA_DIR .* is in use by another Giaoban/);
  expect(await ask(server.url, "SELECT 1 AS still")).toEqual([{ still: 1 }]);
  await server.stop();
});

/** A start in a process of its own, killed as soon as `then` has run in it. */
async function killedStart(then = ""): Promise<void> {
  const script = `
    import { startEmbedded } from ${JSON.stringify(join(top, "prisma", "embedded.ts"))};
    await startEmbedded(${JSON.stringify(folder)}, { fleeting: true });
    ${then}
    process.kill(process.pid, "SIGKILL");`;
  const flags = [
    "--import",
    join(top, "lib", "start", "node", "paths.mjs"),
    "--input-type=module",
    "--eval",
    script,
  ];
  const killed = promisify(execFile)(process.execPath, flags, { cwd: top });
  await expect(killed).rejects.toMatchObject({ signal: "SIGKILL" });
}

test("ends when its start is killed, and the next start has its data", async () => {
  await killedStart();
  await expect.poll(() => runningAddress(folder), { timeout: 15_000 }).toBeNull();
  const server = await startEmbedded(folder, { fleeting: true });
  await server.stop();
});

test("is used by the next start where the guard was killed beside the start", async () => {
  await killedStart(`
    const { readdirSync, readFileSync } = await import("node:fs");
    for (const id of readdirSync("/proc").filter((name) => /^\\d+$/.test(name))) {
      try {
        if (readFileSync("/proc/" + id + "/stat", "utf8").split(") ")[1].split(" ")[1] === String(process.pid) &&
          readFileSync("/proc/" + id + "/cmdline", "utf8").includes("giaoban-guard")) process.kill(Number(id), "SIGKILL");
      } catch {}
    }`);
  const left = serverOf();
  const server = await startEmbedded(folder);
  expect(serverOf()).toBe(left);
  await server.stop();
});

test("writes no typed text into its log", async () => {
  const server = await startEmbedded(folder, { fleeting: true });
  await ask(server.url, "CREATE TABLE said (word text PRIMARY KEY CHECK (length(word) < 20))");
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query("INSERT INTO said VALUES ($1)", ["a secret word"]);
  for (const word of ["a secret word", "a secret word that is long"])
    await expect(client.query("INSERT INTO said VALUES ($1)", [word])).rejects.toThrow("said_");
  await client.end();
  await server.stop();
  const log = readFileSync(join(folder, "database", "log"), "utf8");
  expect(log).toContain('violates check constraint "said_word_check"');
  expect(log).not.toContain("secret word");
});
