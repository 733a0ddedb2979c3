// npm run verify as somebody runs it: what it prints, and with what it ends.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase, testDatabaseUrl, testDatabaseUrlOfApp } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";
import { asStarted } from "@/tests/support/started";

await testDatabase();
await asStarted();
const { client } = await testSql();
const top = join(import.meta.dirname, "../../..");

type Ended = { code: number; lines: string[]; refused: string };
function run(variables: Record<string, string> = {}): Promise<Ended> {
  const env = {
    ...process.env,
    DATABASE_URL: testDatabaseUrl(),
    APP_DATABASE_URL: testDatabaseUrlOfApp(),
    ...variables,
  };
  const words = ["--import", "./lib/start/node/paths.mjs", "lib/start/verify.ts"];
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: top, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), lines: stdout.trim().split("\n"), refused: stderr.trim() }),
    );
  });
}

test("all is as it was written", async () => {
  expect(await run()).toEqual({
    code: 0,
    refused: "",
    lines: [
      "The last row, 0, bears the hash –. Noted elsewhere, it can be asked for: npm run verify -- HASH",
      "0 rows of history and 0 snapshots are as they were written; what the database defines, and who may do what, is of this version.",
    ],
  });
});

test("something is not: a line each, and at last how many", async () => {
  await client.query(
    "CREATE OR REPLACE FUNCTION acts_as_owner() RETURNS boolean LANGUAGE sql STABLE RETURN true",
  );
  await client.query("ALTER TABLE history DISABLE TRIGGER refuse_history_change");
  expect(await run()).toEqual({
    code: 1,
    refused: "",
    lines: [
      "The trigger refuse_history_change of history is disabled: ALTER TABLE history ENABLE TRIGGER refuse_history_change enables it.",
      "The function acts_as_owner() is not that of this version: after DELETE FROM rule_file the next npm start writes it again.",
      "0 rows of history and 0 snapshots were read; 2 things are not as written or not of this version.",
    ],
  });
});

test("nothing can be read, or a variable is wrong: one sentence", async () => {
  const nowhere = await run({ DATABASE_URL: "postgresql://giaoban@127.0.0.1:1/giaoban" });
  expect(nowhere).toMatchObject({
    code: 1,
    refused: expect.stringMatching(/^The database does not answer: [^\n]*\.$/),
  });
  const wrong = await run({ APP_DATABASE_URL: "none" });
  expect(wrong).toMatchObject({
    code: 1,
    refused: expect.stringMatching(/^APP_DATABASE_URL must [^\n]*\.$/),
  });
});
