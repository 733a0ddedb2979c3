// Whoever owns the database may make the app's role, or everybody, more than a start does: verify names each.
import { expect, test } from "vitest";
import { testDatabase } from "@/tests/support/database";
import { type Bend, bendable } from "./bending";

await testDatabase();
const { client, foundAfter, role, unnamed } = await bendable();

test("whose the database and its schema are", async () => {
  const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
  expect(
    await unnamed([
      {
        sql: `ALTER DATABASE ${rows[0]?.name} OWNER TO ${role}`,
        says: `The database ${rows[0]?.name} belongs to ${role}, as which the app connects: `,
      },
      {
        sql: `ALTER SCHEMA public OWNER TO ${role}`,
        says: `The schema public belongs to ${role}, as which the app connects: `,
      },
    ]),
  ).toEqual([]);
});

const of = `${role}, as which the app connects,`;
const noRight = "which is none of this version: ";
const bent: [string, Bend][] = [
  [
    "a superuser",
    { sql: `ALTER ROLE ${role} SUPERUSER`, says: `${of} is SUPERUSER: ALTER ROLE ${role} NOSUPERUSER ` },
  ],
  ["past row security", { sql: `ALTER ROLE ${role} BYPASSRLS`, says: `${of} is BYPASSRLS: ` }],
  ["a maker of roles", { sql: `ALTER ROLE ${role} CREATEROLE`, says: `${of} is CREATEROLE: ` }],
  ["a maker of databases", { sql: `ALTER ROLE ${role} CREATEDB`, says: `${of} is CREATEDB: ` }],
  ["a replica", { sql: `ALTER ROLE ${role} REPLICATION`, says: `${of} is REPLICATION: ` }],
  [
    "a member of the owner",
    { sql: `GRANT giaoban TO ${role}`, says: `${of} may act as giaoban: REVOKE giaoban FROM ${role} ` },
  ],
  [
    "a writer of everything",
    { sql: `GRANT pg_write_all_data TO ${role}`, says: `${of} may act as pg_write_all_data: ` },
  ],
  [
    "one who silences triggers",
    {
      sql: `GRANT SET ON PARAMETER session_replication_role TO ${role}`,
      says: `${role} has the right SET ON PARAMETER session_replication_role, ${noRight}REVOKE SET ON PARAMETER session_replication_role FROM ${role} `,
    },
  ],
  [
    "one for whom triggers are silent",
    {
      sql: `ALTER ROLE ${role} SET session_replication_role = replica`,
      says: `session_replication_role is set for ${role}, `,
    },
  ],
  [
    "one who finds other tables",
    { sql: `ALTER ROLE ${role} SET search_path = other, public`, says: `search_path is set for ${role}, ` },
  ],
  [
    "unbound in time",
    {
      sql: `ALTER ROLE ${role} RESET statement_timeout`,
      says: `The limit statement_timeout of ${role} is gone and not 90s: `,
    },
  ],
  [
    "bound otherwise",
    {
      sql: `ALTER ROLE ${role} SET lock_timeout = '1h'`,
      says: `The limit lock_timeout of ${role} is 1h and not 60s: `,
    },
  ],
  [
    "a reader of the server's files",
    {
      sql: `GRANT EXECUTE ON FUNCTION pg_read_file(text) TO ${role}`,
      says: `${role} has the right EXECUTE ON FUNCTION pg_read_file(text), ${noRight}`,
    },
  ],
  [
    "a reader of passwords",
    {
      sql: `GRANT SELECT ON pg_authid TO ${role}`,
      says: `${role} has the right SELECT ON TABLE pg_authid, ${noRight}`,
    },
  ],
  [
    "a reader of passwords, with everybody",
    {
      sql: "GRANT SELECT (rolpassword) ON pg_authid TO PUBLIC",
      says: `Everybody has the right SELECT (rolpassword) ON TABLE pg_authid, ${noRight}`,
    },
  ],
  [
    "a keeper of large objects",
    {
      sql: "GRANT EXECUTE ON FUNCTION lo_create(oid) TO PUBLIC",
      says: "Everybody may call lo_create(oid), ",
    },
  ],
  [
    "a maker in the schema",
    {
      sql: `GRANT CREATE ON SCHEMA public TO ${role}`,
      says: `${role} has the right CREATE ON SCHEMA public, ${noRight}`,
    },
  ],
  [
    "a maker in the schema, with everybody",
    {
      sql: "GRANT CREATE ON SCHEMA public TO PUBLIC",
      says: `Everybody has the right CREATE ON SCHEMA public, ${noRight}`,
    },
  ],
  [
    "a maker of tables of a session's own",
    {
      sql: "DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END $$",
      says: "Everybody has the right TEMPORARY ON DATABASE ",
    },
  ],
  [
    "given what comes",
    {
      sql: `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO ${role}`,
      says: `${role} will have the right `,
    },
  ],
  [
    "given a door beside",
    {
      sql: `CREATE SCHEMA beside; GRANT USAGE ON SCHEMA beside TO PUBLIC;
        CREATE FUNCTION beside.door() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'DELETE FROM public.history'`,
      says: `${role} reaches the function beside.door(), which is not of this version `,
    },
  ],
  [
    "given a view beside",
    {
      sql: `CREATE SCHEMA beside; GRANT USAGE ON SCHEMA beside TO PUBLIC;
        CREATE VIEW beside.seals AS TABLE public.app_key; GRANT SELECT ON beside.seals TO ${role}`,
      says: `${role} reaches the view beside.seals, which is not of this version `,
    },
  ],
];

test.each(bent)("the role of the app is not %s", async (_, bend) => {
  expect(await unnamed([bend])).toEqual([]);
});

test.each(["giaoban", role])("the schema %s is not found before the tables", async (name) => {
  expect(await foundAfter(`CREATE SCHEMA ${name}; SET LOCAL search_path = public`)).toEqual([
    `The schema ${name} has the name of a role, which looks for its tables there first: DROP SCHEMA ${name} removes it.`,
  ]);
});

test("for everybody in this database triggers are silent", async () => {
  const silence =
    "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET session_replication_role = replica', current_database()); END $$";
  expect(await foundAfter(silence)).toEqual([
    "session_replication_role is set for everybody in this database, which this version does not do: ALTER DATABASE … RESET session_replication_role ends that.",
  ]);
  expect(await foundAfter("SET LOCAL session_replication_role = replica")).toEqual([
    "session_replication_role is not origin for the role of DATABASE_URL: no trigger fires.",
  ]);
});
