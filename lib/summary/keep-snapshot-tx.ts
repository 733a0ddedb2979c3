// The summary that a closing keeps: composed before it is done, as the chair reads it, and stored as it was read.
import "server-only";
import { type Day, dayOf } from "@/lib/calendar/day";
import { quarterAfter } from "@/lib/calendar/quarter";
import type { Transaction } from "@/lib/history/record-tx";
import { readRows } from "@/lib/server/rows";
import { keepPapersOf } from "@/lib/summary/kept/keep-papers-tx";
import type { PaperFacts } from "@/lib/summary/kept/printed";
import { sumCounts } from "@/lib/tasks/counts";
import { countedGroup } from "@/lib/tasks/counts-row";
import { countedGroups } from "@/lib/tasks/counts-sql";
import { standings } from "@/lib/tasks/standing";
import { agrees } from "./compose";
import { readSummary } from "./read-tx";
import { firstRevision, type SnapshotFacts, snapshotOf } from "./snapshot";
import type { Summary } from "./summary";

/**
 * Returns the summary of a quarter as it is kept where it is closed on `day`: with what is proposed done, or as it was
 * closed. `client` is a transaction, or the client where none is open.
 */
export async function summaryAsClosed(client: Transaction, quarterId: number, day: Day): Promise<Summary> {
  const { id, state, reportsDueOn } = await client.quarter.findUniqueOrThrow({ where: { id: quarterId } });
  const planned = (await client.quarter.count({ where: { id: quarterAfter(id) } })) > 0;
  const quarter = { id, state, reportsDueOn: dayOf(reportsDueOn), closedOn: null };
  const summary = await readSummary(client, { quarter, planned, asOf: day });
  return { ...summary, quarter: { ...quarter, state: "CLOSED", closedOn: day } };
}

/** Stores the summary of a quarter that has just been closed, once. Returns what the history keeps of it. */
export async function storeSnapshot(
  tx: Transaction,
  summary: Summary,
  takenAt: Date,
): Promise<SnapshotFacts> {
  const { id: quarterId } = summary.quarter;
  const groups = await readRows(tx, countedGroup)(countedGroups([quarterId], summary.asOf));
  const counts = sumCounts(groups, () => true);
  // Nobody writes in a closed quarter: counts that differ from the tasks would be an error of ours, never to be kept.
  if (!agrees(summary) || standings.some((standing) => counts[standing] !== summary.counts[standing]))
    throw new Error(`the counts of quarter ${quarterId} differ from its tasks`);
  const { json, sha256 } = snapshotOf(summary);
  await tx.snapshot.create({ data: { quarterId, revision: firstRevision, json, sha256, takenAt } });
  return { revision: firstRevision, sha256 };
}

/**
 * Keeps summary and papers of a quarter whose rows are closed already, as those that are given to a database to begin
 * with. Returns what the history keeps of both.
 */
export async function keepSnapshot(
  tx: Transaction,
  quarterId: number,
  takenAt: Date,
): Promise<SnapshotFacts & PaperFacts> {
  const { closedOn } = await tx.quarter.findUniqueOrThrow({ where: { id: quarterId } });
  if (!closedOn) throw new Error(`quarter ${quarterId} is not closed`);
  const summary = await summaryAsClosed(tx, quarterId, dayOf(closedOn));
  const snapshot = await storeSnapshot(tx, summary, takenAt);
  return { ...snapshot, ...(await keepPapersOf(tx, summary, takenAt)) };
}
