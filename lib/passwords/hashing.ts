// Limits how many passwords are hashed or compared at once, so that guesses cannot take the whole machine.
import pLimit, { type LimitFunction } from "p-limit";
import { Refusal } from "@/lib/forms/refusal";

/** Each takes 19 MiB and a whole core for some hundredths of a second. */
const atOnce = 2;
const waiting = 20;

// The framework may load a module more than once; the limit holds for the process.
const held: { giaobanHashing?: LimitFunction } = globalThis as typeof globalThis & {
  giaobanHashing?: LimitFunction;
};
function places(): LimitFunction {
  held.giaobanHashing ??= pLimit(atOnce);
  return held.giaobanHashing;
}

/** @throws Refusal passwordsBusy where the queue is full */
export function assertPlace(): void {
  if (places().activeCount + places().pendingCount >= atOnce + waiting) throw new Refusal("passwordsBusy");
}

/**
 * Runs the work when its turn comes and returns its result.
 * @throws Refusal passwordsBusy, at once, where the queue is full
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  assertPlace();
  return places()(work);
}
