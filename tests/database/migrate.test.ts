// Migrations and rules are applied once, whole or not at all; a database that is not of this program is left as it is.
import { randomBytes } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import { freePort } from "@/prisma/embedded";
import { migrate } from "@/prisma/migrate";
import { historyFor } from "@/prisma/migrate/engine";
import { ruleFiles } from "@/prisma/migrate/rules";
import { Unstartable } from "@/prisma/unstartable";
import { definitionsOf } from "@/tests/support/definitions";
import { started } from "@/tests/support/start";

const top = join(import.meta.dirname, "../..");
const migrations = readdirSync(join(top, "prisma/migrations")).filter((name) => /^\d{14}_/.test(name));
const everything = [...migrations, "rules/steps.ts", ...ruleFiles.map((name) => `rules/${name}`)];
const made: string[] = [];

const addressOf = (database: string): string => {
  const address = new URL(inject("template"));
  address.pathname = `/${database}`;
  return address.href;
};

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(addressOf("postgres"));
  await client.connect();
  await client.query(statement);
  await client.end();
}

let url: string;
async function ask<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
const tables = () =>
  ask("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace ORDER BY 1");

beforeEach(async () => {
  const name = `migrated_${randomBytes(6).toString("hex")}`;
  made.push(name);
  await onServer(`CREATE DATABASE ${name}`);
  url = addressOf(name);
});
afterAll(async () => {
  for (const name of made) await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});

/** A folder of this program's migrations with one more, which runs `script`; gone when `work` is done. */
async function withLater<T>(script: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "giaoban-migrations-"));
  cpSync(join(top, "prisma/migrations"), folder, { recursive: true });
  mkdirSync(join(folder, "20990101000000_later"));
  writeFileSync(join(folder, "20990101000000_later/migration.sql"), script);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("an empty database", () => {
  test("gets the model and all rules, and a second time nothing", async () => {
    expect(await migrate(url)).toEqual(everything);
    expect(await migrate(url)).toEqual([]);
  });

  test("gets them once where two processes start at the same time", async () => {
    const both = await Promise.all([migrate(url), migrate(url)]);
    expect(both.toSorted((a, b) => b.length - a.length)).toEqual([everything, []]);
  });

  test("is up to date to Prisma's own engine, which knows each script by its checksum", async () => {
    await migrate(url);
    const scripts = migrations.map((name) => ({
      name,
      script: readFileSync(join(top, "prisma/migrations", name, "migration.sql"), "utf8"),
    }));
    expect(await historyFor(url, scripts)).toMatchObject({
      ...{ hasMigrationsTable: true, editedMigrationNames: [], failedMigrationNames: [], history: null },
    });
    const edited = scripts.map(({ name, script }) => ({ name, script: `${script}-- edited` }));
    const later = { name: "20990101000000_later", script: "SELECT 1" };
    expect(await historyFor(url, [...edited, later])).toMatchObject({
      editedMigrationNames: migrations,
      history: { diagnostic: "databaseIsBehind", unappliedMigrationNames: [later.name] },
    });
  });
});

describe("rules", () => {
  test("stand in the order of their files, none left out", () => {
    const folder = join(top, "prisma/rules");
    const found = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".sql"),
    );
    expect([...ruleFiles].toSorted()).toEqual(found.toSorted());
  });

  test("are applied again where their text has changed, those files alone", async () => {
    await migrate(url);
    const before = await definitionsOf(url);
    await ask("UPDATE rule_file SET sha256 = 'of an earlier text' WHERE name IN ('closed.sql', 'steps.ts')");
    await ask("DROP TRIGGER refuse_closed_quarter ON entry");
    await ask("DELETE FROM allowed_entry_step WHERE kind = 'report'");
    await ask("INSERT INTO allowed_quarter_step VALUES ('back', 'CLOSED', 'OPEN')");
    expect(await migrate(url)).toEqual(["rules/steps.ts", "rules/closed.sql"]);
    expect(await definitionsOf(url)).toEqual(before);
    expect(await ask("SELECT FROM allowed_entry_step WHERE kind = 'report'")).toHaveLength(8);
    expect(await ask("SELECT FROM allowed_quarter_step WHERE from_state = 'CLOSED'")).toEqual([]);
  });

  test("can all be applied a second time, and are what they were", async () => {
    await migrate(url);
    const before = await definitionsOf(url);
    await ask("DELETE FROM rule_file");
    expect(await migrate(url)).toEqual(everything.slice(migrations.length));
    expect(await definitionsOf(url)).toEqual(before);
  });

  test("follow a later migration, which may take away what they make anew", async () => {
    await migrate(url);
    const before = await definitionsOf(url);
    await withLater("DROP FUNCTION refuse_truncation() CASCADE", async (folder) => {
      expect(await migrate(url, folder)).toEqual([
        "20990101000000_later",
        ...everything.slice(migrations.length),
      ]);
    });
    expect(await definitionsOf(url)).toEqual(before);
  });
});

describe("a migration that fails", () => {
  test("leaves nothing of itself, and runs when it is mended", async () => {
    await migrate(url);
    const before = await tables();
    const broken = "CREATE TABLE half (id int); SELECT nothing FROM nowhere;";
    await expect(withLater(broken, (folder) => migrate(url, folder))).rejects.toThrow('"nowhere"');
    expect(await tables()).toEqual(before);
    const mended = await withLater("CREATE TABLE whole (id int);", (folder) => migrate(url, folder));
    expect(mended[0]).toBe("20990101000000_later");
  });
});

/** As databases were before the migrations became one. */
const former = `
  CREATE TABLE _prisma_migrations (id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0);
  INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name)
    VALUES ('1', '0', now(), '0001_model'), ('2', '0', now(), '0002_guards');
  CREATE TABLE quarter (id int); INSERT INTO quarter VALUES (20241)`;

const ofAnother =
  "The database was made by another version of Giaoban, which this one cannot continue (it has no migration 0001_model): start that version or, to begin anew, move DATA_DIR away, or name an empty database in DATABASE_URL.";

describe("refused in a sentence, and left as it is, is a database", () => {
  const refused = async () => {
    const before = await tables();
    const error = await migrate(url).catch((reason: unknown) => reason);
    expect(await tables()).toEqual(before);
    expect(error).toBeInstanceOf(Unstartable);
    return (error as Unstartable).message;
  };

  test("of a former state of this program", async () => {
    await ask(former);
    expect(await refused()).toBe(ofAnother);
    expect(await ask("SELECT id FROM quarter")).toEqual([{ id: 20241 }]);
  });

  test("of a later version", async () => {
    await withLater("SELECT 1", (folder) => migrate(url, folder));
    expect(await refused()).toContain("(it has no migration 20990101000000_later)");
  });

  test("that another program uses", async () => {
    await ask("CREATE TABLE invoice (id int)");
    expect(await refused()).toBe(
      "The database holds tables that are not Giaoban's (invoice): name an empty database in DATABASE_URL.",
    );
  });

  test("in which another tool has left a migration half done", async () => {
    await migrate(url);
    await ask("UPDATE _prisma_migrations SET finished_at = NULL");
    expect(await refused()).toMatch(
      /^The migration \d{14}_model was begun by another tool and never finished/,
    );
  });
});

test("npm start says that sentence of the database in DATABASE_URL, before it builds anything", async () => {
  await ask(former);
  const start = started({
    ...{ DATABASE_URL: url, AUTH_SECRET: "0123456789abcdef0123456789abcdef" },
    PORT: String(await freePort()),
  });
  expect(await start.ended).toBe(1);
  expect(start.said.err).toContain(`${ofAnother}\n`);
  expect(start.said.out).not.toContain("Building");
});
