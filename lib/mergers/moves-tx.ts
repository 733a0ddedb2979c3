// What a merger moves, inside its transaction: each kind of row by itself, with what the history says of it.
import "server-only";
import type { HistoryEvent, Transaction } from "@/lib/history/record-tx";
import { now } from "@/lib/server/clock";
import { idRow, readRows } from "@/lib/server/rows";
import {
  movedEntries,
  movedIndicators,
  movedParts,
  movedRequests,
  overtakenReports,
  type Pair,
} from "./merger-sql";
import { movedEntry, movedIndicator, movedPart, mover, overtakenReport } from "./rows";

export type Merger = Pair & { codes: { agency: string; into: string } };

/** Makes the successor the lead of the open entries and of their tasks. Returns the history events of it. */
export async function moveEntries(tx: Transaction, merger: Merger): Promise<HistoryEvent[]> {
  const { agency, into, codes } = merger;
  const entries = await readRows(tx, movedEntry)`${movedEntries(merger)} ORDER BY e.id FOR UPDATE OF e`;
  const ids = entries.map(({ id }) => id);
  await tx.entry.updateMany({
    where: { id: { in: ids } },
    data: { agencyId: into, version: { increment: 1 } },
  });
  const tasks = entries.map(({ taskId }) => taskId);
  await tx.task.updateMany({ where: { id: { in: tasks }, agencyId: agency }, data: { agencyId: into } });
  return entries.map(({ taskId, quarterId, version }) => ({
    subject: "task",
    subjectId: taskId,
    quarterId,
    event: "movedToSuccessor",
    before: { lead: codes.agency },
    after: { lead: codes.into, version: version + 1 },
  }));
}

/**
 * Withdraws the submitted reports of tasks that now go from one report into another, for the successor's head to submit
 * anew: no report may cover tasks that its author did not know. To be called before the tasks move. Returns the history
 * events of it.
 */
export async function withdrawReports(
  tx: Transaction,
  merger: Merger,
  basis: string,
): Promise<HistoryEvent[]> {
  const reports = await readRows(tx, overtakenReport)`
    ${overtakenReports(merger)} ORDER BY r.quarter_id, r.agency_id FOR UPDATE OF r`;
  for (const { quarterId, agencyId, version } of reports)
    await tx.agencyReport.update({
      where: { quarterId_agencyId: { quarterId, agencyId }, version },
      data: { submittedAt: null, version: version + 1 },
    });
  return reports.map(({ quarterId, agency, assessment, version }) => ({
    subject: "quarter",
    subjectId: quarterId,
    quarterId,
    event: "reportWithdrawn",
    before: { agency, submitted: true, assessment },
    after: { agency, submitted: false, assessment, version: version + 1 },
    note: basis,
  }));
}

type MovedPart = {
  id: number;
  agency: string;
  asked: string;
  due: string;
  remark: string;
  taskId: number;
  quarterId: number;
  fate: "moves" | "falls" | "received";
};

/** Returns the parts that somebody still waits for, locked. */
export const readParts = (tx: Transaction, merger: Merger): Promise<MovedPart[]> =>
  readRows(tx, movedPart)`${movedParts(merger)} ORDER BY c.id FOR UPDATE OF c`;

const eventOf = { moves: "movedToSuccessor", falls: "partRemoved", received: "partAcknowledged" } as const;

/**
 * Parts asked of the agency are asked of its successor. What the two had asked of each other is nobody's part any
 * longer: it falls away, unless it was delivered, and then it counts as received, so that the work done is kept.
 * Returns the history events of it.
 */
export async function moveParts(
  tx: Transaction,
  { into, codes }: Merger,
  parts: MovedPart[],
): Promise<HistoryEvent[]> {
  const idsOf = (fate: MovedPart["fate"]) => parts.filter((part) => part.fate === fate).map(({ id }) => id);
  const version = { increment: 1 };
  const [moves, falls, received] = [idsOf("moves"), idsOf("falls"), idsOf("received")];
  await tx.contribution.updateMany({ where: { id: { in: moves } }, data: { agencyId: into, version } });
  await tx.contributionStep.deleteMany({ where: { contributionId: { in: falls } } });
  await tx.contribution.deleteMany({ where: { id: { in: falls } } });
  const at = now();
  const state = "ACKNOWLEDGED" as const;
  await tx.contribution.updateMany({
    where: { id: { in: received } },
    data: { state, stateSince: at, version },
  });
  await tx.contributionStep.createMany({
    data: received.map((contributionId) => ({ contributionId, state, at })),
  });
  return parts.map(({ taskId, quarterId, fate, agency, asked, due }) => ({
    subject: "task",
    subjectId: taskId,
    quarterId,
    event: eventOf[fate],
    before: { agency },
    after: { agency: fate === "moves" ? codes.into : agency, asked, due },
  }));
}

/**
 * Requests without an answer are the successor's; those of a closed quarter stay as they are in its papers. Returns how
 * many moved.
 */
export async function moveRequests(tx: Transaction, merger: Merger): Promise<number> {
  const requests = await readRows(tx, idRow)`${movedRequests(merger)} ORDER BY r.id FOR UPDATE OF r`;
  const ids = requests.map(({ id }) => id);
  const data = { agencyId: merger.into, version: { increment: 1 } };
  await tx.request.updateMany({ where: { id: { in: ids } }, data });
  return ids.length;
}

/**
 * The successor goes on with the indicators. One that has figures of a closed quarter stays with those, and the
 * successor is given its like with the others; `again` moves only what came since the merger. Returns how many moved.
 */
export async function moveIndicators(tx: Transaction, merger: Merger, again: boolean): Promise<number> {
  const rows = await readRows(tx, movedIndicator)`${movedIndicators(merger)} ORDER BY i.id`;
  const moving = rows.filter(({ inClosed, inRunning }) => !(again && inClosed && !inRunning));
  for (const { id, inClosed, name, unit, rank } of moving) {
    if (!inClosed) await tx.indicator.update({ where: { id }, data: { agencyId: merger.into } });
    else {
      const like = await tx.indicator.create({ data: { agencyId: merger.into, name, unit, rank } });
      await tx.indicatorFigure.updateMany({
        where: { indicatorId: id, quarter: { state: { not: "CLOSED" } } },
        data: { indicatorId: like.id },
      });
    }
  }
  return moving.length;
}

/** Moves everybody as they are; two heads are for the administrator to see to. Returns the history events of it. */
export async function movePeople(tx: Transaction, { agency, into, codes }: Merger): Promise<HistoryEvent[]> {
  const people = await readRows(tx, mover)`
    SELECT id, sign_in_name AS "signInName", version FROM person
    WHERE agency_id = ${agency} ORDER BY id FOR NO KEY UPDATE`;
  const ids = people.map(({ id }) => id);
  const data = { agencyId: into, version: { increment: 1 } };
  await tx.person.updateMany({ where: { id: { in: ids } }, data });
  return people.map(({ id, signInName, version }) => ({
    subject: "person",
    subjectId: id,
    event: "personChanged",
    before: { agency: codes.agency },
    after: { signInName, agency: codes.into, version: version + 1 },
  }));
}
