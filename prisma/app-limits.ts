// What the app's role is kept from besides the tables: other databases, tables of a session's own, files in the database,
// locks that outlive a transaction, and whatever takes too long.
import pg from "pg";

/** How long the role waits for a lock, thinks within a transaction, and runs a statement or a transaction; a closing of thousands of tasks, with its papers, takes minutes at most. */
const limits: Record<string, string> = {
  lock_timeout: "60s",
  idle_in_transaction_session_timeout: "60s",
  statement_timeout: "90s",
};
/** From PostgreSQL 17 on. */
const limitsOf17: Record<string, string> = { transaction_timeout: "180s" };

/** The limits that a server of this version (170000 is 17) knows, by the names of its settings. */
export const limitsOf = (version: number): Record<string, string> => ({
  ...limits,
  ...(version >= 170_000 ? limitsOf17 : {}),
});

/** Functions that anybody may call by default and the app never does: they store outside of the tables, or lock for a session. */
export const unneeded = `
  SELECT p.oid::regprocedure::text AS name FROM pg_proc p WHERE p.pronamespace = 'pg_catalog'::regnamespace
    AND (p.proname ~ '^lo_' OR p.proname IN ('lowrite', 'loread')
      OR p.proname ~ 'advisory' AND p.proname !~ 'xact' AND p.proname !~ 'unlock')`;

type Standing = {
  database: string;
  schema: string;
  isOwner: boolean;
  ownsSchema: boolean;
  isSuper: boolean;
  version: number;
};

async function standingOf(client: pg.Client): Promise<Standing> {
  const { rows } = await client.query<Standing>(`
    SELECT d.datname AS database, current_schema() AS schema, r.rolsuper AS "isSuper",
      pg_has_role(current_user, d.datdba, 'USAGE') AS "isOwner",
      pg_has_role(current_user, n.nspowner, 'USAGE') AS "ownsSchema", current_setting('server_version_num')::int AS version
    FROM pg_database d, pg_roles r, pg_namespace n
    WHERE d.datname = current_database() AND r.rolname = current_user AND n.nspname = current_schema()`);
  if (!rows[0]) throw new Error("The database does not say who its owner is.");
  return rows[0];
}

/** Revokes from everybody what the app's role would have as anybody: of the database where we own it, of the server where we may. */
async function narrow(client: pg.Client, role: string, standing: Standing): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const database = pg.escapeIdentifier(standing.database);
  if (standing.ownsSchema)
    await client.query(`REVOKE CREATE ON SCHEMA ${pg.escapeIdentifier(standing.schema)} FROM PUBLIC`);
  if (standing.isOwner || standing.isSuper) {
    await client.query(`REVOKE CREATE, TEMPORARY ON DATABASE ${database} FROM PUBLIC, ${name}`);
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${name}`);
  }
  if (!standing.isSuper) return;
  // Whoever owns the database keeps them: migrations take such a lock, also when the owner is no superuser any longer.
  for (const { name: unused } of (await client.query<{ name: string }>(unneeded)).rows)
    await client.query(
      `REVOKE EXECUTE ON FUNCTION ${unused} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${unused} TO pg_database_owner`,
    );
}

/** On a server that is ours alone, the databases beside this one are closed to all but their owners. */
async function closeOthers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT datname AS name FROM pg_database WHERE datname <> current_database()",
  );
  for (const { name } of rows)
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`);
}

async function limit(client: pg.Client, role: string, { version }: Standing): Promise<void> {
  for (const [setting, value] of Object.entries(limitsOf(version)))
    await client.query(`ALTER ROLE ${pg.escapeIdentifier(role)} SET ${setting} = ${pg.escapeLiteral(value)}`);
}

type Reach = {
  /** Whether the role was made by us: we set nothing for another's. */
  own: boolean;
  /** Whether the server is the embedded one, on which nobody else has a database. */
  wholeServer: boolean;
};

/** Keeps the role within these bounds, as far as who connects may; called with each start, before the app connects. */
export async function limitAppRole(
  client: pg.Client,
  role: string,
  { own, wholeServer }: Reach,
): Promise<void> {
  const standing = await standingOf(client);
  await narrow(client, role, standing);
  if (wholeServer && standing.isSuper) await closeOthers(client);
  if (own) await limit(client, role, standing);
}
