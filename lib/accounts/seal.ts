// What shows the database that it was the app that opened a session: nobody else makes it, whoever has the connection.
import { createHash } from "node:crypto";
import { keyFor } from "@/lib/server/keys";

const sha256 = (...parts: (string | Buffer)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** @param session the session's hash, as stored. The database's is_sealed computes the same with its own key. */
export const sealOf = (session: string, personId: number): string =>
  sha256(keyFor("session-seal"), sha256(`${session}:${personId}`)).toString("hex");
