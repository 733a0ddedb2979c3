// Reads the quarterly summary: of a closed quarter from its snapshot alone, of any other from the present rows.
import "server-only";
import type { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import { quarterAfter } from "@/lib/calendar/quarter";
import { mayAddErratum } from "@/lib/decisions/policy";
import type { Person } from "@/lib/people/person";
import { getQuarters, type QuarterRow } from "@/lib/quarters/queries";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import { mayReadTasks } from "@/lib/tasks/policy";
import { agrees } from "./compose";
import type { Erratum } from "./erratum";
import { readSummary } from "./read-tx";
import { keptRow } from "./rows";
import { type SnapshotFacts, summaryIn } from "./snapshot";
import type { Summary } from "./summary";

/**
 * The summary with the snapshot that it comes from (null while the quarter is not closed) and the errata beneath it.
 */
export type SummaryOfQuarter = Summary & {
  snapshot: SnapshotFacts | null;
  errata: Erratum[];
  can: { addErratum: boolean };
};

/** How often a summary is read at most, when changes between two queries make counts and tasks disagree. */
const attempts = 3;

async function readPresent(
  quarters: readonly QuarterRow[],
  { id, state, reportsDueOn, closedOn }: QuarterRow,
  today: Day,
): Promise<Summary> {
  const planned = quarters.some((one) => one.id === quarterAfter(id));
  const wanted = { planned, asOf: closedOn ?? today };
  for (let attempt = 1; ; attempt++) {
    const summary = await readSummary(db(), { quarter: { id, state, reportsDueOn, closedOn }, ...wanted });
    if (agrees(summary) || attempt === attempts) return summary;
  }
}

/** One query: the newest revision, null where a quarter was closed before snapshots, and the errata in their order. */
async function readKept(quarterId: number): Promise<z.output<typeof keptRow>> {
  const [row] = await readRows(db(), keptRow)`
    SELECT s.revision, s.sha256, s.json, (
      SELECT coalesce(json_agg(json_build_object('number', x.number, 'datedOn', x.dated_on, 'text', x.text,
        'signedName', x.signed_name, 'signedPost', x.signed_post) ORDER BY x.number), '[]')
      FROM erratum x WHERE x.quarter_id = q.id) AS errata
    FROM quarter q LEFT JOIN snapshot s ON s.quarter_id = q.id
    WHERE q.id = ${quarterId} ORDER BY s.revision DESC LIMIT 1`;
  if (!row) throw new Error(`quarter ${quarterId} has gone`);
  return row;
}

/**
 * Returns the summary of a quarter; null where there is no such quarter for this person.
 * @throws Error where a snapshot has a format that is not known
 */
export async function getSummary(
  person: Person,
  quarterId: number,
  today: Day,
): Promise<SummaryOfQuarter | null> {
  const quarters = await getQuarters(person);
  const quarter = quarters.find(({ id }) => id === quarterId);
  if (!quarter || !mayReadTasks(person)) return null;
  const present = () => readPresent(quarters, quarter, today);
  if (quarter.state !== "CLOSED")
    return { ...(await present()), snapshot: null, errata: [], can: { addErratum: false } };
  const { json, revision, sha256, errata } = await readKept(quarterId);
  return {
    ...(json === null ? await present() : summaryIn(json)),
    snapshot: revision === null || sha256 === null ? null : { revision, sha256 },
    errata,
    can: { addErratum: mayAddErratum(person) },
  };
}
