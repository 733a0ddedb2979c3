// What time it is; the only file that asks. The demonstration stands on its own day at the real hour.
import { environment } from "@/lib/env";
import type { Day } from "@/lib/quarters/quarter";

export const timeZone = "Asia/Ho_Chi_Minh";

const dayHere = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });

/** The calendar day of an instant in Asia/Ho_Chi_Minh. */
export const dayAt = (instant: Date): Day => dayHere.format(instant);

/** This instant; in the demonstration, the same hour of the demonstration's day. */
export function now(): Date {
  const real = new Date();
  const { demoToday } = environment();
  if (!demoToday) return real;
  const midnight = (day: Day) => new Date(`${day}T00:00:00+07:00`).getTime();
  return new Date(midnight(demoToday) + (real.getTime() - midnight(dayAt(real))));
}

export const today = (): Day => dayAt(now());
