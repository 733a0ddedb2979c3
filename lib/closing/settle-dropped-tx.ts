// Ends the parts and open extensions of tasks that a closing drops; the parts' agencies read the decision's reason.
import "server-only";
import type { Decision } from "@/lib/decisions/decision";
import type { HistoryEvent, Transaction } from "@/lib/history/record-tx";
import { lapseExtensions, lockOpenParts, settleParts } from "@/lib/reporting/settle-tx";
import { fateOf } from "@/lib/tasks/contribution";

type Decided = readonly { id: number; decision: Decision }[];

const droppedOf = (decided: Decided) => decided.filter(({ decision }) => !decision.carryOver);

/** Settles the open parts. Call it before the entries are written as dropped. Returns the history events to record. */
export async function settleDropped(tx: Transaction, decided: Decided): Promise<HistoryEvent[]> {
  const reasons = new Map(droppedOf(decided).map(({ id, decision }) => [id, decision.reason]));
  const parts = await lockOpenParts(tx, [...reasons.keys()]);
  return settleParts(
    tx,
    parts.map((part) => {
      const fate = fateOf(part.state);
      return { part, fate, word: fate === "NOT_NEEDED" ? (reasons.get(part.entryId) ?? "") : "" };
    }),
  );
}

/**
 * Lets the undecided extensions lapse. Call it once the entries are written as dropped, while their quarter is not
 * closed yet. Returns the history events to record.
 */
export const lapseDropped = (tx: Transaction, decided: Decided): Promise<HistoryEvent[]> =>
  lapseExtensions(
    tx,
    droppedOf(decided).map(({ id }) => id),
  );
