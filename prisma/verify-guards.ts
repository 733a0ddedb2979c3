// Whether the guards that the rules set stand in the database, are awake, and read as they were written.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";

const folder = join(import.meta.dirname, "rules");

type Guards = {
  /** Each as "table.trigger". */
  triggers: Set<string>;
  /** The body of each function that is written in plpgsql, by its name. */
  bodies: Map<string, string>;
};

/** What one statement sets. */
function readStatement(statement: string, { triggers, bodies }: Guards): void {
  const [, name, table] =
    /^CREATE (?:OR REPLACE |CONSTRAINT )?TRIGGER (\w+)\s[\s\S]*?\bON (\w+)/.exec(statement) ?? [];
  if (name) triggers.add(`${table}.${name}`);
  const [, called, body] =
    /^CREATE (?:OR REPLACE )?FUNCTION (\w+)\([\s\S]*?\bAS \$\$([\s\S]*?)\$\$/.exec(statement) ?? [];
  if (called && body) bodies.set(called, body);
}

/** The guards as the rules make them. */
function guardsWritten(): Guards {
  const guards: Guards = { triggers: new Set(), bodies: new Map() };
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".sql")) continue;
    const script = readFileSync(join(folder, path), "utf8");
    for (const statement of script.split(/^(?=CREATE |DROP |ALTER )/m)) readStatement(statement, guards);
  }
  return guards;
}

/** A trigger is awake for every change or, more, for those of a replica too. */
const awake = ["O", "A"];

export async function checkGuards(client: Client): Promise<string[]> {
  const { triggers, bodies } = guardsWritten();
  const set = await client.query<{ trigger: string; enabled: string }>(`
    SELECT c.relname || '.' || g.tgname AS trigger, g.tgenabled::text AS enabled
    FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid WHERE NOT g.tgisinternal`);
  const stands = new Map(set.rows.map((row) => [row.trigger, row.enabled]));
  const ofTriggers = [...triggers].flatMap((each) => {
    const [table, name] = each.split(".");
    const enabled = stands.get(each);
    if (enabled && awake.includes(enabled)) return [];
    return [`The guard ${name} of the table ${table} is ${enabled ? "switched off" : "missing"}.`];
  });
  const written = await client.query<{ name: string; body: string }>(
    "SELECT proname AS name, prosrc AS body FROM pg_proc WHERE proname = ANY ($1)",
    [[...bodies.keys()]],
  );
  const ofBodies = [...bodies].flatMap(([name, body]) =>
    written.rows.some((row) => row.name === name && row.body === body)
      ? []
      : [`The function ${name}, by which a guard decides, does not read as it was written.`],
  );
  const { rows: silenced } = await client.query(
    "SELECT 1 FROM pg_db_role_setting WHERE array_to_string(setconfig, ' ') ~ 'session_replication_role'",
  );
  const ofSettings =
    silenced.length > 0 ? ["A setting of session_replication_role silences the guards."] : [];
  return [...ofTriggers, ...ofBodies, ...ofSettings];
}
