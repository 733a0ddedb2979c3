// How many passwords are hashed or compared at one moment, so that guesses take no more of the machine than this.
import pLimit, { type LimitFunction } from "p-limit";
import { Refusal } from "@/lib/forms/refusal";

/** Each takes 19 MiB and a whole core for some hundredths of a second. */
const atOnce = 2;
const waiting = 20;

// The framework may load a module more than once; the places are those of the process.
const held: { giaobanHashing?: LimitFunction } = globalThis as typeof globalThis & {
  giaobanHashing?: LimitFunction;
};
function places(): LimitFunction {
  held.giaobanHashing ??= pLimit(atOnce);
  return held.giaobanHashing;
}

/** @throws Refusal where everybody who waits already is as many as may */
export function assertPlace(): void {
  if (places().activeCount + places().pendingCount >= atOnce + waiting) throw new Refusal("passwordsBusy");
}

/** Runs the work when its turn comes; refuses it at once where the queue is full. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  assertPlace();
  return places()(work);
}
