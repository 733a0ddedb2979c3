// Who is asking: session, role and agency, read from the database on every request.
import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { db } from "@/lib/db";
import { environment } from "@/lib/env";
import type { Transaction } from "@/lib/history/record";
import { Prisma } from "@/prisma/generated/client";
import { signInAddress } from "./address";
import { markIn } from "./mark";
import { type AgencyOfPerson, isAgencyRole, type Person, type Role } from "./person";
import { type SessionMark, sessionCookieName } from "./session";

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
 * The person of a session that is neither ended nor expired nor of an older version, if still active. One query. A
 * session that went through a change of password has a later version than its cookie until it runs out.
 */
export async function personOfSession(mark: SessionMark): Promise<Person | null> {
  const [row] = await db().$queryRaw<PersonRow[]>`
    SELECT ${facts} FROM session s JOIN person p ON p.id = s.person_id LEFT JOIN agency a ON a.id = p.agency_id
    WHERE s.id = ${mark.session}::uuid AND s.version >= ${mark.version} AND p.session_version = s.version
      AND s.ended_at IS NULL AND s.expires_at > now() AND p.active`;
  return row ? asPerson(row) : null;
}

/** Whose session it was, whether it still holds or not: what was typed under it belongs to that person alone. */
export async function personOfEndedSession(mark: SessionMark): Promise<number | null> {
  const row = await db().session.findUnique({ where: { id: mark.session }, select: { personId: true } });
  return row?.personId ?? null;
}

/** An active person by number, within the transaction that acts in their name. */
export async function personOfId(tx: Transaction, id: number): Promise<Person | null> {
  const [row] = await tx.$queryRaw<PersonRow[]>`
    SELECT ${facts} FROM person p LEFT JOIN agency a ON a.id = p.agency_id WHERE p.id = ${id} AND p.active`;
  return row ? asPerson(row) : null;
}

/** The mark in the browser's cookie; null where there is none or it was not made by this server. */
export const currentSession = cache(async (): Promise<SessionMark | null> => {
  const https = environment().appUrl.startsWith("https:");
  return markIn((await cookies()).get(sessionCookieName(https))?.value);
});

/** The signed-in person of this request, for actions and routes; null for a stranger. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const mark = await currentSession();
  return mark && personOfSession(mark);
});

/** The signed-in person, for pages: a stranger is sent to the sign-in and returns here from it. */
export async function requirePerson(): Promise<Person> {
  const person = await currentPerson();
  if (person) return person;
  redirect(signInAddress((await headers()).get("x-address")));
}
