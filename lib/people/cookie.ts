// The cookie that carries the session: made here, whichever door somebody came in by.
import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { environment } from "@/lib/env";
import { markHours, type SessionMark, sessionCookieName } from "./session";

export const isHttps = (): boolean => environment().appUrl.startsWith("https:");

/** HttpOnly and Lax, and under https bound to this host alone by its name's prefix. */
export const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() }) as const;

/** The sealed token of a session: its mark and nothing else. */
export const tokenOf = (mark: SessionMark): Promise<string> =>
  encode({ token: { ...mark }, secret: environment().authSecret, maxAge: markHours * 3600 });

export async function carrySession(mark: SessionMark): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(isHttps()), await tokenOf(mark), {
    ...cookieOptions(),
    maxAge: markHours * 3600,
  });
}

export async function dropSession(): Promise<void> {
  const jar = await cookies();
  jar.set(sessionCookieName(isHttps()), "", { ...cookieOptions(), maxAge: 0 });
}
