// Parts end with their task also where the closing drops it: their agencies read the reason of the decision.
import "server-only";
import type { Happening, Transaction } from "@/lib/history/record";
import { fateOf } from "@/lib/tasks/contribution";
import { lockOpenParts, settleParts } from "@/lib/tasks/settle";
import type { Decision } from "./closing";

/** To be called before the entries are written as dropped. Gives what happened, for the caller to record. */
export async function settleDropped(
  tx: Transaction,
  decided: readonly { id: number; decision: Decision }[],
): Promise<Happening[]> {
  const reasons = new Map(
    decided.filter(({ decision }) => !decision.carryOver).map(({ id, decision }) => [id, decision.reason]),
  );
  const parts = await lockOpenParts(tx, [...reasons.keys()]);
  return settleParts(
    tx,
    parts.map((part) => {
      const fate = fateOf(part.state);
      return { part, fate, word: fate === "NOT_NEEDED" ? (reasons.get(part.entryId) ?? "") : "" };
    }),
  );
}
