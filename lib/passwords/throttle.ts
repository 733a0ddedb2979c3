// How long a sign-in has to wait after wrong passwords: longer with each, never for good.
import "server-only";
import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "@/lib/forms/refusal";
import type { ErrorKey } from "@/lib/language/error-key";
import { sealed } from "@/lib/server/keys";
import { countTry, forgetTries, takeTurn, uncountTry } from "./throttle-rows";

const minutesRemembered = 15;
const longestWait = 3000;
/**
 * One person mistypes a few times; behind one address a whole agency may sit, and the last limit is shared by
 * everybody.
 */
const free = { line: 3, address: 20, all: 30 };
/** How much of a line, in milliseconds, may lie before a try: of the whole, and of what one address may take of it. */
const longestLine = { whole: 12_000, address: 3000 };
/** A wrong try is not answered sooner, so that nobody sees whether a password was compared: milliseconds. */
const leastOfWrong = 500;

/** Milliseconds to wait before the next try: nothing at first, then doubling from a quarter of a second to three seconds. */
export function waitAfter(wrong: number, forgiven: number): number {
  return wrong < forgiven ? 0 : Math.min(longestWait, 250 * 2 ** Math.min(wrong - forgiven, 10));
}

/** A try: the queue that it is in, and the address it came from where that is known and counts. */
type Guess = { line: string; address: string | null };

export const guessAtName = (name: string, address: string | null): Guess => ({
  line: `name\0${name}`,
  address,
});
/** By a browser that has signed in as this person before: nobody else is in its queue. */
export const guessOfKnown = (id: string): Guess => ({ line: `known\0${id}`, address: null });
export const guessOfPerson = (id: number): Guess => ({ line: `person\0${id}`, address: null });

// Neither names nor addresses are kept, since people also type their password where the name belongs.
const countOfLine = ({ line }: Guess): string => `line:${sealed("guess", line)}`;
const countOfAddress = (address: string): string => `address:${sealed("address", address)}`;
const turnInLine = ({ line }: Guess): string => `turn:${sealed("guess", line)}`;
const turnOfAddress = ({ line, address }: Guess): string => `turn:${sealed("guess", `${line}\0${address}`)}`;

/** The count of wrong tries by anybody, and the line of those who made one. */
const everybody = "everybody";

const counted = (key: string): Promise<number> => countTry(key, minutesRemembered);

/**
 * Counts a try before it is judged and waits for its turn, as long for a right as for a wrong password. A line that is
 * full turns a try away unjudged. As one address has only a small share of a name's line, a guesser cannot fill it
 * alone, and the owner who tries again from elsewhere finds a place: nobody is locked out for good.
 */
export async function countGuess(guess: Guess): Promise<void> {
  const { address } = guess;
  const [inLine, fromAddress] = await Promise.all([
    counted(countOfLine(guess)),
    address === null ? 0 : counted(countOfAddress(address)),
  ]);
  const turn = await turnOf(guess, waitAfter(inLine, free.line));
  const wait = Math.max(turn, waitAfter(fromAddress, free.address));
  if (wait > 0) await pause(wait);
}

/** The share is taken first: who has used it up does not lengthen the name's line. */
async function turnOf(guess: Guess, wait: number): Promise<number> {
  const share = guess.address === null ? 0 : await takeTurn(turnOfAddress(guess), wait, longestLine.address);
  const turn = share === null ? null : await takeTurn(turnInLine(guess), wait, longestLine.whole);
  if (share === null || turn === null) return turnedAway("signInBusy");
  return Math.max(share, turn);
}

/**
 * Whoever is only turned away is answered late too, or trying again and again would cost more than it does to judge;
 * and not all at one moment, or they would come back together.
 */
async function turnedAway(message: ErrorKey): Promise<never> {
  await pause(longestWait + randomInt(longestWait));
  throw new Refusal(message);
}

/**
 * A wrong try, whether its name is somebody's or invented: all of them are counted in one more queue, so that invented
 * names bring nobody free tries. They enter it after the same time, in which a password was compared or was not.
 * @param began the moment at which the try was judged, by `performance.now()`
 */
export async function countWrong(began: number): Promise<void> {
  await pause(Math.max(0, leastOfWrong - (performance.now() - began)));
  const wait = waitAfter(await counted(`all:${everybody}`), free.all);
  const turn = await takeTurn(`turn:${everybody}`, wait, longestLine.whole);
  if (turn === null) return turnedAway("signInCrowded");
  if (turn > 0) await pause(turn);
}

/** The password was right: the line's count ends. The address loses only this one try, whoever else sits behind it. */
export async function forgiveGuesses(guess: Guess): Promise<void> {
  const { address } = guess;
  const own = [countOfLine(guess), turnInLine(guess)];
  await Promise.all([
    forgetTries(address === null ? own : [...own, turnOfAddress(guess)]),
    address !== null && uncountTry(countOfAddress(address)),
  ]);
}
