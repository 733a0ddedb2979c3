// The schema file and the migrated database say the same; what the database holds besides is listed here, by name.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { scriptBetween } from "@/prisma/migrate/engine";
import { ruleFiles } from "@/prisma/migrate/rules";
import { testDatabase, testDatabaseUrl } from "@/tests/support/database";
import { type Definition, definitionsOf, type Kind } from "@/tests/support/definitions";
import { checks, functions, indexes, triggers } from "./only-in-sql";

await testDatabase();
const top = join(import.meta.dirname, "../..");
const name = `of_schema_${randomBytes(6).toString("hex")}`;

const addressOf = (database: string): string => {
  const address = new URL(inject("template"));
  address.pathname = `/${database}`;
  return address.href;
};

async function run(database: string, script: string): Promise<void> {
  const client = new pg.Client(addressOf(database));
  await client.connect();
  await client.query(script);
  await client.end();
}

/** A database made of the schema file alone, as Prisma would make it, and the migrated one. */
let ofSchema: Definition[];
let migrated: Definition[];
beforeAll(async () => {
  await run("postgres", `CREATE DATABASE ${name}`);
  const schema = await readFile(join(top, "prisma/schema.prisma"), "utf8");
  await run(name, await scriptBetween(addressOf(name), null, schema));
  ofSchema = await definitionsOf(addressOf(name));
  migrated = await definitionsOf(testDatabaseUrl());
});
afterAll(() => run("postgres", `DROP DATABASE ${name} WITH (FORCE)`));

const of = (all: Definition[], kind: Kind) =>
  new Map(all.filter((each) => each.kind === kind).map((each) => [each.name, each.definition]));

/** The names of a kind that the database has and the schema file does not say. */
const onlyInDatabase = (kind: Kind) =>
  [...of(migrated, kind).keys()].filter((each) => !of(ofSchema, kind).has(each)).toSorted();

describe("what the schema file says is so in the database:", () => {
  test.each<[string, Kind]>([
    ["enumerations", "type"],
    ["columns with type, nullability and default", "column"],
    ["keys and indexes", "index"],
    ["primary, foreign and unique keys", "constraint"],
  ])("%s", (_, kind) => {
    const inDatabase = of(migrated, kind);
    expect(of(ofSchema, kind).size).toBeGreaterThan(10);
    const other = [...of(ofSchema, kind)].filter(([each, definition]) => inDatabase.get(each) !== definition);
    expect(other).toEqual(
      kind === "column"
        ? // The schema language knows no column that the database computes.
          [["task.search", "text not null"]]
        : [],
    );
  });

  test("and the database has no other tables, columns, enumerations", () => {
    const tables = (all: Definition[]) =>
      [...of(all, "column").keys()].map((each) => each.split(".")[0]).toSorted();
    expect(new Set(tables(migrated))).toEqual(new Set(tables(ofSchema)));
    expect(onlyInDatabase("column")).toEqual([]);
    expect(onlyInDatabase("type")).toEqual([]);
    expect(of(migrated, "column").get("task.search")).toBe(
      "text not null fold(((((code || ' '::text) || title) || ' '::text) || deliverable)) s",
    );
  });
});

const words = (list: string): string[] => list.trim().split(/\s+/).toSorted();
const byTable = (lists: Record<string, string>): string[] =>
  Object.entries(lists)
    .flatMap(([table, list]) => words(list).map((each) => `${table}.${each}`))
    .toSorted();

describe("what only the database says is listed in only-in-sql.ts:", () => {
  test("indexes", () => {
    expect(onlyInDatabase("index")).toEqual(words(indexes));
  });

  test("the collation of lists", () => {
    expect(onlyInDatabase("collation")).toEqual(["vietnamese"]);
  });

  test("checks, and no other constraints", () => {
    expect(onlyInDatabase("constraint")).toEqual(byTable(checks));
    for (const each of onlyInDatabase("constraint"))
      expect(of(migrated, "constraint").get(each)).toMatch(/^CHECK /);
  });

  test("functions", () => {
    expect(onlyInDatabase("function").map((each) => each.replace(/\(.*/, ""))).toEqual(words(functions));
  });

  test("triggers", () => {
    expect(onlyInDatabase("trigger")).toEqual(byTable(triggers));
  });

  test("and each check, function and trigger is written in a file of the rules", async () => {
    const texts = await Promise.all(
      ruleFiles.map((file) => readFile(join(top, "prisma/rules", file), "utf8")),
    );
    const rules = texts.join("\n");
    const written = (form: RegExp, named: (match: RegExpMatchArray) => string) =>
      [...rules.matchAll(form)].map(named).toSorted();
    expect(
      written(
        /^CREATE (?:OR REPLACE |CONSTRAINT )?TRIGGER (\w+)\s[\s\S]*?\bON (\w+)/gm,
        ([, trigger, table]) => `${table}.${trigger}`,
      ),
    ).toEqual(onlyInDatabase("trigger"));
    expect(
      written(/^CREATE OR REPLACE FUNCTION (\w+)\(/gm, ([, each]) => String(each))
        .concat("fold")
        .toSorted(),
    ).toEqual(
      onlyInDatabase("function")
        .map((each) => each.replace(/\(.*/, ""))
        .toSorted(),
    );
    expect(written(/ADD CONSTRAINT (\w+) CHECK/g, ([, each]) => String(each))).toEqual(
      onlyInDatabase("constraint")
        .map((each) => each.replace(/^.*\./, ""))
        .toSorted(),
    );
  });
});
