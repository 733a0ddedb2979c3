// Brings a database to the present schema and rules: the scripts of prisma/migrations, each once and in order, then the
// files of prisma/rules that have changed.
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import pg from "pg";
import { assertOurs } from "./migrate/former.ts";
import { applyRules } from "./migrate/rules.ts";
import { inTransaction } from "./migrate/transaction.ts";

const ours = join(import.meta.dirname, "migrations");

/** The advisory lock that Prisma's own tools take: nobody else migrates the database at the same time. */
const lock = 72_707_369;

/** As Prisma's tools make it, so that they find what was applied here and the other way round. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((each) => each.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The script and its row in one transaction: it was applied whole, or not at all. */
async function applyMigration(client: pg.Client, path: string): Promise<void> {
  const script = await readFile(join(path, "migration.sql"), "utf8");
  const checksum = createHash("sha256").update(script).digest("hex");
  await inTransaction(client, async () => {
    await client.query(script);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, basename(path)],
    );
  });
}

/** The migrations of this version, in the order in which they are applied. */
export const namesOfMigrations = (): Promise<string[]> => namesIn(ours);

/** Throws `Unstartable` where the database of this connection is neither empty nor one of this program's. */
export async function assertMigratable(client: pg.Client): Promise<void> {
  await assertOurs(client, await namesIn(ours));
}

/**
 * Applies what is missing at `url` and returns the names of what was applied, migrations before files of rules. Throws
 * `Unstartable` where the database is not one of this program's, and changes nothing there.
 */
export async function migrate(url: string, folder = ours): Promise<string[]> {
  const names = await namesIn(folder);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    options: "-c timezone=UTC",
  });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    const applied = await assertOurs(client, names);
    await client.query(bookkeeping);
    const missing = names.filter((name) => !applied.has(name));
    for (const name of missing) await applyMigration(client, join(folder, name));
    return [...missing, ...(await applyRules(client, { all: missing.length > 0 }))];
  } finally {
    await client.end();
  }
}
