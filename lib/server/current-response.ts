// What is known of the answer to a request while it is made: its status, the form that came, and what went wrong.
import { AsyncLocalStorage } from "node:async_hooks";

export type Answer = {
  /** The number of the request, as the log and the person are told it. */
  readonly id: string;
  /**
   * Sets the status and, in seconds, how long to wait before asking again, of an answer that says itself what is wrong;
   * without effect once it is on its way.
   */
  tell: (code: number, retryAfter?: number) => void;
  /** The form of a page without scripts, as it came, so that it can be sent again; null where none was read. */
  form: FormData | null;
  /** Whether the submission reached one of our doors; one that did not could not be read. */
  began: boolean;
  /** Whether something failed because the database was away or could keep nothing. */
  away: boolean;
};

/** The program that serves and the framework's bundles each load this file, and all must find the same place. */
const held: { giaobanAnswers?: AsyncLocalStorage<Answer> } = globalThis as typeof globalThis & {
  giaobanAnswers?: AsyncLocalStorage<Answer>;
};
held.giaobanAnswers ??= new AsyncLocalStorage<Answer>();

export const answers: AsyncLocalStorage<Answer> = held.giaobanAnswers;

/** The answer under way; null outside of a request, as in tests and scripts. */
export const currentAnswer = (): Answer | null => answers.getStore() ?? null;

/** So many seconds until it makes sense to ask again where the database is away. */
export const secondsUntilBack = 5;
