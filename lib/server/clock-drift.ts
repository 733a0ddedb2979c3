// Measures how far the database's clock is from this machine's: changes are judged by the former, pages drawn by the
// latter.

import type { Day } from "@/lib/calendar/day";
import type { Database } from "@/prisma/connect";
import { dayAt, machineTime } from "./clock";

/** Up to two seconds count as agreement: a slow answer alone makes two right clocks differ by that much. */
const mostMs = 2_000;

export type Drift = {
  /** Milliseconds by which the database's clock is ahead of ours; negative where it is behind. */
  driftMs: number;
  /** The day by which the database judges. */
  day: Day;
  /** Whether both clocks agree within two seconds, and on the day. */
  agrees: boolean;
};

/**
 * @param demoToday the day that our pages show; null where time is real
 * @throws Error where the database cannot be reached
 */
export async function driftOf(db: Database, demoToday: Day | null): Promise<Drift> {
  const asked = machineTime();
  const [row] = await db.$queryRaw<{ at: Date; day: Day }[]>`
    SELECT clock_timestamp() AS at, to_char(giaoban_today(), 'YYYY-MM-DD') AS day`;
  const answered = machineTime();
  if (!row) throw new Error("The database did not say what time it is.");
  const driftMs = Math.round(row.at.getTime() - (asked + answered) / 2);
  const sameDay = row.day === (demoToday ?? dayAt(row.at));
  return { driftMs, day: row.day, agrees: Math.abs(driftMs) <= mostMs && sameDay };
}

/** A warning for the output of the start; null where both clocks agree. */
export const driftInWords = ({ driftMs, day, agrees }: Drift): string | null =>
  agrees
    ? null
    : `The clocks differ: the database's is ${Math.abs(driftMs) / 1000} s ${driftMs < 0 ? "behind" : "ahead of"} this machine's and stands on ${day}. Changes are judged by the database's; set both by one time source.`;
