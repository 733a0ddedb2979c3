// The only file that reads the time. The demonstration has its own day, at the real hour.

import type { Day } from "@/lib/calendar/day";
import { timeZone } from "@/lib/calendar/day";
import { environment } from "./env";

const dayHere = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });

/** The calendar day of an instant in Asia/Ho_Chi_Minh. */
export const dayAt = (instant: Date): Day => dayHere.format(instant);

/** This machine's real time in milliseconds since 1970, also in the demonstration: for comparing clocks. */
export const machineTime = (): number => Date.now();

let transactionInstant: () => Date | undefined = () => undefined;

/** Sets where `now` reads the instant of a running transaction (transaction-time.ts); undefined outside of one. */
export function listenToTransactions(instant: () => Date | undefined): void {
  transactionInstant = instant;
}

/** This instant by this machine's clock; in the demonstration, the same hour of the demonstration's day. */
function ownNow(): Date {
  const real = new Date();
  const { demoToday } = environment();
  if (!demoToday) return real;
  const midnight = (day: Day) => new Date(`${day}T00:00:00+07:00`).getTime();
  return new Date(midnight(demoToday) + (real.getTime() - midnight(dayAt(real))));
}

/** This instant. In a writing transaction, the database's instant at its beginning: both sides judge by one clock. */
export const now = (): Date => transactionInstant() ?? ownNow();

export const today = (): Day => dayAt(now());
