// Whoever owns the database may give rights, take them, and give things away: verify names each.
import { describe, expect, test } from "vitest";
import { testDatabase } from "@/tests/support/database";
import { bendable } from "./bending";

await testDatabase();
const { bends, foundAfter, role, unnamed } = await bendable();

const tables =
  "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'";
const others = "CREATE ROLE others";

describe("a right", () => {
  type Right = { table: string; right: string; given: boolean };
  const each = `SELECT t.name AS table, r.name AS "right", has_table_privilege('${role}', quote_ident(t.name), r.name) AS given
    FROM (${tables}) t, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS r(name)`;
  const added = (to: string, who: string) => (row: { table: string; right: string }) => ({
    sql: `GRANT ${row.right} ON ${row.table} TO ${to}`,
    says: `${who} has the right ${row.right} on the table ${row.table}, which is none of this version: REVOKE ${row.right} ON TABLE ${row.table} FROM ${to} removes it.`,
  });

  test("that the app's role has more or less, on each table", async () => {
    const more = await bends<Right>(each, (row) => (row.given ? [] : added(role, role)(row)));
    const less = await bends<Right>(each, (row) =>
      row.given
        ? {
            sql: `REVOKE ${row.right} ON ${row.table} FROM ${role}`,
            says: `${role} no longer has the right ${row.right} on the table ${row.table}: GRANT ${row.right} ON TABLE ${row.table} TO ${role} restores it.`,
          }
        : [],
    );
    expect(more.some(({ sql }) => sql.startsWith("GRANT UPDATE ON history TO "))).toBe(true);
    expect(less.length).toBeGreaterThan(0);
    expect(await unnamed([...more, ...less])).toEqual([]);
  });

  test("that everybody has, or a role that nobody knows", async () => {
    const all = await bends<Right>(each, (row) => [
      added("PUBLIC", "Everybody")(row),
      added("others", "others")(row),
    ]);
    expect(await unnamed([{ sql: others, says: "others has " }, ...all])).toEqual([]);
  });

  test("to give it on", async () => {
    expect(await foundAfter(`GRANT SELECT ON entry TO ${role} WITH GRANT OPTION`)).toEqual([
      `${role} has the right GRANT OPTION FOR SELECT on the table entry, which is none of this version: REVOKE GRANT OPTION FOR SELECT ON TABLE entry FROM ${role} removes it.`,
    ]);
  });

  test("on each column", async () => {
    const columns = `SELECT c.relname AS table, a.attname AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`;
    const all = await bends<{ table: string; column: string }>(columns, ({ table, column }) => ({
      sql: `GRANT UPDATE ("${column}") ON ${table} TO PUBLIC`,
      says: `Everybody has the right UPDATE on the column ${column} of the table ${table}, which is none of this version: `,
    }));
    expect(await unnamed(all)).toEqual([]);
    expect(await foundAfter(`REVOKE UPDATE (agency_id) ON request FROM ${role}`)).toEqual([
      `${role} no longer has the right UPDATE on the column agency_id of the table request: GRANT UPDATE (agency_id) ON TABLE request TO ${role} restores it.`,
    ]);
  });

  test("on each sequence and function, and on the schema", async () => {
    const sequences = await bends<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'",
      ({ name }) => [
        {
          sql: `REVOKE USAGE ON SEQUENCE ${name} FROM ${role}`,
          says: `${role} no longer has the right USAGE on the sequence ${name}: `,
        },
        {
          sql: `GRANT UPDATE ON SEQUENCE ${name} TO ${role}`,
          says: `${role} has the right UPDATE on the sequence ${name}, which `,
        },
      ],
    );
    const functions = await bends<{ name: string }>(
      "SELECT oid::regprocedure::text AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
      ({ name }) => {
        const spoken = name.replaceAll(/,(?! )/g, ", ");
        return [
          {
            sql: `REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`,
            says: `Everybody no longer has the right EXECUTE on the function ${spoken}: `,
          },
          {
            sql: `GRANT EXECUTE ON FUNCTION ${name} TO ${role}`,
            says: `${role} has the right EXECUTE on the function ${spoken}, which `,
          },
        ];
      },
    );
    expect(await unnamed([...sequences, ...functions])).toEqual([]);
    expect(await foundAfter(`REVOKE USAGE ON SCHEMA public FROM ${role}, PUBLIC`)).toEqual([
      `${role} may no longer use the schema: GRANT USAGE ON SCHEMA public TO ${role} restores it.`,
    ]);
  });

  test("of the owner, taken", async () => {
    expect(await foundAfter("REVOKE UPDATE ON entry FROM current_user")).toEqual([
      "giaoban no longer has the right UPDATE on the table entry: GRANT UPDATE ON TABLE entry TO giaoban restores it.",
    ]);
  });
});

test("an owner, of each table, sequence, function and type", async () => {
  const owned = `SELECT 'table' AS kind, relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
    UNION ALL SELECT 'function', oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 'type', oid::regtype::text FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'`;
  const all = await bends<{ kind: string; name: string }>(owned, ({ kind, name }) => {
    const spoken = kind === "type" ? name.replaceAll('"', "") : name.replaceAll(/,(?! )/g, ", ");
    return {
      sql: `ALTER ${kind} ${name} OWNER TO others`,
      says: `The ${kind} ${spoken} belongs to others and not to giaoban: ALTER `,
    };
  });
  // The sequence of a table goes with it.
  const besides = (await unnamed([{ sql: others, says: "The sequence " }, ...all])).filter(
    (each) => !each.startsWith("named besides: The sequence "),
  );
  expect(besides).toEqual([]);
});
