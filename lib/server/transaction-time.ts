// The instant of a transaction, as its database says it: what is written in it is judged by the same day on both sides.
import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { listenToTransactions } from "./clock";

const instants = new AsyncLocalStorage<Date>();
listenToTransactions(() => instants.getStore());

/** Runs `write` with the clock standing at `instant`, for all that it calls and waits for. */
export const withClockAt = <A>(instant: Date, write: () => Promise<A>): Promise<A> =>
  instants.run(instant, write);
