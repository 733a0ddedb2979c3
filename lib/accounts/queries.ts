// Reads people for the administrator, who keeps their register.
import "server-only";
import { z } from "zod";
import type { AgencyOfPerson, Person, Role } from "@/lib/people/person";
import { roles } from "@/lib/people/person";
import { agencyOfPersonRow } from "@/lib/people/person-row";
import { holds } from "@/lib/people/session-sql";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import { Prisma } from "@/prisma/generated/client";
import type { PersonFilter, PersonState } from "./person-filter";
import { mayManagePeople } from "./policy";

const known = {
  id: z.int(),
  signInName: z.string(),
  fullName: z.string().nullable(),
  post: z.string().nullable(),
  role: z.enum(roles),
  active: z.boolean(),
  hasPassword: z.boolean(),
};
const personListed = z.strictObject({ ...known, agencyCode: z.string().nullable() });
const peopleCounts = z.strictObject({
  all: z.int(),
  others: z.int(),
  active: z.int(),
  waiting: z.int(),
  inactive: z.int(),
});
const personRecordRow = z.strictObject({
  ...known,
  agency: agencyOfPersonRow.nullable(),
  language: z.string().nullable(),
  version: z.int(),
  sessions: z.int(),
  secondsSince: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  last: z.boolean(),
});

export type PersonListed = {
  id: number;
  signInName: string;
  fullName: string | null;
  post: string | null;
  role: Role;
  agencyCode: string | null;
  active: boolean;
  hasPassword: boolean;
};

const inState: Record<PersonState, Prisma.Sql> = {
  active: Prisma.sql`p.active AND p.password_hash IS NOT NULL`,
  waiting: Prisma.sql`p.active AND p.password_hash IS NULL`,
  inactive: Prisma.sql`NOT p.active`,
};

/** The text is searched without diacritics, in name, post and sign-in name. */
function wanted({ text, agency, state }: PersonFilter): Prisma.Sql {
  const found = Prisma.sql`position(fold(${text ?? ""}) IN fold(concat_ws(' ', p.sign_in_name, p.full_name, p.post))) > 0`;
  const conditions = [
    ...(text ? [found] : []),
    ...(agency ? [Prisma.sql`a.code = ${agency.toUpperCase()}`] : []),
    ...(state ? [inState[state]] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`;
}

/**
 * Returns the people that match the filter, ordered by agency and role; null where `person` may not see the register.
 */
export async function getPeople(person: Person, filter: PersonFilter = {}): Promise<PersonListed[] | null> {
  if (!mayManagePeople(person)) return null;
  return readRows(db(), personListed)`
    SELECT p.id, p.sign_in_name AS "signInName", p.full_name AS "fullName", p.post, p.role::text AS role,
           a.code AS "agencyCode", p.active, p.password_hash IS NOT NULL AS "hasPassword"
    FROM person p LEFT JOIN agency a ON a.id = p.agency_id
    WHERE ${wanted(filter)}
    ORDER BY a.rank NULLS LAST, a.code, p.role DESC, p.sign_in_name`;
}

/**
 * How many people there are in each state, whatever the filter; and whether anybody but administrators is among them.
 */
export type PeopleCounts = Record<PersonState, number> & { all: number; others: number };

/** Returns the counts of the register; null where `person` may not see it. */
export async function countPeople(person: Person): Promise<PeopleCounts | null> {
  if (!mayManagePeople(person)) return null;
  const [counts] = await readRows(db(), peopleCounts)`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE p.role <> 'ADMIN')::int AS others,
      count(*) FILTER (WHERE ${inState.active})::int AS active,
      count(*) FILTER (WHERE ${inState.waiting})::int AS waiting,
      count(*) FILTER (WHERE ${inState.inactive})::int AS inactive
    FROM person p`;
  return counts ?? null;
}

export type PersonRecord = Omit<PersonListed, "agencyCode"> & {
  agency: AgencyOfPerson | null;
  language: string | null;
  version: number;
  /** Sessions that hold now, and when the latest began, by the page's clock: the demonstration shows another day. */
  sessions: number;
  since: Date | null;
  /** Until when an unused one-time link can be opened; null where there is none. */
  linkUntil: Date | null;
  /** Whether this is the only administrator who can sign in, so that nobody else could restore access. */
  last: boolean;
};

/** Returns one person as the register holds them; null where there is none, or `person` may not see the register. */
export async function getPersonRecord(person: Person, signInName: string): Promise<PersonRecord | null> {
  if (!mayManagePeople(person)) return null;
  const [row] = await readRows(db(), personRecordRow)`
    SELECT p.id, p.sign_in_name AS "signInName", p.full_name AS "fullName", p.post, p.role::text AS role, p.active,
      p.language, p.version, p.password_hash IS NOT NULL AS "hasPassword",
      CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'code', a.code,
        'nameVi', a.name_vi, 'nameEn', a.name_en, 'nameDe', a.name_de) END AS agency,
      s.sessions, s."secondsSince",
      (SELECT max(extract(epoch FROM l.expires_at - now()))::float8 FROM one_time_link l
        WHERE l.person_id = p.id AND l.used_at IS NULL AND l.expires_at > now()) AS "secondsLeft",
      p.role = 'ADMIN' AND p.active AND NOT EXISTS (SELECT FROM person o
        WHERE o.id <> p.id AND o.role = 'ADMIN' AND o.active AND o.password_hash IS NOT NULL) AS last
    FROM person p LEFT JOIN agency a ON a.id = p.agency_id
      CROSS JOIN LATERAL (SELECT count(*)::int AS sessions, min(extract(epoch FROM now() - s.created_at))::float8 AS "secondsSince" FROM session s
        WHERE s.person_id = p.id AND ${holds()}) s
    WHERE p.sign_in_name = ${signInName}`;
  if (!row) return null;
  const { secondsSince, secondsLeft, ...record } = row;
  const at = (seconds: number | null): Date | null =>
    seconds === null ? null : new Date(now().getTime() + seconds * 1000);
  return { ...record, since: at(secondsSince && -secondsSince), linkUntil: at(secondsLeft) };
}
