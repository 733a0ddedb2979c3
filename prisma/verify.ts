// The check of the history against whoever owns the database: nothing that is stored in it is trusted, its functions neither.
import { Client } from "pg";
import { beginning, checkEnd, checkLink, type Link, type Place } from "./verify-chain.ts";
import { checkGuards } from "./verify-guards.ts";
import { checkNames } from "./verify-names.ts";
import { checkPapers } from "./verify-papers.ts";
import { checkSnapshots } from "./verify-snapshots.ts";

export type Verified = {
  rows: number;
  snapshots: number;
  last: Place;
  /** One sentence for each thing that is not as it was written. */
  findings: string[];
};

const rowsAtOnce = 1000;

// The expression that `history_digest` had when the rows were written, said here anew: the stored one may be another.
const links = `
  SELECT h.id::int AS id, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, h.event, h.previous_hash AS "previousHash", h.hash,
    jsonb_build_array(h.previous_hash, h.id, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      h.person_id, h.role, h.agency_id, h.subject, h.subject_id, h.quarter_id, h.event, h.before, h.after,
      h.note)::text AS content
  FROM history h WHERE h.id > $1 ORDER BY h.id LIMIT ${rowsAtOnce}`;

/** One view of the whole, in which nothing can be written; names of PostgreSQL's own mean its own. */
async function begin(client: Client): Promise<void> {
  const { rows } = await client.query<{ schema: string }>("SELECT current_schema() AS schema");
  await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(`SET LOCAL search_path = pg_catalog, "${rows[0]?.schema ?? "public"}"`);
  await client.query("SET LOCAL row_security = off");
}

/** Walks the rows from the first on, a batch at a time. `noted` is a hash that a row must bear. */
async function walk(client: Client, noted: string | undefined) {
  const findings: string[] = [];
  let last = beginning;
  let rows = 0;
  let met = noted === undefined;
  for (;;) {
    const batch = await client.query<Link>(links, [last.id]);
    for (const row of batch.rows) {
      findings.push(...checkLink(last, row));
      met ||= row.hash === noted;
      last = row;
    }
    rows += batch.rows.length;
    if (batch.rows.length < rowsAtOnce) break;
  }
  if (!met) findings.push(`No row bears the hash ${noted} that was noted: the history was written anew.`);
  return { findings, last, rows };
}

/** Checks the chain of the history, the snapshots with the names and papers beside them, and the guards of the database at `url`. */
export async function verify(url: string, noted?: string): Promise<Verified> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    options: "-c timezone=UTC",
  });
  await client.connect();
  try {
    await begin(client);
    const { findings, last, rows } = await walk(client, noted);
    const head = await client.query<{ lastId: number; hash: string }>(
      `SELECT last_id::int AS "lastId", hash FROM history_head`,
    );
    findings.push(...checkEnd(last, head.rows[0]));
    const snapshots = await checkSnapshots(client);
    findings.push(...snapshots.found, ...(await checkPapers(client)), ...(await checkNames(client)));
    findings.push(...(await checkGuards(client)));
    return { rows, snapshots: snapshots.count, last, findings };
  } finally {
    await client.end();
  }
}
