// What shows the database that it was the app that opened a session: nobody else makes it, whoever has the connection.
import { createHash, hkdfSync } from "node:crypto";

/** The 32 bytes of the seals. @param secret AUTH_SECRET */
export const sealKeyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", "giaoban/session-seal/1", 32));

const sha256 = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** @param session the session's hash, as it stands in its row. Migration 0021 makes the same of the key that it keeps. */
export const sealOf = (key: Buffer, session: string, personId: number): string =>
  sha256(key, sha256(`${session}:${personId}`)).toString("hex");
