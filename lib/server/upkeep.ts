// What the app does by itself while it runs: once a day it removes what has lapsed, in one of however many processes.

import { removeLapsedInTurn } from "@/prisma/lapsed";
import { db } from "./db";
import { describeError } from "./error-description";
import { log } from "./log";

const aDay = 24 * 3_600_000;
const longestMilliseconds = 60_000;

/** One round; a database that is away, or in the hands of another process, is asked again tomorrow. */
export async function keepHouse(): Promise<void> {
  try {
    await db().$transaction((tx) => removeLapsedInTurn(tx), { timeout: longestMilliseconds });
  } catch (error) {
    log.error({ event: "upkeepBroken", ...describeError(error) });
  }
}

/** Begins the daily rounds, the first a day from now, since the start has just done one; they keep no process alive. */
export function beginUpkeep(): NodeJS.Timeout {
  return setInterval(() => void keepHouse(), aDay).unref();
}
