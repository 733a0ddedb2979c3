// The rows of the history, walked from the first on, and the end that the database kept beside them.
import { beginning, checkEnd, checkLink, type Link, type Place } from "./chain.ts";
import type { Reading } from "./session.ts";

const rowsAtOnce = 1000;

// The expression that `history_digest` had when the rows were written, said here anew: the stored one may be another.
const links = (at: string) => `
  SELECT h.id::int AS id, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, h.event, h.previous_hash AS "previousHash", h.hash,
    jsonb_build_array(h.previous_hash, h.id, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      h.person_id, h.role, h.agency_id, h.subject, h.subject_id, h.quarter_id, h.event, h.before, h.after,
      h.note)::text AS content
  FROM ${at}.history h WHERE h.id > $1 ORDER BY h.id LIMIT ${rowsAtOnce}`;

export type Walked = { findings: string[]; last: Place; rows: number };

/** A batch of rows at a time. `noted` is a hash that a row must bear. */
export async function walk({ client, at }: Reading, noted: string | undefined): Promise<Walked> {
  const findings: string[] = [];
  let last = beginning;
  let rows = 0;
  let met = noted === undefined;
  for (;;) {
    const batch = await client.query<Link>(links(at), [last.id]);
    for (const row of batch.rows) {
      findings.push(...checkLink(last, row));
      met ||= row.hash === noted;
      last = row;
    }
    rows += batch.rows.length;
    if (batch.rows.length < rowsAtOnce) break;
  }
  if (!met) findings.push(`No row bears the hash ${noted} that was noted: the history was written anew.`);
  const head = await client.query<{ lastId: number; hash: string }>(
    `SELECT last_id::int AS "lastId", hash FROM ${at}.history_head`,
  );
  findings.push(...checkEnd(last, head.rows[0]));
  return { findings, last, rows };
}
