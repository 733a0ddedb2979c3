// Everything that a database is by its catalogue, as sorted lines: to compare two of them, or one before and after.
import pg from "pg";

/** Each query returns a name and a definition. */
const queries = {
  table: `SELECT relname AS name, relkind::text || ' ' || coalesce(relacl::text, '') AS definition FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'S', 'v')`,
  column: `SELECT c.relname || '.' || a.attname AS name, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN 'not null' END, pg_get_expr(d.adbin, d.adrelid), nullif(a.attgenerated::text, '')) AS definition
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace`,
  index: `SELECT c.relname AS name, pg_get_indexdef(c.oid) AS definition FROM pg_class c
    WHERE c.relkind = 'i' AND c.relnamespace = current_schema()::regnamespace`,
  constraint: `SELECT conrelid::regclass || '.' || conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE connamespace = current_schema()::regnamespace AND contype IN ('p', 'u', 'f', 'c', 'x')`,
  type: `SELECT t.typname AS name, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) AS definition
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid WHERE t.typnamespace = current_schema()::regnamespace GROUP BY 1`,
  function: `SELECT oid::regprocedure::text AS name, pg_get_functiondef(oid) AS definition FROM pg_proc
    WHERE pronamespace = current_schema()::regnamespace`,
  trigger: `SELECT tgrelid::regclass || '.' || tgname AS name, tgenabled::text || ' ' || pg_get_triggerdef(oid) AS definition
    FROM pg_trigger WHERE NOT tgisinternal`,
  collation: `SELECT collname AS name, collprovider::text AS definition FROM pg_collation
    WHERE collnamespace = current_schema()::regnamespace`,
};
export type Kind = keyof typeof queries;
export type Definition = { kind: Kind; name: string; definition: string };

/** Returns the definitions in the schema of the database at `url`, without the bookkeeping of Prisma's tools. */
export async function definitionsOf(url: string): Promise<Definition[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const found: Definition[] = [];
    for (const [kind, query] of Object.entries(queries) as [Kind, string][]) {
      const { rows } = await client.query<{ name: string; definition: string }>(`${query} ORDER BY 1`);
      found.push(...rows.map((row) => ({ kind, ...row })));
    }
    return found.filter(({ name }) => !name.startsWith("_prisma_migrations"));
  } finally {
    await client.end();
  }
}
