// How verify reads: one view of the whole in which nothing can be written, and no name means anything but PostgreSQL's own.
import pg from "pg";

export type Reading = {
  client: pg.Client;
  /** The schema of the tables: its number, and its name as a statement writes it. */
  schemaId: string;
  at: string;
  /** The role of DATABASE_URL, to which all belongs. */
  owner: string;
  /** Takes the schema, which may bear any name, off the names in a text of the catalogue. */
  short: (text: string) => string;
};

function shortening(schema: string) {
  const quoted = pg.escapeIdentifier(schema);
  const asSet = /^[a-z_][a-z0-9_]*$/.test(schema) ? schema : quoted;
  return (text: string): string =>
    text
      .replaceAll(`${quoted}.`, "")
      .replaceAll(`search_path=${asSet}, pg_temp`, "search_path=schema, pg_temp");
}

/**
 * Lets names mean what PostgreSQL brought, for the rest of the transaction: a function of the database's own, whose kinds of
 * arguments fit better, would be taken before one of PostgreSQL's. Tables are named with their schema.
 */
export async function settle(client: pg.Client): Promise<Reading> {
  const { rows } = await client.query<{ schema: string; id: string; owner: string }>(
    `SELECT n.nspname AS schema, n.oid::text AS id, current_user AS owner
     FROM pg_catalog.pg_namespace n WHERE n.nspname OPERATOR(pg_catalog.=) pg_catalog.current_schema()`,
  );
  if (!rows[0]) throw new Error("The database has no schema that DATABASE_URL leads to.");
  const { schema, id, owner } = rows[0];
  // Versions of PostgreSQL differ in which names they quote: here all are.
  await client.query(`SET LOCAL search_path = pg_catalog, pg_temp; SET LOCAL row_security = off;
    SET LOCAL quote_all_identifiers = on; SET LOCAL DateStyle = ISO; SET LOCAL IntervalStyle = postgres;
    SET LOCAL bytea_output = hex; SET LOCAL extra_float_digits = 1; SET LOCAL standard_conforming_strings = on;
    SET LOCAL jit = off`);
  return { client, schemaId: id, at: pg.escapeIdentifier(schema), owner, short: shortening(schema) };
}

/** One view of the whole, in which nothing can be written. */
export async function begin(client: pg.Client): Promise<Reading> {
  await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  return settle(client);
}
