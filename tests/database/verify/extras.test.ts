// Whoever owns the database may put things into it that act upon what is there: verify names each.
import { expect, test } from "vitest";
import { testDatabase } from "@/tests/support/database";
import { bendable } from "./bending";

await testDatabase();
const { foundAfter, unnamed } = await bendable();

const nothing = "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; ";
const inOther = "CREATE SCHEMA other; ";
const no = "is not of this version: ";
const another = "is not that of this version: ";

test.each([
  ["a function", nothing, `The function nothing() ${no}DROP ROUTINE nothing() removes it.`],
  [
    "a function that is taken before PostgreSQL's",
    "CREATE FUNCTION btrim(varchar) RETURNS text LANGUAGE sql AS 'SELECT ''full'''",
    `The function btrim(character varying) ${no}`,
  ],
  ["a procedure", "CREATE PROCEDURE act() LANGUAGE sql AS ''", `The function act() ${no}DROP ROUTINE act() `],
  [
    "an aggregate",
    "CREATE AGGREGATE most(int) (SFUNC = int4larger, STYPE = int)",
    `The function most(integer) ${no}DROP ROUTINE most(integer) `,
  ],
  [
    "a trigger of another schema's function",
    `${inOther}CREATE FUNCTION other.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
     CREATE TRIGGER aaa BEFORE UPDATE ON entry FOR EACH ROW EXECUTE FUNCTION other.nothing()`,
    `The trigger aaa of entry ${no}DROP TRIGGER aaa ON entry removes it.`,
  ],
  [
    "a rule",
    "CREATE RULE still AS ON INSERT TO history DO INSTEAD NOTHING",
    `The rule still of history ${no}DROP RULE still ON history `,
  ],
  [
    "a policy",
    "CREATE POLICY few ON entry USING (false)",
    `The policy few of entry ${no}DROP POLICY few ON entry `,
  ],
  ["row security", "ALTER TABLE entry ENABLE ROW LEVEL SECURITY", `The table entry ${another}`],
  ["row security of the owner", "ALTER TABLE entry FORCE ROW LEVEL SECURITY", `The table entry ${another}`],
  ["a table that is lost at a crash", "ALTER TABLE snapshot SET UNLOGGED", `The table snapshot ${another}`],
  [
    "a table",
    "CREATE TABLE more (id int PRIMARY KEY CHECK (id > 0))",
    `The table more ${no}DROP TABLE more removes it.`,
  ],
  ["a view", "CREATE VIEW more AS TABLE app_key", `The view more ${no}DROP VIEW more removes it.`],
  [
    "a kept view",
    "CREATE MATERIALIZED VIEW more AS SELECT 1 AS one",
    `The materialized view more ${no}DROP MATERIALIZED VIEW more `,
  ],
  ["a sequence", "CREATE SEQUENCE more", `The sequence more ${no}DROP SEQUENCE more `],
  [
    "a sequence that counts otherwise",
    "ALTER SEQUENCE task_id_seq INCREMENT 2",
    `The sequence task_id_seq ${another}`,
  ],
  ["a type", "CREATE TYPE more AS ENUM ('one')", `The type more ${no}DROP TYPE more `],
  ["a state", `ALTER TYPE "EntryState" ADD VALUE 'FORGOTTEN'`, `The type EntryState ${another}`],
  [
    "another order of the letters",
    "DROP COLLATION vietnamese; CREATE COLLATION vietnamese (provider = icu, locale = 'de')",
    `The collation vietnamese ${another}`,
  ],
  [
    "a column",
    "ALTER TABLE entry ADD COLUMN more int",
    `The column more of entry ${no}ALTER TABLE entry DROP COLUMN more `,
  ],
  [
    "a column that may be empty",
    "ALTER TABLE entry ALTER COLUMN result DROP NOT NULL",
    `The column result of entry ${another}`,
  ],
  [
    "another default",
    "ALTER TABLE entry ALTER COLUMN version SET DEFAULT 7",
    `The column version of entry ${another}`,
  ],
  [
    "a check",
    "ALTER TABLE entry ADD CONSTRAINT more CHECK (false) NOT VALID",
    `The check more of entry ${no}ALTER TABLE entry DROP CONSTRAINT more `,
  ],
  ["an index", "CREATE INDEX more ON entry (progress)", `The index more of entry ${no}DROP INDEX more `],
  [
    "rows from elsewhere",
    `${inOther}CREATE TABLE other.past () INHERITS (history)`,
    `The child table other.past of history ${no}ALTER TABLE other.past NO INHERIT history `,
  ],
  [
    "an event trigger",
    `${inOther}CREATE FUNCTION other.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
     CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION other.on_ddl()`,
    `The event trigger watch ${no}DROP EVENT TRIGGER watch `,
  ],
  [
    "a cast",
    `${inOther}CREATE FUNCTION other.said("EntryState") RETURNS text LANGUAGE sql AS 'SELECT ''COMPLETED''';
     CREATE CAST ("EntryState" AS text) WITH FUNCTION other.said("EntryState")`,
    `The cast "EntryState" AS text ${no}DROP CAST ("EntryState" AS text) `,
  ],
  [
    "an operator",
    `${inOther}CREATE FUNCTION other.same("EntryState", "EntryState") RETURNS boolean LANGUAGE sql AS 'SELECT true';
     CREATE OPERATOR = (LEFTARG = "EntryState", RIGHTARG = "EntryState", FUNCTION = other.same)`,
    `The operator = ("EntryState", "EntryState") ${no}DROP OPERATOR = ("EntryState", "EntryState") `,
  ],
  [
    "an extension in the schema",
    "CREATE EXTENSION citext",
    `The extension citext ${no}DROP EXTENSION citext removes it.`,
  ],
  [
    "a subscription",
    "CREATE SUBSCRIPTION more CONNECTION 'host=127.0.0.1 dbname=none' PUBLICATION p WITH (connect = false, slot_name = NONE)",
    `The subscription more ${no}DROP SUBSCRIPTION more `,
  ],
  [
    "a function among PostgreSQL's own",
    "CREATE FUNCTION pg_catalog.giaoban() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    `The function pg_catalog.giaoban() ${no}DROP ROUTINE pg_catalog.giaoban() `,
  ],
  [
    "a function of PostgreSQL's own that says something else",
    "CREATE OR REPLACE FUNCTION pg_catalog.btrim(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS 'SELECT ''full'''",
    "PostgreSQL's own functions, casts or operators are not those of PostgreSQL 18, the function changed last is btrim: ",
  ],
])("%s", async (_, sql, says) => {
  expect(await unnamed([{ sql, says }])).toEqual([]);
});

test("a function does not hide in an extension", async () => {
  expect(await foundAfter(`${nothing}ALTER EXTENSION plpgsql ADD FUNCTION nothing()`)).toEqual([
    `The function nothing() ${no}DROP ROUTINE nothing() removes it.`,
  ]);
  const found =
    await foundAfter(`CREATE EXTENSION citext; ALTER EXTENSION citext ADD FUNCTION acts_as_owner();
    CREATE OR REPLACE FUNCTION acts_as_owner() RETURNS boolean LANGUAGE sql STABLE RETURN true`);
  expect(found.some((each) => each.startsWith(`The function acts_as_owner() ${another}`))).toBe(true);
});
