// How long a sign-in has to wait after wrong passwords: longer with each, never for good.
import "server-only";
import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { RateLimiterPrisma } from "rate-limiter-flexible";
import { db } from "@/lib/db";
import { environment } from "@/lib/env";

const minutesRemembered = 15;
const longestWait = 3000;
/** One person mistypes a few times; behind one address a whole agency may sit. */
const free = { name: 3, address: 20 };

/** Milliseconds to wait before the next try: nothing at first, then doubling from a quarter of a second to three seconds. */
export function waitAfter(wrong: number, forgiven: number): number {
  return wrong < forgiven ? 0 : Math.min(longestWait, 250 * 2 ** Math.min(wrong - forgiven, 10));
}

const limiter = (keyPrefix: string) =>
  new RateLimiterPrisma({
    storeClient: db(),
    tableName: "signInGuess",
    keyPrefix,
    points: 1,
    duration: minutesRemembered * 60,
  });
let limiters: { name: RateLimiterPrisma; address: RateLimiterPrisma } | undefined;
function counters() {
  limiters ??= { name: limiter("name"), address: limiter("address") };
  return limiters;
}

/** Neither names nor addresses are kept, since people also type their password where the name belongs. */
const sealed = (text: string): string =>
  createHmac("sha256", environment().authSecret).update(text).digest("base64url");

export type Guess = { name: string; address: string };

/**
 * Counts a try before it is judged, so that tries made at the same time see one another, and waits. The wait is the
 * same for a right and a wrong password, and the right one always gets in after it.
 */
export async function countGuess({ name, address }: Guess): Promise<void> {
  const [byName, byAddress] = await Promise.all([
    counters().name.penalty(sealed(name), 1),
    counters().address.penalty(sealed(address), 1),
  ]);
  const wait = Math.max(
    waitAfter(byName.consumedPoints - 1, free.name),
    waitAfter(byAddress.consumedPoints - 1, free.address),
  );
  if (wait > 0) await pause(wait);
}

/** The password was right: the name's count ends. The address loses only this one try, whoever else sits behind it. */
export async function forgiveGuesses({ name, address }: Guess): Promise<void> {
  await Promise.all([counters().name.delete(sealed(name)), counters().address.reward(sealed(address), 1)]);
}
