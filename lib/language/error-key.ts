// The sentences by which something is refused: each has a key under `errors` in the messages, and there are no others.
import type { Messages } from "./messages.ts";

export type ErrorKey = keyof Messages["errors"];

/** Beside each field that is wrong, by its name, the sentence that is said of it. */
export type Wrong = Record<string, ErrorKey>;

/** The message of a schema, held to be a sentence that exists where it is written. */
export const sentence = (key: ErrorKey): ErrorKey => key;
