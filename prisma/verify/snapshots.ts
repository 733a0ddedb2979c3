// Checks that the snapshot of each closed quarter is the one that the history records.
import { rowName, sha256 } from "./chain.ts";
import type { Reading } from "./session.ts";

type Closing = {
  id: number;
  at: string;
  event: string;
  quarter: number;
  revision: number;
  sha256: string | null;
  isClosed: boolean | null;
};
type Stored = { quarter: number; revision: number; sha256: string };

const quarterName = (id: number): string => `${Math.floor(id / 10)}-Q${id % 10}`;
const snapshotName = ({ quarter, revision }: Pick<Stored, "quarter" | "revision">): string =>
  `The snapshot of ${quarterName(quarter)}, revision ${revision},`;

const closings = async ({ client, at }: Reading): Promise<Closing[]> =>
  (
    await client.query<Closing>(`
      SELECT h.id::int AS id, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, h.event,
        h.subject_id AS quarter,
        coalesce((h.after ->> 'revision')::int, 1) AS revision, h.after ->> 'sha256' AS sha256,
        (SELECT q.state = 'CLOSED' FROM ${at}.quarter q WHERE q.id = h.subject_id) AS "isClosed"
      FROM ${at}.history h WHERE h.event = 'quarterClosed' ORDER BY h.id`)
  ).rows;

/** Read one at a time: a snapshot is as large as its quarter. */
async function jsonOf({ client, at }: Reading, { quarter, revision }: Stored): Promise<string> {
  const { rows } = await client.query<{ json: string }>(
    `SELECT json FROM ${at}.snapshot WHERE quarter_id = $1 AND revision = $2`,
    [quarter, revision],
  );
  return rows[0]?.json ?? "";
}

function checkStored(stored: Stored, computed: string, closing: Closing | undefined): string[] {
  const name = snapshotName(stored);
  if (!closing) return [`${name} is told of by no row of the history.`];
  if (computed !== stored.sha256)
    return [`${name} was changed: its SHA-256 is another than the one beside it.`];
  if (computed !== closing.sha256)
    return [`${name} was changed: ${rowName(closing, "row")} of the history tells another SHA-256.`];
  return [];
}

/** The faults of the snapshots, one message each, and how many snapshots there are. */
export async function checkSnapshots(reading: Reading): Promise<{ found: string[]; count: number }> {
  const recorded = await closings(reading);
  const { rows } = await reading.client.query<Stored>(
    `SELECT quarter_id AS quarter, revision, sha256 FROM ${reading.at}.snapshot ORDER BY quarter_id, revision`,
  );
  const same = (a: Pick<Stored, "quarter" | "revision">, b: Pick<Stored, "quarter" | "revision">) =>
    a.quarter === b.quarter && a.revision === b.revision;
  const found: string[] = [];
  for (const stored of rows) {
    const closing = recorded.findLast((each) => same(each, stored));
    found.push(...checkStored(stored, sha256(await jsonOf(reading, stored)), closing));
  }
  for (const closing of recorded) {
    if (!rows.some((stored) => same(stored, closing)))
      found.push(`${snapshotName(closing)} is missing: ${rowName(closing, "row")} tells of it.`);
    if (!closing.isClosed)
      found.push(
        `${quarterName(closing.quarter)} was closed by ${rowName(closing, "row")} and is so no longer.`,
      );
  }
  return { found, count: rows.length };
}
