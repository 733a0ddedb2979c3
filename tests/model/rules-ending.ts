// The domain's rules for parts and extensions whose task ends: settled and lapsed with it, open again when it is
// returned.
import { type Entry, type Model, openParts, type Refused } from "./state";

/** What the confirmer decides of every part that is still owed, and the remark for its agency. */
export type Settling = { received: boolean; word: string };

/** A part that is no longer needed needs a remark for its agency. */
export const lacksWord = (model: Model, entry: Entry, { received, word }: Settling): Refused =>
  !received && !word && openParts(model, entry).some(({ state }) => state !== "DELIVERED")
    ? "partWordMissing"
    : undefined;

/** The parts and the open extension end with the entry, each with a history event of its own. */
export function endWith(model: Model, entry: Entry, received: boolean): void {
  for (const part of openParts(model, entry)) {
    const arrives = received || part.state === "DELIVERED";
    Object.assign(part, {
      held: part.state,
      state: arrives ? "ACKNOWLEDGED" : "NOT_NEEDED",
      deliveredOn: arrives ? (part.deliveredOn ?? model.day) : null,
      version: part.version + 1,
    });
    model.history += 1;
  }
}

export function lapse(model: Model, entry: Entry): void {
  if (!entry.asked) return;
  entry.asked = null;
  model.history += 1;
}

/** Parts that ended as not needed are open again in their former state; received ones stay received. */
export function openAgain(model: Model, { task, quarter }: Entry): void {
  for (const part of model.parts.filter((each) => each.task === task && each.quarter === quarter)) {
    if (part.state !== "NOT_NEEDED" || !part.held) continue;
    Object.assign(part, { state: part.held, version: part.version + 1 });
    model.history += 1;
  }
}
