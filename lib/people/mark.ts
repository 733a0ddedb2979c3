// Opens the mark in a browser's cookie without the database: which session it names, whether or not that still holds.
import { environment } from "@/lib/server/env";
import { type SessionMark, sessionCookieName, sessionMarkIn } from "./session";
import { openToken } from "./token";

/** The mark in a token; null where there is no token, or it was not made by this server. */
export async function markIn(token: string | undefined): Promise<SessionMark | null> {
  return token ? sessionMarkIn(await openToken("token", token)) : null;
}

/** The same for the Cookie header of a request. */
export function markAmong(cookies: string | null): Promise<SessionMark | null> {
  const name = `${sessionCookieName(environment().appUrl.startsWith("https:"))}=`;
  const found = cookies?.split("; ").find((each) => each.startsWith(name));
  return markIn(found?.slice(name.length));
}
