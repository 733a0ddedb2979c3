// One key for each purpose, all of them made of AUTH_SECRET: what is done with one opens nothing that hangs on another.
import { createHmac, hkdfSync } from "node:crypto";
import { environment } from "./env";

/** All that is signed, sealed or hashed with the secret; a new use gets a name of its own here. */
export const purposes = [
  "token",
  "session",
  "known-here",
  "link",
  "guess",
  "address",
  "press",
  "answer",
  "app-role",
  "session-seal",
] as const;
export type Purpose = (typeof purposes)[number];

/**
 * The 32 bytes for this purpose.
 * @param secret AUTH_SECRET, where it is not that of the running app
 */
export const keyFor = (purpose: Purpose, secret: string = environment().authSecret): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", `giaoban/${purpose}/1`, 32));

/** Returns a keyed hash of `text`: equal for equal texts, and nobody computes or reverses it without the key. */
export const sealed = (purpose: Purpose, text: string): string =>
  createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");
