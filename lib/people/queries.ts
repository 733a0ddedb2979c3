// Reads who makes a request: session, role and agency, from the database every time.
import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { Transaction } from "@/lib/history/record-tx";
import { security } from "@/lib/security/security-event";
import { db } from "@/lib/server/db";
import { environment } from "@/lib/server/env";
import { describeError } from "@/lib/server/error-description";
import { log } from "@/lib/server/log";
import { idRow, readRows } from "@/lib/server/rows";
import { Prisma } from "@/prisma/generated/client";
import { actingBy } from "./acting-tx";
import { signInAddress } from "./address";
import { markIn } from "./mark";
import { type AgencyOfPerson, isAgencyRole, type Person, type Role } from "./person";
import { personRow } from "./person-row";
import { endOfSession } from "./queries-ended";
import { hashOfSession, type SessionMark, sessionCookieName } from "./session";
import { goesOn, holds } from "./session-sql";

type PersonRow = Omit<Person, "role" | "agency"> & { role: Role; agency: AgencyOfPerson | null };

function asPerson({ role, agency, ...known }: PersonRow): Person | null {
  if (isAgencyRole(role)) return agency ? { ...known, role, agency } : null;
  return { ...known, role, agency: null };
}

const facts = Prisma.sql`
  p.id, p.sign_in_name AS "signInName", p.full_name AS "fullName", p.post, p.role::text AS role, p.language,
  CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'code', a.code,
    'nameVi', a.name_vi, 'nameEn', a.name_en, 'nameDe', a.name_de) END AS agency`;

/**
 * Returns the person of a valid session, if still active; else null. One query, and once a minute a second one, which
 * stores when the session was last used. A session that survived a change of password has a later version than its
 * cookie until it expires.
 */
export async function personOfSession(mark: SessionMark): Promise<Person | null> {
  const [found] = await readRows(db(), personRow.extend({ unseen: z.boolean() }))`
    SELECT ${facts}, s.last_seen_at <= now() - interval '1 minute' AS unseen
    FROM session s JOIN person p ON p.id = s.person_id LEFT JOIN agency a ON a.id = p.agency_id
    WHERE s.hash = ${hashOfSession(mark.session)} AND s.version >= ${mark.version} AND ${holds()} AND p.active`;
  if (!found) return null;
  const { unseen, ...row } = found;
  if (unseen) await noteSeen(mark);
  const person = asPerson(row);
  return person && actingBy(person, mark.session);
}

/** Of many requests at once, in whatever processes, one writes. A failure is only logged: reading goes on. */
const noteSeen = (mark: SessionMark): Promise<void> =>
  db().$executeRaw`
    UPDATE session s SET last_seen_at = now()
    WHERE s.hash = ${hashOfSession(mark.session)} AND s.last_seen_at <= now() - interval '1 minute' AND ${goesOn()}`.then(
    () => undefined,
    (error: unknown) => log.warn({ event: "seenNotNoted", ...describeError(error) }),
  );

/**
 * Returns the id of the person whose session expired by itself: text typed under it belongs to that person alone. Null
 * for a session that somebody ended, or that a new password or a deactivation has voided: its cookie may be in other
 * hands.
 */
export async function personOfEndedSession(mark: SessionMark): Promise<number | null> {
  const [row] = await readRows(db(), idRow)`
    SELECT p.id FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.hash = ${hashOfSession(mark.session)} AND s.version = ${mark.version}
      AND s.ended_at IS NULL AND p.session_version = s.version AND p.active`;
  return row?.id ?? null;
}

/** Returns an active person by id, within the transaction that acts in their name; null where there is none. */
export async function personOfId(tx: Transaction, id: number): Promise<Person | null> {
  const [row] = await readRows(tx, personRow)`
    SELECT ${facts} FROM person p LEFT JOIN agency a ON a.id = p.agency_id WHERE p.id = ${id} AND p.active`;
  return row ? asPerson(row) : null;
}

/** Returns the mark in the browser's cookie; null where there is none or it was not made by this server. */
export const currentSession = cache(async (): Promise<SessionMark | null> => {
  const https = environment().appUrl.startsWith("https:");
  const token = (await cookies()).get(sessionCookieName(https))?.value;
  const mark = await markIn(token);
  if (token && !mark) await security("tokenForged", {});
  return mark;
});

/** Returns the signed-in person of this request, for actions and routes; null where nobody is signed in. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const mark = await currentSession();
  if (!mark) return null;
  const person = await personOfSession(mark);
  const ended = person ? null : await endOfSession(mark);
  if (ended) await security("sessionEnded", { ...ended, sessions: 1 });
  return person;
});

/** Returns the signed-in person, for pages; anybody else is redirected to the sign-in, which leads back here. */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson();
  if (person) return person;
  redirect(signInAddress((await headers()).get("x-address")));
}
