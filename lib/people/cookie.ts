// Sets, reads and clears the cookies of session and known browser, for every way of signing in.
import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { now } from "@/lib/server/clock";
import { environment } from "@/lib/server/env";
import { daysKnown, type KnownHere, knownCookieName, marksIn, withMark } from "./known-here";
import { markHours, type SessionMark, sessionCookieName } from "./session";
import { openToken, sealToken } from "./token";

export const isHttps = (): boolean => environment().appUrl.startsWith("https:");

/** HttpOnly and Lax, and under https bound to this host alone by its name's prefix. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() }) as const;

/** The sealed token of a session: holds its mark and nothing else. */
export const tokenOf = (mark: SessionMark): Promise<string> => sealToken("token", mark, markHours * 3600);

/** Sets the session's cookie in this browser. */
export async function carrySession(mark: SessionMark): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(isHttps()), await tokenOf(mark), {
    ...cookieOptions(),
    maxAge: markHours * 3600,
  });
}

/** The marks of earlier sign-ins in this browser, of whichever people. */
export async function readKnownHere(): Promise<KnownHere[]> {
  const token = (await cookies()).get(knownCookieName(isHttps()))?.value;
  return token ? marksIn(await openToken("known-here", token)) : [];
}

/** Stores in this browser that this person has just signed in with it. */
export async function carryKnownHere(person: number, version: number): Promise<void> {
  const seconds = daysKnown * 24 * 3600;
  const added = { id: randomUUID(), person, version, until: Math.floor(now().getTime() / 1000) + seconds };
  const marks = withMark(await readKnownHere(), added);
  const token = await sealToken("known-here", { marks }, seconds);
  (await cookies()).set(knownCookieName(isHttps()), token, { ...cookieOptions(), maxAge: seconds });
}

/** Clears the session's cookie. */
export async function dropSession(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(isHttps()), "", { ...cookieOptions(), maxAge: 0 });
}
