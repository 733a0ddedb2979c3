// How far the clock of the database is from this machine's: days are judged by the database's, pages are drawn by ours.

import type { Day } from "@/lib/calendar/day";
import type { Database } from "@/prisma/connect";
import { dayAt, machineTime } from "./clock";

/** More than two seconds are told: less is what an answer over a slow line makes of two right clocks. */
const mostMs = 2_000;

export type Drift = {
  /** Milliseconds by which the database's clock is ahead of ours; negative where it is behind. */
  driftMs: number;
  /** The day by which the database judges. */
  day: Day;
  /** Whether both tell the same time, within two seconds, and judge the same instant by the same day. */
  agrees: boolean;
};

/** @param demoToday the day on which our pages stand; null where time is real */
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

/** One sentence for whoever reads what the start prints; null where both clocks agree. */
export const driftInWords = ({ driftMs, day, agrees }: Drift): string | null =>
  agrees
    ? null
    : `The clocks differ: the database's is ${Math.abs(driftMs) / 1000} s ${driftMs < 0 ? "behind" : "ahead of"} this machine's and stands on ${day}. Changes are judged by the database's; set both by one time source.`;
