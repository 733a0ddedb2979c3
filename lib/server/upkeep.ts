// What the app does by itself while it runs: every hour it removes what has lapsed, in one of however many processes.

import { removeLapsedInTurn } from "@/prisma/lapsed";
import { db } from "./db";
import { describeError } from "./error-description";
import { log } from "./log";

const anHour = 3_600_000;
const longestMilliseconds = 60_000;

/** One round; a database that is away, or in the hands of another process, is asked again in an hour. */
export async function keepHouse(): Promise<void> {
  try {
    await db().$transaction((tx) => removeLapsedInTurn(tx), { timeout: longestMilliseconds });
  } catch (error) {
    log.error({ event: "upkeepBroken", ...describeError(error) });
  }
}

/** Begins the rounds, the first an hour from now, since the start has just done one; they keep no process alive. */
export function beginUpkeep(): NodeJS.Timeout {
  return setInterval(() => void keepHouse(), anHour).unref();
}
