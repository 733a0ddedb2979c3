// An embedded PostgreSQL that cannot start: one sentence at once, the log of it kept, and nothing left running.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeEmbedded, runningAddress, startEmbedded } from "@/prisma/embedded";
import { reasonIn } from "@/prisma/embedded/log";
import { Unstartable } from "@/prisma/unstartable";

const folder = resolve(import.meta.dirname, "../../.test", `run-${randomBytes(6).toString("hex")}`);
const at = (...path: string[]) => join(folder, "database", ...path);
const log = () => readFileSync(at("log"), "utf8");

async function begin(): Promise<void> {
  const server = await startEmbedded(folder, { fleeting: true });
  await server.stop();
}

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await begin();
});
afterAll(() => removeEmbedded(folder));

/** Puts other words into a file, or nothing; the returned function puts back what was there. */
function overwritten(path: string, words: string): () => void {
  const before = readFileSync(path);
  writeFileSync(path, words);
  return () => writeFileSync(path, before);
}

function movedAway(path: string): () => void {
  renameSync(path, `${path}-away`);
  return () => {
    rmSync(path, { recursive: true, force: true });
    renameSync(`${path}-away`, path);
  };
}

function openToAll(path: string): () => void {
  chmodSync(path, 0o777);
  return () => chmodSync(path, 0o700);
}

/** What is wrong, how it comes about, and what the sentence says of it. */
const wrongs: [string, () => () => void, RegExp][] = [
  [
    "an emptied pg_control",
    () => overwritten(at("data/global/pg_control"), ""),
    /could not read file "global\/pg_control"/,
  ],
  ["a missing pg_wal", () => movedAway(at("data/pg_wal")), /required WAL directory "pg_wal" does not exist/],
  [
    "a missing pg_control",
    () => movedAway(at("data/global/pg_control")),
    /could not find the database system/,
  ],
  ["missing settings", () => movedAway(at("data/postgresql.conf")), /configuration file .* No such file/],
  ["missing databases", () => movedAway(at("data/base")), /database "postgres" does not exist/],
  ["data that everybody may read", () => openToAll(at("data")), /has invalid permissions/],
  ["data without a version", () => movedAway(at("data/PG_VERSION")), /is not a valid data directory/],
  [
    "data of another version",
    () => overwritten(at("data/PG_VERSION"), "17\n"),
    /made by PostgreSQL 17, .* with 18: /,
  ],
  [
    "a wrong password",
    () => overwritten(at("password"), "wrong"),
    /^The password in .*\/password is not the one/,
  ],
  ["an emptied password", () => overwritten(at("password"), ""), /^There is no password in .*\/password for/],
  ["a missing password", () => movedAway(at("password")), /^There is no password in .*\/password for/],
];

describe("the start is refused at once, and nothing is left running, for", () => {
  test.each(wrongs)("%s", async (_name, spoil, sentence) => {
    const before = log();
    const putBack = spoil();
    const refused = await startEmbedded(folder, { fleeting: true }).catch((error: unknown) => error);
    expect(runningAddress(folder)).toBeNull();
    putBack();
    expect(refused).toBeInstanceOf(Unstartable);
    expect(String(refused)).toMatch(/^Unstartable: [A-Z][^\n]*\.$/);
    expect(refused).toHaveProperty("message", expect.stringMatching(sentence));
    // What the crash before this one had written is still there.
    expect(log().startsWith(before)).toBe(true);
    await begin();
  });

  test("no file of a password that was missing is made up", () => {
    const putBack = movedAway(at("password"));
    return expect(startEmbedded(folder))
      .rejects.toThrow("There is no password")
      .finally(() => {
        expect(existsSync(at("password"))).toBe(false);
        putBack();
      });
  });
});

test.each([
  [
    "2026-01-01 UTC [7] PANIC:  could not write to file: No space left on device",
    "could not write to file: No space left on device",
  ],
  ["2026-01-01 UTC [7] FATAL:  the database system is starting up\n", null],
  [
    "2026-01-01 UTC [7] LOG:  received fast shutdown request\nFATAL:  terminating connection due to",
    "received fast shutdown request",
  ],
  ["postgres: could not find the database system\nExpected to find it", "could not find the database system"],
  ["", null],
])("the reason in the log %j", (text, reason) => {
  expect(reasonIn(text)).toBe(reason);
});
