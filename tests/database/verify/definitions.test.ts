// Whoever owns the database may bend anything in it: verify names each thing that is not of this version, by its name.
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/tests/support/database";
import { type Bend, bendable } from "./bending";
import { emptied, type StoredFunction, storedFunctions } from "./stored-functions";

await testDatabase();
const { bends, foundAfter, unnamed, unnamedInTurn } = await bendable();

test("what a start leaves is clean", async () => {
  expect(await foundAfter("SELECT 1")).toEqual([]);
});

describe("a function", () => {
  const another = ({ name }: StoredFunction): string => `The function ${name} is not that of this version: `;

  test("that lets everything through, each in turn", async () => {
    const all = await bends<StoredFunction>(storedFunctions, (row) => ({
      sql: emptied(row),
      says: another(row),
    }));
    expect(all.some(({ says }) => says.includes(" acts_as_owner() "))).toBe(true);
    expect(await unnamedInTurn(all)).toEqual([]);
  }, 120_000);

  test("that acts with other rights or finds other tables", async () => {
    const all = await bends<StoredFunction>(storedFunctions, (row) => ({
      sql: `ALTER FUNCTION ${row.name} ${row.change}`,
      says: another(row),
    }));
    expect(await unnamed(all)).toEqual([]);
  });

  test("that is gone", async () => {
    const all = await bends<StoredFunction>(storedFunctions, ({ name }) => ({
      sql: `DROP FUNCTION IF EXISTS ${name} CASCADE`,
      says: `The function ${name} is missing: `,
    }));
    const besides = await unnamed(all);
    // With them goes what called them.
    expect(besides.filter((each) => !/^named besides: The (trigger|column|index) /.test(each))).toEqual([]);
  });
});

describe("a trigger", () => {
  type Trigger = { name: string; table: string; enabled: string; definition: string };
  const triggers = `SELECT tgname AS name, tgrelid::regclass::text AS table, pg_get_triggerdef(oid) AS definition
    FROM pg_trigger WHERE NOT tgisinternal`;
  const says = ({ name, table }: Trigger, what: string) => `The trigger ${name} of ${table} is ${what}: `;
  const drop = ({ name, table }: Trigger) => `DROP TRIGGER ${name} ON ${table}`;
  const ofEach = (bend: (row: Trigger) => Bend) => bends<Trigger>(triggers, bend);

  test.each(["DISABLE", "ENABLE REPLICA"])("that sleeps: %s", async (how) => {
    const all = await ofEach((row) => ({
      sql: `ALTER TABLE ${row.table} ${how} TRIGGER ${row.name}`,
      says: `${says(row, "disabled")}ALTER TABLE ${row.table} ENABLE TRIGGER ${row.name} enables it.`,
    }));
    expect(all.length).toBeGreaterThan(0);
    expect(await unnamed(all)).toEqual([]);
  });

  test("that is gone", async () => {
    expect(await unnamed(await ofEach((row) => ({ sql: drop(row), says: says(row, "missing") })))).toEqual(
      [],
    );
  });

  test("that never acts, or does something else", async () => {
    const others = await ofEach((row) => {
      const never = row.definition.replace(
        /( WHEN \(.*\))? EXECUTE FUNCTION/s,
        " WHEN (false) EXECUTE FUNCTION",
      );
      return { sql: `${drop(row)}; ${never}`, says: says(row, "not that of this version") };
    });
    expect(await unnamed(others)).toEqual([]);
    const nothing =
      "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN coalesce(NEW, OLD); END'";
    const found = await ofEach((row) => {
      const other = row.definition.replace(/EXECUTE FUNCTION .*/s, "EXECUTE FUNCTION nothing()");
      return { sql: `${drop(row)}; ${other}`, says: says(row, "not that of this version") };
    });
    const extra = {
      sql: nothing,
      says: "The function nothing() is not of this version: DROP ROUTINE nothing() removes it.",
    };
    expect(await unnamed([extra, ...found])).toEqual([]);
  });
});

describe("a check, a key, an index", () => {
  type Constraint = { kind: string; name: string; table: string; definition: string };
  const kinds =
    "CASE contype WHEN 'c' THEN 'check' WHEN 'f' THEN 'foreign key' WHEN 'p' THEN 'primary key' ELSE 'unique constraint' END";
  const constraints = `SELECT ${kinds} AS kind, conname AS name, conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype IN ('c', 'f', 'p', 'u') AND connamespace = 'public'::regnamespace ORDER BY contype = 'f' DESC`;
  const drop = ({ name, table }: Constraint) => `ALTER TABLE ${table} DROP CONSTRAINT "${name}"`;
  const says = ({ kind, name, table }: Constraint, what: string) =>
    `The ${kind} ${name} of ${table} is ${what}: `;
  const ofKind = (pattern: RegExp, bend: (row: Constraint) => Bend) =>
    bends<Constraint>(constraints, (row) => (pattern.test(row.kind) ? bend(row) : []));

  test("that is gone", async () => {
    const all = await ofKind(/./, (row) => ({ sql: drop(row), says: says(row, "missing") }));
    expect(all.length).toBeGreaterThan(0);
    expect(await unnamed(all)).toEqual([]);
  });

  test("that is always true", async () => {
    const all = await ofKind(/check/, (row) => ({
      sql: `${drop(row)}; ALTER TABLE ${row.table} ADD CONSTRAINT "${row.name}" CHECK (true)`,
      says: says(row, "not that of this version"),
    }));
    expect(await unnamed(all)).toEqual([]);
  });

  test("that does not ask what stands there already", async () => {
    const all = await ofKind(/check|foreign/, (row) => ({
      sql: `${drop(row)}; ALTER TABLE ${row.table} ADD CONSTRAINT "${row.name}" ${row.definition} NOT VALID`,
      says: says(row, "not that of this version"),
    }));
    expect(await unnamed(all)).toEqual([]);
  });

  test("whose triggers sleep", async () => {
    const tables = await bends<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'",
      ({ name }) => ({ sql: `ALTER TABLE ${name} DISABLE TRIGGER ALL`, says: "The trigger " }),
    );
    const keys = await ofKind(/foreign/, (row) => ({
      sql: "SELECT 1",
      says: `${says(row, "disabled")}ALTER TABLE ${row.table} ENABLE TRIGGER ALL enables it.`,
    }));
    expect(await unnamed([...tables, ...keys])).toEqual([]);
  });

  type Index = { name: string; table: string; definition: string };
  const indexes = `SELECT i.indexrelid::regclass::text AS name, i.indrelid::regclass::text AS table, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid AND contype IN ('p', 'u'))`;

  test("that is gone, or lets the same come twice", async () => {
    const gone = await bends<Index>(indexes, ({ name, table }) => ({
      sql: `DROP INDEX ${name}`,
      says: `The index ${name} of ${table} is missing: `,
    }));
    expect(await unnamed(gone)).toEqual([]);
    const loose = await bends<Index>(indexes, ({ name, table, definition }) =>
      definition.includes("UNIQUE")
        ? {
            sql: `DROP INDEX ${name}; ${definition.replace("UNIQUE ", "")}`,
            says: `The index ${name} of ${table} is not that of this version: `,
          }
        : [],
    );
    expect(loose.length).toBeGreaterThan(0);
    expect(await unnamed(loose)).toEqual([]);
  });
});
