// Which version the database is at, the rows that come from a constant, and that the rules are restored as verify says.
import { expect, test } from "vitest";
import { migrate } from "@/prisma/migrate";
import { stepTables } from "@/prisma/rules/steps";
import { testDatabase, testDatabaseUrl } from "@/tests/support/database";
import { bendable } from "./bending";
import { emptied, type StoredFunction, storedFunctions } from "./stored-functions";

await testDatabase();
const { bends, client, foundAfter, unnamed } = await bendable();

test.each(stepTables)("each step of $table that is missing, or was added", async ({ table, rows }) => {
  const where = ([kind, from, to]: readonly string[]) =>
    `(kind, from_state, to_state) = ('${kind}', '${from}', '${to}')`;
  const missing = rows.map((row) => ({
    sql: `DELETE FROM ${table} WHERE ${where(row)}`,
    says: `The step ${row.join(" ")} is missing in ${table}: INSERT INTO ${table} (kind, from_state, to_state) VALUES ('${row.join("', '")}') `,
  }));
  expect(missing.length).toBeGreaterThan(0);
  expect(await unnamed(missing)).toEqual([]);
  const added = rows.map(([, from, to], index) => ({
    sql: `INSERT INTO ${table} (kind, from_state, to_state) VALUES ('any${index}', '${to}', '${from}')`,
    says: `The step any${index} ${to} ${from} in ${table} is not of this version: DELETE FROM ${table} WHERE (kind, from_state, to_state) = ('any${index}', '${to}', '${from}') `,
  }));
  expect(await unnamed(added)).toEqual([]);
});

test("a file of rules or a migration that was not applied, or is of another version", async () => {
  expect(await foundAfter("UPDATE rule_file SET sha256 = 'x' WHERE name = 'entries.sql'")).toEqual([
    "The rules of entries.sql were not applied as this version has them: npm start applies them.",
  ]);
  expect(
    await foundAfter(
      "UPDATE _prisma_migrations SET migration_name = '20230101000000_former' WHERE migration_name ~ '_model$'",
    ),
  ).toEqual([
    expect.stringMatching(/^The migration \d+_model was not applied: npm start applies it\.$/),
    "The migration 20230101000000_former is not of this version: check with the version that applied it.",
  ]);
});

test("where such a table is missing, that is named", async () => {
  for (const table of ["rule_file", "_prisma_migrations", "allowed_part_step"])
    expect(await foundAfter(`DROP TABLE ${table} CASCADE`)).toContainEqual(
      expect.stringMatching(`^The table ${table} is missing: restore a backup, or write it again as `),
    );
  const more = await foundAfter(
    "ALTER TABLE allowed_part_step ADD COLUMN more int; DELETE FROM allowed_part_step",
  );
  expect(more.filter((each) => / is missing in allowed_part_step: /.test(each)).length).toBeGreaterThan(0);
});

test("rules that were bent are written again where verify says so", async () => {
  const restores = "after DELETE FROM rule_file the next npm start writes it again.";
  const functions = await bends<StoredFunction>(storedFunctions, (row) => ({ sql: emptied(row), says: "" }));
  const triggers = await bends<{ name: string; table: string }>(
    "SELECT tgname AS name, tgrelid::regclass::text AS table FROM pg_trigger WHERE NOT tgisinternal",
    ({ name, table }) => ({ sql: `DROP TRIGGER ${name} ON ${table}`, says: "" }),
  );
  const checks = await bends<{ name: string; table: string }>(
    "SELECT conname AS name, conrelid::regclass::text AS table FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
    ({ name, table }) => ({
      sql: `ALTER TABLE ${table} DROP CONSTRAINT ${name}; ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (true)`,
      says: "",
    }),
  );
  await client.query([...functions, ...triggers, ...checks].map(({ sql }) => sql).join(";\n"));
  const found = await foundAfter("SELECT 1");
  expect(found).toHaveLength(functions.length + triggers.length + checks.length);
  const others = found.filter((each) => !each.endsWith(restores));
  expect(others.map((each) => each.split(" is ")[0])).toEqual(["The function fold(text)"]);
  await client.query("DELETE FROM rule_file");
  await migrate(testDatabaseUrl());
  expect(await foundAfter("SELECT 1")).toEqual(others);
});
