// The sign-in as next-auth sees it: one door by name and password, a token that carries a session's mark alone.
import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { describeError } from "@/lib/broken";
import { environment } from "@/lib/env";
import { log } from "@/lib/log";
import { Refusal } from "@/lib/refusal";
import { localPath } from "./address";
import { clientAddress } from "./client-address";
import { endSession, signIn } from "./commands";
import { cookieOptions, isHttps } from "./cookie";
import { personOfSession } from "./queries";
import { sessionCookieName, sessionHours, sessionMarkIn } from "./session";
import { signInForm } from "./sign-in";

/** The text of an error thrown while signing in would stand in the address, so what may be told of it is logged. */
function broken(error: unknown): null {
  if (!(error instanceof Refusal)) log.error({ event: "signInBroken", ...describeError(error) });
  return null;
}

const credentials = CredentialsProvider({
  name: "Giaoban",
  credentials: { name: {}, password: { type: "password" } },
  async authorize(typed, request) {
    const parsed = signInForm.safeParse(typed);
    if (!parsed.success) return null;
    const address = clientAddress(new Headers(request.headers), isHttps());
    const mark = await signIn(parsed.data, address).catch(broken);
    return mark && { id: mark.session, version: mark.version };
  },
});

/** A token is of a session that holds, or is none: next-auth then takes the cookie away. */
async function holding(token: unknown) {
  const mark = sessionMarkIn(token);
  if (!mark || !(await personOfSession(mark))) throw new Error("The session has ended.");
  return { ...mark };
}

const cookie = (name: string) => ({ name, options: cookieOptions() });
const own = (name: string): string => `${isHttps() ? "__Host-" : ""}giaoban-${name}`;

export const authOptions = (): NextAuthOptions => ({
  secret: environment().authSecret,
  providers: [credentials],
  session: { strategy: "jwt", maxAge: sessionHours * 3600 },
  jwt: { maxAge: sessionHours * 3600 },
  pages: { signIn: "/sign-in", signOut: "/my-account", error: "/sign-in" },
  useSecureCookies: isHttps(),
  cookies: {
    sessionToken: cookie(sessionCookieName(isHttps())),
    csrfToken: cookie(own("csrf")),
    callbackUrl: cookie(own("callback")),
  },
  callbacks: {
    // Only a new sign-in brings a user; what an "update" would bring is never merged.
    jwt: ({ token, user }) =>
      user && "version" in user ? { session: user.id, version: user.version } : holding(token),
    redirect: ({ url }) => localPath(url),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut({ token }) {
      const mark = sessionMarkIn(token);
      if (mark) await endSession(mark);
    },
  },
  // Ended sessions and wrong passwords are no errors of the server.
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
});
