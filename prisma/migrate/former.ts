// Whether a database is one that this program's migrations have made, or an empty one. Any other is left as it is.
import type pg from "pg";
import { Unstartable } from "@/prisma/unstartable";

const anew = "move DATA_DIR away, or name an empty database in DATABASE_URL";

type Row = { name: string; isFinished: boolean };

async function applied(client: pg.Client): Promise<Row[] | null> {
  const { rows: known } = await client.query("SELECT to_regclass('_prisma_migrations') AS bookkeeping");
  if (!known[0]?.bookkeeping) return null;
  const { rows } = await client.query<Row>(`
    SELECT migration_name AS name, finished_at IS NOT NULL AS "isFinished" FROM _prisma_migrations
    WHERE rolled_back_at IS NULL ORDER BY migration_name`);
  return rows;
}

async function assertEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace
    ORDER BY relname LIMIT 1`);
  if (rows[0])
    throw new Unstartable(
      `The database holds tables that are not Giaoban's (${rows[0].name}): name an empty database in DATABASE_URL.`,
    );
}

/**
 * The names of the migrations that were applied. Throws `Unstartable` where one of them is none of `ours`, where one was
 * left half done by another tool, and where the database is not empty though nothing was applied.
 */
export async function assertOurs(client: pg.Client, ours: readonly string[]): Promise<Set<string>> {
  const rows = await applied(client);
  if (!rows || rows.length === 0) {
    if (!rows) await assertEmpty(client);
    return new Set();
  }
  const others = rows.filter(({ name }) => !ours.includes(name));
  if (others[0])
    throw new Unstartable(
      `The database was made by another version of Giaoban, which this one cannot continue (it has no migration ${others[0].name}): start that version or, to begin anew, ${anew}.`,
    );
  const half = rows.find(({ isFinished }) => !isFinished);
  if (half)
    throw new Unstartable(
      `The migration ${half.name} was begun by another tool and never finished: restore a backup or, to begin anew, ${anew}.`,
    );
  return new Set(rows.map(({ name }) => name));
}
