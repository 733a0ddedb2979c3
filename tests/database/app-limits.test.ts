// What the app's role is kept from besides the tables.
import { describe, expect, test } from "vitest";
import { ensureAppRole } from "@/prisma/app-role";
import { testDatabase, testDatabaseUrl, testDatabaseUrlOfApp } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";

await testDatabase();
const sealKey = Buffer.alloc(32, 7);

describe("beyond its tables the role", async () => {
  await ensureAppRole(testDatabaseUrl(), { key: sealKey, sealKey, given: testDatabaseUrlOfApp() });
  const other = await testSql("app");

  test.each([
    ["makes no table for its session", "CREATE TEMP TABLE entry (id int)"],
    ["stores no large object", "SELECT lo_create(0)"],
    ["nor one from bytes", "SELECT lo_from_bytea(0, 'x')"],
    ["holds no lock for its session", "SELECT pg_advisory_lock(1)"],
    ["nor tries to", "SELECT pg_try_advisory_lock(hashtext('giaoban history'))"],
    ["makes no database", "CREATE DATABASE more"],
    ["makes no role", "CREATE ROLE more"],
    ["makes no extension", "CREATE EXTENSION lo"],
    ["copies nothing to a file", "COPY task TO '/tmp/tasks'"],
    [
      "ends nobody's session",
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user",
    ],
  ])("%s", async (_, statement) => {
    expect(await other.refusal(statement)).toMatch(/^(42501|0A000)$/);
  });

  test("is bound in time, for each session that does not say otherwise", async () => {
    const { rows } = await other.client.query(`SELECT name, setting::int / 1000 AS seconds FROM pg_settings
      WHERE name IN ('lock_timeout', 'idle_in_transaction_session_timeout', 'statement_timeout', 'transaction_timeout') ORDER BY name`);
    expect(rows).toEqual([
      { name: "idle_in_transaction_session_timeout", seconds: 60 },
      { name: "lock_timeout", seconds: 60 },
      { name: "statement_timeout", seconds: 90 },
      { name: "transaction_timeout", seconds: 180 },
    ]);
  });
});
