// Reads of agencies for who keeps their register, and what a merger would move, in figures.
import "server-only";
import { db } from "@/lib/db";
import type { Person } from "@/lib/people/person";
import { Prisma } from "@/prisma/generated/client";
import type { Agency } from "./agency";
import type { MergerFigures } from "./merger";
import { movedEntries, movedIndicators, movedParts, movedRequests, overtakenReports } from "./merger-sql";
import { mayManageAgencies } from "./policy";

export type AgencyListed = Agency & {
  version: number;
  /** The code of the agency that goes on with its work; null where it has none. */
  successor: string | null;
  people: number;
};

const columns = Prisma.sql`a.id, a.code, a.name_vi AS "nameVi", a.name_en AS "nameEn", a.name_de AS "nameDe",
  a.short_vi AS "shortVi", a.short_en AS "shortEn", a.short_de AS "shortDe", a.rank, a.version,
  to_char(a.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(a.valid_to, 'YYYY-MM-DD') AS "validTo",
  (SELECT s.code FROM agency s WHERE s.id = a.successor_id) AS successor,
  (SELECT count(*)::int FROM person p WHERE p.agency_id = a.id AND p.active) AS people`;

/** All agencies in their order; null for who does not keep them. */
export async function getAgencyRegister(person: Person): Promise<AgencyListed[] | null> {
  if (!mayManageAgencies(person)) return null;
  return db().$queryRaw<AgencyListed[]>`SELECT ${columns} FROM agency a ORDER BY a.rank, a.code`;
}

/** What moves from one agency to the other, counted; null for who does not keep them. */
export async function getMerger(
  person: Person,
  agency: { id: number },
  into: { id: number },
): Promise<MergerFigures | null> {
  if (!mayManageAgencies(person)) return null;
  const pair = { agency: agency.id, into: into.id };
  const [figures] = await db().$queryRaw<MergerFigures[]>`
    SELECT (SELECT count(DISTINCT e."taskId")::int FROM (${movedEntries(pair)}) e) AS tasks, p.moves, p.falls, p.received,
      (SELECT count(*)::int FROM (${movedRequests(pair)}) r) AS requests,
      (SELECT count(*)::int FROM (${movedIndicators(pair)}) i) AS indicators,
      (SELECT count(*)::int FROM (${overtakenReports(pair)}) o) AS reports,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'signInName', m.sign_in_name, 'fullName', m.full_name,
          'post', m.post, 'role', m.role) ORDER BY m.role DESC, m.sign_in_name), '[]')
        FROM person m WHERE m.agency_id = ${agency.id}) AS people,
      (SELECT count(*)::int FROM person h
        WHERE h.agency_id IN (${agency.id}, ${into.id}) AND h.role = 'HEAD' AND h.active) AS heads
    FROM (SELECT count(*) FILTER (WHERE c.fate = 'moves')::int AS moves,
        count(*) FILTER (WHERE c.fate = 'falls')::int AS falls,
        count(*) FILTER (WHERE c.fate = 'received')::int AS received FROM (${movedParts(pair)}) c) p`;
  return figures ?? null;
}
