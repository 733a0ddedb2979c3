// The role as which the app connects: it owns nothing, has the rights that are written down, and cannot make itself more.
import pg from "pg";
import { describe, expect, test } from "vitest";
import { ensureAppRole, granted } from "@/prisma/app-role";
import { givenAgency, givenClosed, givenPerson, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase, testDatabaseUrl, testDatabaseUrlOfApp } from "@/tests/support/database";
import { givenSession } from "@/tests/support/people";
import { testSql } from "@/tests/support/sql";

const db = await testDatabase();
const { client: owner } = await testSql();
const { client, refusal } = await testSql("app");
const names = Object.keys(granted);
const sealKey = Buffer.alloc(32, 7);
const ofOwner = decodeURIComponent(new URL(testDatabaseUrl()).username);
const role = decodeURIComponent(new URL(testDatabaseUrlOfApp()).username);
const closed = await givenQuarter(db, { id: 20234 });
const agency = await givenAgency(db);
const old = await givenTask(db, { quarter: closed, agency });
await givenClosed(db, closed);

type Row = Record<string, unknown>;
const rows = async (statement: string, values: unknown[] = []): Promise<Row[]> =>
  (await client.query(statement, values)).rows;

describe("the role of the app", () => {
  test("is an ordinary one, member of no other, and owns nothing", async () => {
    expect(
      await rows(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = current_user",
      ),
    ).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
      },
    ]);
    expect(await rows("SELECT roleid FROM pg_auth_members WHERE member = current_user::regrole")).toEqual([]);
    for (const [table, column] of [
      ["pg_class", "relowner"],
      ["pg_proc", "proowner"],
      ["pg_namespace", "nspowner"],
      ["pg_type", "typowner"],
    ])
      expect(await rows(`SELECT 1 FROM ${table} WHERE ${column} = current_user::regrole`)).toEqual([]);
    expect(await rows("SELECT has_schema_privilege(current_schema(), 'CREATE') AS may")).toEqual([
      { may: false },
    ]);
    expect(await rows("SELECT has_database_privilege(current_database(), 'CREATE') AS may")).toEqual([
      { may: false },
    ]);
  });

  test("is given to each table of the model what is written down, and nothing more to anything", async () => {
    const tables = await rows(`SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p')
      AND relnamespace = current_schema()::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1`);
    expect(names.toSorted()).toEqual(tables.map(({ name }) => name));
    const given =
      await rows(`SELECT c.relname AS name, string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type) AS rights
      FROM pg_class c, aclexplode(c.relacl) a WHERE a.grantee IN (current_user::regrole, 0) AND c.relkind IN ('r', 'v', 'p')
        AND c.relnamespace = current_schema()::regnamespace GROUP BY c.relname`);
    const rightsOf = (name: string) => [...(granted[name] ?? "").matchAll(/([A-Z]+)(?: \(([^)]*)\))?/g)];
    const written = names.flatMap((name) => {
      const rights = rightsOf(name).flatMap(([, right, columns]) => (columns ? [] : [right]));
      return rights.length > 0 ? [{ name, rights: rights.toSorted().join(", ") }] : [];
    });
    expect(given.toSorted((a, b) => (String(a.name) < String(b.name) ? -1 : 1))).toEqual(
      written.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    );
    const columns =
      await rows(`SELECT attrelid::regclass || '.' || attname || ' ' || a.privilege_type AS right
      FROM pg_attribute, aclexplode(attacl) a JOIN pg_roles r ON r.oid = a.grantee WHERE r.rolname = current_user`);
    const single = names.flatMap((name) =>
      rightsOf(name).flatMap(([, right, columns]) =>
        columns ? columns.split(", ").map((column) => `${name}.${column} ${right}`) : [],
      ),
    );
    expect(columns.map(({ right }) => String(right)).toSorted()).toEqual(single.toSorted());
  });

  test.each([
    ["the history changes", "UPDATE history SET note = ''"],
    ["the history shrinks", "DELETE FROM history"],
    ["the end of the history moves", "UPDATE history_head SET hash = ''"],
    ["a snapshot changes", "UPDATE snapshot SET json = '{}'"],
    ["a snapshot leaves", "DELETE FROM snapshot"],
    ["a paper changes", "UPDATE paper SET content = '%PDF-'"],
    ["a paper leaves", "DELETE FROM paper"],
    ["an erratum changes", "UPDATE erratum SET text = ''"],
    ["an erratum leaves", "DELETE FROM erratum"],
    ["a quarter leaves", "DELETE FROM quarter"],
    ["a directive is renamed", "UPDATE directive SET title_vi = ''"],
    ["a directive comes", "INSERT INTO directive DEFAULT VALUES"],
    ["a figure changes", "UPDATE indicator_figure SET actual = 900"],
    ["a figure leaves", "DELETE FROM indicator_figure"],
    ["a request is answered", "UPDATE request SET state = 'AGREED'"],
    ["a meeting is rewritten", "UPDATE meeting SET chair_name = ''"],
    ["the key of the sessions is read", "SELECT key FROM app_key"],
    ["the demonstration's day moves", "UPDATE committee SET demo_today = NULL"],
    ["a trigger sleeps", "ALTER TABLE entry DISABLE TRIGGER ALL"],
    ["a trigger leaves", "DROP TRIGGER check_entry ON entry"],
    [
      "a rule is written anew",
      "CREATE OR REPLACE FUNCTION acts_as_owner() RETURNS boolean LANGUAGE sql RETURN true",
    ],
    ["the triggers are silenced", "SET session_replication_role = replica"],
    ["it becomes the owner", `SET ROLE ${ofOwner}`],
    ["it speaks as the owner", `SET SESSION AUTHORIZATION ${ofOwner}`],
    ["it makes itself more", `ALTER ROLE ${role} SUPERUSER`],
    ["it gives itself rights", `GRANT ${ofOwner} TO ${role}`],
    ["a table comes", "CREATE TABLE entry2 (id int)"],
    ["a schema comes", "CREATE SCHEMA own"],
    ["a sequence is set", "SELECT setval('task_id_seq', 1)"],
    ["it reads the server's files", "SELECT pg_read_file('PG_VERSION')"],
    ...names.map((name) => [`${name} is emptied`, `TRUNCATE ${name} CASCADE`]),
  ])("is refused that %s", async (_, statement) => {
    expect(await refusal(statement ?? "")).toBe("42501");
  });
});

describe("what the guards read", () => {
  test("is found where it was written for, whatever a session puts before it", async () => {
    const loose = await owner.query(`SELECT proname FROM pg_proc JOIN pg_language l ON l.oid = prolang
      WHERE pronamespace = current_schema()::regnamespace AND lanname = 'plpgsql'
        AND NOT coalesce(proconfig, '{}') @> ARRAY['search_path=' || quote_ident(current_schema()) || ', pg_temp']`);
    expect(loose.rows).toEqual([]);
    const { rows: written } = await owner.query(`SELECT 1 FROM pg_proc JOIN pg_language l ON l.oid = prolang
      WHERE pronamespace = current_schema()::regnamespace AND lanname = 'plpgsql'`);
    expect(written.length).toBeGreaterThan(20);
  });

  test("is not answered by tables of the same name that the session makes for itself", async () => {
    // As on a database of somebody else's, where everybody may make tables for a session.
    await owner.query(
      `DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END $$`,
    );
    const cheat = new pg.Client(testDatabaseUrlOfApp());
    await cheat.connect();
    for (const name of [
      "quarter",
      "entry",
      "agency_report",
      "closing_decision",
      "committee",
      "history",
      "history_head",
    ])
      await cheat.query(`CREATE TEMP TABLE ${name} (LIKE public.${name})`);
    await cheat.query(
      "INSERT INTO pg_temp.quarter (id, state, reports_due_on, version) VALUES (20234, 'OPEN', '2024-01-05', 1)",
    );
    await cheat.query("SET search_path = pg_temp, public, pg_catalog");
    const answer = await cheat
      .query(`UPDATE public.entry SET progress = 90, version = version + 1 WHERE id = ${old.entry.id}`)
      .then(
        () => "accepted",
        (error) => error.code,
      );
    expect(answer).toBe("GB002");
    const session = await givenSession(db, await givenPerson(db, { role: "CHAIR" }));
    await cheat.query("SELECT set_config('giaoban.session', $1, false)", [session]);
    await cheat.query(
      `INSERT INTO public.history (at, person_id, role, subject, subject_id, event)
       SELECT '2024-04-25', id, role, 'quarter', 20234, 'closingSentBack' FROM public.person WHERE role = 'CHAIR'`,
    );
    await cheat.end();
    const { rows: heads } = await owner.query("SELECT last_id, hash FROM history_head");
    const { rows: last } = await owner.query(
      "SELECT id AS last_id, hash FROM history ORDER BY id DESC LIMIT 1",
    );
    expect(heads).toEqual(last);
  });

  test("follows no name that changes: keys stay, and nothing is carried along past the rules", async () => {
    for (const statement of [
      "UPDATE agency SET id = id + 100",
      "UPDATE agency SET code = 'XYZ'",
      "UPDATE task SET id = id + 100",
      "UPDATE delay_reason SET code = 'none' WHERE code = 'staff'",
    ])
      expect(await refusal(statement)).toBe("GB005");
  });
});

describe("a start", () => {
  test("finds the role again with the same password, and a running app notices nothing", async () => {
    const key = Buffer.from("a key of this test alone");
    const first = await ensureAppRole(testDatabaseUrl(), { key, sealKey });
    if (!first) throw new Error("no role was made");
    const running = new pg.Client(first);
    await running.connect();
    await running.query("SELECT 1 FROM task");
    expect(await ensureAppRole(testDatabaseUrl(), { key, sealKey })).toBe(first);
    expect((await running.query("SELECT count(*)::int AS tasks FROM task")).rows).toEqual([{ tasks: 1 }]);
    await running.end();
    const other = await ensureAppRole(testDatabaseUrl(), { key: Buffer.from("another"), sealKey });
    expect(other).not.toBe(first);
    await owner.query(`DROP OWNED BY ${new URL(first).username}`);
    await owner.query(`DROP ROLE ${new URL(first).username}`);
  });

  test("without the right to make roles gives none, and takes the one it is given", async () => {
    const key = Buffer.from("k");
    await owner.query("CREATE ROLE house_owner LOGIN PASSWORD 'x'");
    await owner.query("CREATE ROLE house_app LOGIN PASSWORD 'y'");
    const as = (name: string, password: string) => {
      const address = new URL(testDatabaseUrl());
      address.username = name;
      address.password = password;
      return address.href;
    };
    expect(await ensureAppRole(as("house_owner", "x"), { key, sealKey })).toBeNull();
    const given = as("house_app", "y");
    expect(await ensureAppRole(testDatabaseUrl(), { key, sealKey, given })).toBe(given);
    const theirs = new pg.Client(given);
    await theirs.connect();
    const answer = (statement: string) =>
      theirs.query(statement).then(
        () => "accepted",
        (error) => error.code,
      );
    expect(await answer("SELECT 1 FROM task")).toBe("accepted");
    expect(await answer("DELETE FROM history")).toBe("42501");
    await theirs.end();
    await owner.query("DROP OWNED BY house_app, house_owner");
    await owner.query("DROP ROLE house_app, house_owner");
  });
});
