// The mark in a browser's cookie, opened without asking the database: whose session it says to be, whether it holds or not.
import { environment } from "@/lib/server/env";
import { type SessionMark, sessionCookieName, sessionMarkIn } from "./session";
import { openToken } from "./token";

/** Null where there is no token, or it was not made by this server. */
export async function markIn(token: string | undefined): Promise<SessionMark | null> {
  return token ? sessionMarkIn(await openToken("token", token)) : null;
}

/** The same for the cookies as a request brings them, in one line. */
export function markAmong(cookies: string | null): Promise<SessionMark | null> {
  const name = `${sessionCookieName(environment().appUrl.startsWith("https:"))}=`;
  const found = cookies?.split("; ").find((each) => each.startsWith(name));
  return markIn(found?.slice(name.length));
}
