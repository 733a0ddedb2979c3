// The session as next-auth sees it: a token that carries a session's mark alone. In comes nobody here.
import "server-only";
import type { NextAuthOptions } from "next-auth";
import { localPath } from "@/lib/people/address";
import { cookieOptions, isHttps } from "@/lib/people/cookie";
import { personOfSession } from "@/lib/people/queries";
import { sessionCookieName, sessionHours, sessionMarkIn } from "@/lib/people/session";
import { openToken, sealToken } from "@/lib/people/token";
import { keyFor } from "@/lib/server/keys";
import { endSession } from "./commands";

/** A token is of a session that holds, or is none: next-auth then takes the cookie away. */
async function holding(token: unknown) {
  const mark = sessionMarkIn(token);
  if (!mark || !(await personOfSession(mark))) throw new Error("The session has ended.");
  return { ...mark };
}

const seconds = sessionHours * 3600;
const cookie = (name: string) => ({ name, options: cookieOptions() });
const own = (name: string): string => `${isHttps() ? "__Host-" : ""}giaoban-${name}`;

/** What of next-auth's route is answered: who asks for the session, and who leaves, with what leaving needs. */
const doors = new Map<string | undefined, readonly string[]>([
  ["session", ["GET"]],
  ["csrf", ["GET"]],
  ["signout", ["GET", "POST"]],
]);
export const isAuthDoor = (method: string, path: readonly string[]): boolean =>
  path.length === 1 && (doors.get(path[0])?.includes(method) ?? false);

export const authOptions = (): NextAuthOptions => ({
  secret: keyFor("csrf").toString("base64url"),
  // The one way in is the sign-in form, with its waits.
  providers: [],
  session: { strategy: "jwt", maxAge: seconds },
  jwt: {
    maxAge: seconds,
    encode: ({ token }) => sealToken("token", { ...token }, seconds),
    decode: async ({ token }) => sessionMarkIn(token && (await openToken("token", token))),
  },
  pages: { signIn: "/sign-in", signOut: "/my-account", error: "/sign-in" },
  useSecureCookies: isHttps(),
  cookies: {
    sessionToken: cookie(sessionCookieName(isHttps())),
    csrfToken: cookie(own("csrf")),
    callbackUrl: cookie(own("callback")),
  },
  callbacks: {
    // What an "update" would bring is never merged.
    jwt: ({ token }) => holding(token),
    redirect: ({ url }) => localPath(url),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      const mark = sessionMarkIn(token);
      if (mark) await endSession(mark);
    },
  },
  // Ended sessions are no errors of the server.
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
});
