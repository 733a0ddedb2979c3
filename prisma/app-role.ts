// The role as which the app connects: it owns nothing, changes no history, and may do to each table what is listed
// here.
import { createHmac } from "node:crypto";
import pg from "pg";
import { limitAppRole } from "./app-limits.ts";

/** Every table of the model, with what the app does to it, and to which columns. Truncating is in no row. */
export const granted: Record<string, string> = {
  app_key: "",
  committee: "SELECT",
  quarter: "SELECT, INSERT, UPDATE",
  agency: "SELECT, INSERT, UPDATE",
  person: "SELECT, INSERT, UPDATE",
  session: "SELECT, INSERT, UPDATE, DELETE",
  one_time_link: "SELECT, INSERT, UPDATE, DELETE",
  kept_text: "SELECT, INSERT, UPDATE, DELETE",
  sign_in_guess: "SELECT, INSERT, UPDATE, DELETE",
  directive: "SELECT",
  task: "SELECT, INSERT, UPDATE, DELETE",
  delay_reason: "SELECT, INSERT, UPDATE",
  entry: "SELECT, INSERT, UPDATE, DELETE",
  contribution: "SELECT, INSERT, UPDATE, DELETE",
  contribution_step: "SELECT, INSERT, DELETE",
  extension: "SELECT, INSERT, UPDATE",
  agency_report: "SELECT, INSERT, UPDATE",
  closing_decision: "SELECT, INSERT, UPDATE, DELETE",
  snapshot: "SELECT, INSERT",
  paper: "SELECT, INSERT",
  agency_at_closing: "SELECT",
  person_at_closing: "SELECT",
  directive_at_closing: "SELECT",
  task_at_closing: "SELECT",
  delay_reason_at_closing: "SELECT",
  indicator_at_closing: "SELECT",
  erratum: "SELECT, INSERT",
  evidence: "SELECT, INSERT, DELETE",
  task_file: "SELECT, INSERT, UPDATE, DELETE",
  request: "SELECT, UPDATE (agency_id, version)",
  indicator: "SELECT, INSERT, UPDATE (agency_id)",
  indicator_figure: "SELECT, UPDATE (indicator_id)",
  meeting: "SELECT",
  history: "SELECT, INSERT",
  history_head: "SELECT",
  idempotency_key: "SELECT, INSERT, UPDATE, DELETE",
  allowed_entry_step: "SELECT",
  allowed_part_step: "SELECT",
  allowed_quarter_step: "SELECT",
  rule_file: "",
};

const refusesRoles = "42501";

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));
/** The name of the role that a start makes for the app. */
const roleOf = (url: string): string => `${databaseOf(url).slice(0, 58)}_app`;

export type AppRole = {
  name: string;
  /** Whether the start makes it and sets its limits; another's is given none. */
  own: boolean;
};

/** As whom the app connects to the database at `url`; `given` is the address of a role that somebody keeps for it. */
export const appRoleOf = (url: string, given?: string): AppRole => ({
  name: given ? decodeURIComponent(new URL(given).username) : roleOf(url),
  own: !given,
});

/** The same for every process that has the key, so that none takes the others' connections away. */
const passwordOf = (key: Buffer, role: string): string =>
  createHmac("sha256", key).update(role).digest("hex");

function addressAs(url: string, role: string, password: string): string {
  const address = new URL(url);
  address.username = encodeURIComponent(role);
  address.password = encodeURIComponent(password);
  return address.href;
}

async function grant(client: pg.Client, role: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const schema = "(SELECT current_schema())";
  const { rows } = await client.query<{ schema: string }>(`SELECT ${schema} AS schema`);
  const inSchema = pg.escapeIdentifier(rows[0]?.schema ?? "public");
  await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA ${inSchema} FROM ${name}`);
  await client.query(`GRANT USAGE ON SCHEMA ${inSchema} TO ${name}`);
  for (const [table, rights] of Object.entries(granted).filter(([, rights]) => rights))
    await client.query(`GRANT ${rights} ON ${pg.escapeIdentifier(table)} TO ${name}`);
  await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${inSchema} TO ${name}`);
}

/** The key of the seals is kept beside the tables, where the app's role cannot read it. */
const keepSealKey = (client: pg.Client, sealKey: Buffer) =>
  client.query("INSERT INTO app_key (key) VALUES ($1) ON CONFLICT (id) DO UPDATE SET key = excluded.key", [
    sealKey,
  ]);

async function make(client: pg.Client, role: string, password: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  const words = `LOGIN PASSWORD ${pg.escapeLiteral(password)}`;
  await client.query(rowCount ? `ALTER ROLE ${name} ${words}` : `CREATE ROLE ${name} ${words}`);
}

type Options = {
  /** What the role's password is made of, and nothing else is: 32 bytes, the same for all processes on a database. */
  key: Buffer;
  /** What shows the database that the app opened a session: 32 bytes, the same for all processes on a database. */
  sealKey: Buffer;
  /** The address of a role that somebody else keeps for the app; then none is made, and it is given its rights. */
  given?: string | null;
  /** Whether the server is the embedded one: then its other databases are closed too. */
  wholeServer?: boolean;
};

/**
 * Creates the app's role in the migrated database at `url`, or finds it, and grants its rights. Returns the address
 * under which the app connects; null where the owner may make no roles and none was given.
 */
export async function ensureAppRole(
  url: string,
  { key, sealKey, given, wholeServer = false }: Options,
): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    // In one go: an app that is already running on this database notices nothing.
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock(hashtext('giaoban app role'))");
    if (given) {
      const theirs = decodeURIComponent(new URL(given).username);
      await grant(client, theirs);
      await keepSealKey(client, sealKey);
      await limitAppRole(client, theirs, { own: false, wholeServer });
      await client.query("COMMIT");
      return given;
    }
    const role = roleOf(url);
    const password = passwordOf(key, role);
    try {
      await make(client, role, password);
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === refusesRoles) return null;
      throw error;
    }
    await grant(client, role);
    await keepSealKey(client, sealKey);
    await limitAppRole(client, role, { own: true, wholeServer });
    await client.query("COMMIT");
    return addressAs(url, role, password);
  } finally {
    await client.end();
  }
}
