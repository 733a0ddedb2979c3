// How long a sign-in has to wait after wrong passwords: longer with each, never for good.
import "server-only";
import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { RateLimiterPrisma } from "rate-limiter-flexible";
import { db } from "@/lib/db";
import { environment } from "@/lib/env";
import { Refusal } from "@/lib/refusal";
import { endTurns, takeTurn } from "./turns";

const minutesRemembered = 15;
const longestWait = 3000;
/** One person mistypes a few times; behind one address a whole agency may sit. */
const free = { name: 3, address: 20 };
/** How much of a line, in milliseconds, may lie before a try: of a name's, and of what one address may take of it. */
const longestLine = { name: 12_000, address: 3000 };

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
export const sealed = (text: string): string =>
  createHmac("sha256", environment().authSecret).update(text).digest("base64url");

/** A try at a name, from an address where one can be known. */
export type Guess = { name: string; address: string | null };

const lineOfName = ({ name }: Guess): string => `turn:${sealed(name)}`;
const lineOfAddress = ({ name, address }: Guess): string => `turn:${sealed(`${name}\n${address}`)}`;

/**
 * Counts a try before it is judged and waits for its turn, as long for a right as for a wrong password. A line that is
 * full turns a try away unjudged. As one address has only a small share of a name's line, a guesser cannot fill it
 * alone, and the owner who tries again from elsewhere finds a place: nobody is locked out for good.
 */
export async function countGuess(guess: Guess): Promise<void> {
  const { name, address } = guess;
  const [byName, byAddress] = await Promise.all([
    counters().name.penalty(sealed(name), 1),
    address === null ? null : counters().address.penalty(sealed(address), 1),
  ]);
  const ofName = waitAfter(byName.consumedPoints - 1, free.name);
  const ofAddress = waitAfter((byAddress?.consumedPoints ?? 1) - 1, free.address);
  const wait = Math.max(await turnOf(guess, ofName), ofAddress);
  if (wait > 0) await pause(wait);
}

/** The share is taken first: who has used it up does not lengthen the name's line. */
async function turnOf(guess: Guess, wait: number): Promise<number> {
  const share = guess.address === null ? 0 : await takeTurn(lineOfAddress(guess), wait, longestLine.address);
  const turn = share === null ? null : await takeTurn(lineOfName(guess), wait, longestLine.name);
  if (share === null || turn === null) throw new Refusal("signInBusy");
  return Math.max(share, turn);
}

/** The password was right: the name's count ends. The address loses only this one try, whoever else sits behind it. */
export async function forgiveGuesses(guess: Guess): Promise<void> {
  const { name, address } = guess;
  await Promise.all([
    counters().name.delete(sealed(name)),
    endTurns([lineOfName(guess), lineOfAddress(guess)]),
    address !== null && counters().address.reward(sealed(address), 1),
  ]);
}
