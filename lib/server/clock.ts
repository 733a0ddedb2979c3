// What time it is; the only file that asks. The demonstration stands on its own day at the real hour.

import type { Day } from "@/lib/calendar/day";
import { timeZone } from "@/lib/calendar/day";
import { environment } from "./env";

const dayHere = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });

/** The calendar day of an instant in Asia/Ho_Chi_Minh. */
export const dayAt = (instant: Date): Day => dayHere.format(instant);

/** This machine's real time in milliseconds since 1970, also in the demonstration: for comparing clocks. */
export const machineTime = (): number => Date.now();

let toldByDatabase: () => Date | undefined = () => undefined;

/** Lets the transaction say the time to whatever runs in it (lib/transaction-time.ts); undefined outside of one. */
export function listenToTransactions(told: () => Date | undefined): void {
  toldByDatabase = told;
}

/** This instant by this machine's clock; in the demonstration, the same hour of the demonstration's day. */
function ownNow(): Date {
  const real = new Date();
  const { demoToday } = environment();
  if (!demoToday) return real;
  const midnight = (day: Day) => new Date(`${day}T00:00:00+07:00`).getTime();
  return new Date(midnight(demoToday) + (real.getTime() - midnight(dayAt(real))));
}

/** This instant. In a transaction that writes, the one that its database said when it began: both judge by one clock. */
export const now = (): Date => toldByDatabase() ?? ownNow();

export const today = (): Day => dayAt(now());
