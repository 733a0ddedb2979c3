// The session's mark in a browser's cookie: the secret id of a session row and its version, no more.
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { sealed } from "@/lib/server/keys";

/** A working day and a little; the session's row expires then, whatever the token says. */
export const sessionHours = 12;

/** In hours. The mark outlives its session by a week, so that text typed after its end is known to be this person's. */
export const markHours = sessionHours + 7 * 24;

const mark = z.object({ session: z.string().regex(/^[\w-]{22,64}$/), version: z.int().positive() });

/** What the token holds. Role and agency are never in it: they are read from the database on each request. */
export type SessionMark = z.infer<typeof mark>;

/** The mark in a decoded token; null where the token is not one of ours. */
export const sessionMarkIn = (token: unknown): SessionMark | null => mark.safeParse(token).data ?? null;

/** A secret of 128 bits, which only the session's browser keeps. */
export const newSession = (): string => randomBytes(16).toString("base64url");

/**
 * The secret of the session that a submission begins: computed from the submission's key, so that the same submission
 * twice returns the same session, and nothing that is stored opens it.
 */
export const sessionOfSubmission = (person: number, submission: string): string =>
  sealed("session", `${person} ${submission}`);

/** The key by which the database finds a session: lower-case hexadecimal SHA-256 of its id. */
export const hashOfSession = (session: string): string => createHash("sha256").update(session).digest("hex");

/** Under https the browser keeps the cookie to this one host and never sends it in the clear. */
export const sessionCookieName = (https: boolean): string =>
  https ? "__Host-giaoban-session" : "giaoban-session";
