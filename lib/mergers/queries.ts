// Reads the figures of what a merger would move, for the administrator.
import "server-only";
import { mayManageAgencies } from "@/lib/agencies/policy";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import type { MergerFigures } from "./merger";
import { movedEntries, movedIndicators, movedParts, movedRequests, overtakenReports } from "./merger-sql";

/**
 * Returns how many records of each kind would move from one agency to the other; null where the person may not merge
 * them.
 */
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
