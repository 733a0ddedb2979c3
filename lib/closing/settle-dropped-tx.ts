// Parts and questions for a longer deadline end with their task also where the closing drops it: the agencies of the parts
// read the reason of the decision.
import "server-only";
import type { Decision } from "@/lib/decisions/decision";
import type { HistoryEvent, Transaction } from "@/lib/history/record-tx";
import { lapseExtensions, lockOpenParts, settleParts } from "@/lib/reporting/settle-tx";
import { fateOf } from "@/lib/tasks/contribution";

type Decided = readonly { id: number; decision: Decision }[];

const droppedOf = (decided: Decided) => decided.filter(({ decision }) => !decision.carryOver);

/** To be called before the entries are written as dropped. Returns what happened, for the caller to record. */
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

/** To be called once the entries are written as dropped, while their quarter is not closed yet. */
export const lapseDropped = (tx: Transaction, decided: Decided): Promise<HistoryEvent[]> =>
  lapseExtensions(
    tx,
    droppedOf(decided).map(({ id }) => id),
  );
