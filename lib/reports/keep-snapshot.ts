// Takes the snapshot of a quarter that has just been closed, in the transaction that closes it.
import "server-only";
import type { Transaction } from "@/lib/history/record";
import { dayOf, quarterAfter } from "@/lib/quarters/quarter";
import { agrees } from "./compose-summary";
import { readSummary } from "./read-summary";
import { firstRevision, type SnapshotFacts, snapshotOf } from "./snapshot";

/** Composes the summary of the closed quarter, stores it once, and gives what the history keeps of it. */
export async function keepSnapshot(
  tx: Transaction,
  quarterId: number,
  takenAt: Date,
): Promise<SnapshotFacts> {
  const { id, state, reportsDueOn, closedOn } = await tx.quarter.findUniqueOrThrow({
    where: { id: quarterId },
  });
  if (!closedOn) throw new Error(`quarter ${id} is not closed`);
  const planned = (await tx.quarter.count({ where: { id: quarterAfter(id) } })) > 0;
  const day = dayOf(closedOn);
  const quarter = { id, state, reportsDueOn: dayOf(reportsDueOn), closedOn: day };
  const summary = await readSummary(tx, { quarter, planned, asOf: day, drafts: false });
  // Nobody writes in a closed quarter: counts that differ from the tasks would be an error of ours, never to be kept.
  if (!agrees(summary)) throw new Error(`the counts of quarter ${id} differ from its tasks`);
  const { json, sha256 } = snapshotOf(summary);
  await tx.snapshot.create({ data: { quarterId: id, revision: firstRevision, json, sha256, takenAt } });
  return { revision: firstRevision, sha256 };
}
