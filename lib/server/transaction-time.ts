// Runs a transaction by the database's instant, so that app and database judge what it writes by the same day.
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { listenToTransactions } from "./clock";

const instants = new AsyncLocalStorage<Date>();
listenToTransactions(() => instants.getStore());

/** Runs `write` with the clock fixed at `instant`, for all that it calls and awaits. */
export const withClockAt = <A>(instant: Date, write: () => Promise<A>): Promise<A> =>
  instants.run(instant, write);
