// How verify reads: in one transaction that can write nothing, with names that mean PostgreSQL's own.
import pg from "pg";

export type Reading = {
  client: pg.Client;
  /** The schema of the tables: its number, its name, and its name quoted. */
  schemaId: string;
  schema: string;
  at: string;
  /** The role of DATABASE_URL, the owner of everything in the schema. */
  owner: string;
};

/** The rows of a question to the catalogue. */
export type Ask = <T extends object>(query: string) => Promise<T[]>;

/**
 * For the rest of the transaction names are looked up among PostgreSQL's own alone: a function in the schema whose argument
 * types fit better would be called in place of PostgreSQL's. Tables are named with their schema. Throws where the search
 * path of DATABASE_URL leads to no schema.
 */
export async function resolveInCatalogue(client: pg.Client): Promise<Reading> {
  const { rows } = await client.query<{ schema: string; id: string; owner: string }>(
    `SELECT n.nspname AS schema, n.oid::text AS id, current_user AS owner
     FROM pg_catalog.pg_namespace n WHERE n.nspname OPERATOR(pg_catalog.=) pg_catalog.current_schema()`,
  );
  if (!rows[0]) throw new Error("The search path of DATABASE_URL leads to no schema.");
  const { schema, id, owner } = rows[0];
  // Versions of PostgreSQL differ in which names they quote: here all are.
  await client.query(`SET LOCAL search_path = pg_catalog, pg_temp; SET LOCAL row_security = off;
    SET LOCAL quote_all_identifiers = on; SET LOCAL DateStyle = ISO; SET LOCAL IntervalStyle = postgres;
    SET LOCAL bytea_output = hex; SET LOCAL extra_float_digits = 1; SET LOCAL standard_conforming_strings = on;
    SET LOCAL jit = off`);
  return { client, schemaId: id, schema, at: pg.escapeIdentifier(schema), owner };
}

/** Begins a transaction that sees one state and can write nothing. */
export async function begin(client: pg.Client): Promise<Reading> {
  await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  return resolveInCatalogue(client);
}
