// The closing itself: the chair confirms, and in one transaction entries end or go on, and the summary is kept.
import "server-only";
import { type Day, dateOf } from "@/lib/calendar/day";
import { type ClosingConfirmed, type Decision, isDecided, keepsDeadline } from "@/lib/decisions/decision";
import { mayAnswer, mayConfirmClosing } from "@/lib/decisions/policy";
import { change } from "@/lib/forms/change";
import { Refusal } from "@/lib/forms/refusal";
import { type HistoryEvent, recordAll, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { now, today } from "@/lib/server/clock";
import { storeSnapshot, summaryAsClosed } from "@/lib/summary/keep-snapshot-tx";
import { keepPapersOf } from "@/lib/summary/kept/keep-papers-tx";
import { snapshotOf } from "@/lib/summary/snapshot";
import { carryOver, dropEntries } from "./carry-over-tx";
import { lockClosing, lockNext, proposerOf } from "./lock-tx";
import { type OpenEntryRow, openEntries } from "./open-tx";
import { lapseDropped, settleDropped } from "./settle-dropped-tx";
import { changedMeanwhile } from "./since-tx";

/**
 * Some thousand open entries take seconds, on a slow machine many, and so do their papers; everybody who writes in the
 * quarter waits, and could do nothing in it afterwards.
 */
const timeout = 170_000;

type Decided = OpenEntryRow & { decision: Decision };

/**
 * Closes the quarter as the Office proposed it, and keeps the paper that the chair saw, printed in each language: where the proposal fell, or the
 * paper became another since, nothing is closed and the chair is shown what changed. An entry whose decision was
 * overtaken by the day must be decided first. Throws the refusal "paperNotPrinted" where the typesetter cannot print it.
 */
export function confirmClosing(person: Person, step: ClosingConfirmed): Promise<string> {
  return change(person, step, (tx) => close(tx, person, step), { timeout });
}

async function close(tx: Transaction, person: Person, step: ClosingConfirmed): Promise<string> {
  const quarter = await lockClosing(tx, person, step, { may: mayAnswer, refusal: "closingIsTheChairs" });
  if (!mayConfirmClosing(person, await proposerOf(tx, person, quarter, step)))
    throw new Refusal("closingByAnother");
  const next = await lockNext(tx, quarter);
  const day = today();
  const at = now();
  const decided = allDecided(await openEntries(tx, quarter.id), day);
  const summary = await summaryAsClosed(tx, quarter.id, day);
  if (snapshotOf(summary).sha256 !== step.paper) throw await changedMeanwhile(tx, person, quarter, step);
  const settled = await settleDropped(tx, decided);
  const dropped = await dropEntries(tx, quarter.id);
  const lapsed = await lapseDropped(tx, decided);
  const carried = await carryOver(tx, quarter.id, next, at);
  await tx.quarter.update({
    where: { id: quarter.id },
    data: { state: "CLOSED", closedOn: dateOf(day), version: quarter.version + 1 },
  });
  const snapshot = await storeSnapshot(tx, summary, at);
  const papers = await keepPapersOf(tx, summary, at);
  await recordAll(tx, person, [
    ...decided.map((entry) => becameOf(entry, quarter.id, next)),
    ...settled,
    ...lapsed,
    {
      subject: "quarter",
      subjectId: quarter.id,
      quarterId: quarter.id,
      event: "quarterClosed",
      after: { carried, dropped, ...snapshot, ...papers },
    },
  ]);
  return "closed";
}

function allDecided(open: readonly OpenEntryRow[], day: Day): Decided[] {
  const decided = open.filter((entry): entry is Decided => isDecided(entry, entry.decision, day));
  const undecided = open.length - decided.length;
  if (undecided > 0) throw new Refusal("closingUndecided", { count: undecided });
  return decided;
}

function becameOf(
  { taskId, state, due, version, decision }: Decided,
  quarter: number,
  next: number,
): HistoryEvent {
  const about = { subject: "task" as const, subjectId: taskId, note: decision.reason };
  if (decision.carryOver)
    return {
      ...about,
      quarterId: next,
      event: "carriedOver",
      before: { quarter, due },
      after: { quarter: next, due: keepsDeadline(state) ? due : decision.due },
    };
  return {
    ...about,
    quarterId: quarter,
    event: "droppedAtClosing",
    before: { state },
    after: { state: "DROPPED", version: version + 1 },
  };
}
