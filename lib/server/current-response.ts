// State of the response to the current request while it is made: its status, the form that was sent, and what went
// wrong.
import { AsyncLocalStorage } from "node:async_hooks";

export type CurrentResponse = {
  /** The id of the request, as the log and the person see it. */
  readonly id: string;
  /**
   * Sets the status, and in seconds how long to wait before trying again, of a response whose body names the fault
   * itself; without effect once the response has begun.
   */
  tell: (code: number, retryAfter?: number) => void;
  /** The form of a page without scripts, as it was sent, so that it can be sent again; null where none was read. */
  form: FormData | null;
  /** Whether the submission reached an action or route of ours; otherwise it could not be read. */
  began: boolean;
  /** Whether something failed because the database was away or could store nothing. */
  away: boolean;
};

/** The server program and the framework's bundles each load this file, and all must share one store. */
const held: { giaobanAnswers?: AsyncLocalStorage<CurrentResponse> } = globalThis as typeof globalThis & {
  giaobanAnswers?: AsyncLocalStorage<CurrentResponse>;
};
held.giaobanAnswers ??= new AsyncLocalStorage<CurrentResponse>();

export const answers: AsyncLocalStorage<CurrentResponse> = held.giaobanAnswers;

/** The state of the current response; null outside of a request, as in tests and scripts. */
export const currentAnswer = (): CurrentResponse | null => answers.getStore() ?? null;

/** Seconds after which to try again where the database is away. */
export const secondsUntilBack = 5;
