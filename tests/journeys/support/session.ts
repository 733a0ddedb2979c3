// Sessions made and ended beside the app, without the sign-in form.
import { hashOfSession, newSession, sessionCookieName, sessionHours } from "@/lib/people/session";
import { sealToken } from "@/lib/people/token";
import type { Database } from "@/prisma/connect";
import { secret } from "./secret";

/** The cookie of a new session, made as the sign-in makes it. */
export async function sessionCookie(db: Database, signInName: string) {
  const person = await db.person.findUniqueOrThrow({ where: { signInName } });
  const session = newSession();
  const version = person.sessionVersion;
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + sessionHours * 3_600_000);
  const hash = hashOfSession(session);
  await db.session.create({ data: { hash, personId: person.id, version, createdAt, expiresAt } });
  const value = await sealToken("token", { session, version }, sessionHours * 3600, secret);
  return { name: sessionCookieName(false), value };
}

/** As if the person had sent nothing for three hours: every session of the person has run out by itself. */
export async function lapseSessions(db: Database, signInName: string): Promise<void> {
  await db.session.updateMany({
    where: { person: { signInName }, endedAt: null },
    data: { lastSeenAt: new Date(Date.now() - 3 * 3_600_000) },
  });
}

/** Ends every session of a person on the server; the browser keeps its cookie. */
export async function endSessions(db: Database, signInName: string): Promise<void> {
  const person = await db.person.findUniqueOrThrow({ where: { signInName } });
  await db.session.updateMany({
    where: { personId: person.id, endedAt: null },
    data: { endedAt: new Date() },
  });
}
