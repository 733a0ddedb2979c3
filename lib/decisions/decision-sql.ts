// What the page of a closing reads, as SQL: the quarter, its open entries in brief, and those of one page in full.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { quarterAfter } from "@/lib/calendar/quarter";
import { joinAgency, joinTask, reasonsIn } from "@/lib/history/names-sql";
import { delayReasonAt, isUnfinished, lateQuarters } from "@/lib/tasks/rules-sql";
import { Prisma } from "@/prisma/generated/client";

/** The quarter, its next, its snapshot, who has submitted, and the latest event of its closing. */
export const closingQuarter = (quarterId: number) => Prisma.sql`
  SELECT q.id, q.state::text AS state, q.version, to_char(q.closed_on, 'YYYY-MM-DD') AS "closedOn",
    CASE WHEN q.state = 'CLOSED' OR closing_proposal_holds(q) THEN q.closing_proposed_by_id END AS "proposedById",
    q.closing_proposed_at AS "proposedAt", (SELECT max(h.id)::text FROM history h) AS told,
    CASE WHEN q.state = 'REPORTING' AND q.closing_proposed_by_id IS NOT NULL AND NOT closing_proposal_holds(q) THEN
      (SELECT max(h.id)::text FROM history h WHERE h.subject = 'quarter' AND h.subject_id = q.id
        AND h.event = 'closingProposed') END AS fell,
    (SELECT n.state::text FROM quarter n WHERE n.id = ${quarterAfter(quarterId)}) AS "nextState",
    s.sha256, s.revision,
    ARRAY(SELECT r.agency_id FROM agency_report r WHERE r.quarter_id = q.id AND r.submitted_at IS NOT NULL) AS submitted,
    (SELECT jsonb_build_object('event', h.event, 'at', h.at, 'role', h.role, 'note', h.note) FROM history h
      WHERE h.subject = 'quarter' AND h.subject_id = q.id AND h.event IN ('closingDecided', 'closingProposed',
        'closingSentBack', 'closingWithdrawn', 'quarterClosed') ORDER BY h.id DESC LIMIT 1) AS last
  FROM quarter q LEFT JOIN LATERAL (SELECT s.sha256, s.revision FROM snapshot s WHERE s.quarter_id = q.id
    ORDER BY s.revision DESC LIMIT 1) s ON true
  WHERE q.id = ${quarterId}`;

/** Until when an entry `e` asks for an extension that nobody has answered. */
export const askedDue = Prisma.sql`(SELECT to_char(x.new_due, 'YYYY-MM-DD') FROM extension x
  WHERE x.entry_id = e.id AND x.state = 'ASKED')`;

/**
 * What is decided of an entry `e`: by its decision `c`, and where it went on as `n` with the deadline that it has there;
 * null where nobody has decided.
 */
export const decisionJson = Prisma.sql`CASE WHEN n.id IS NOT NULL THEN json_build_object('carryOver', true,
        'due', CASE WHEN e.state = 'REPORTED' THEN n.due ELSE coalesce(c.due, n.due) END, 'reason', coalesce(c.reason, ''))
      WHEN c.entry_id IS NOT NULL THEN json_build_object('carryOver', c.carry_over, 'due', c.due, 'reason', c.reason) END`;

/**
 * What was not finished, by agency, deadline and code. Of a closed quarter: what went on into another, with the deadline
 * that it has there by the decision or else by the entry itself, and what was dropped by its closing.
 */
export const closingEntries = (quarterId: number) => Prisma.sql`
  SELECT e.id, e.agency_id AS "agencyId", e.state::text AS state, to_char(e.due, 'YYYY-MM-DD') AS due,
    ${decisionJson} AS decision
  FROM entry e JOIN quarter q ON q.id = e.quarter_id JOIN task t ON t.id = e.task_id ${joinAgency("a", Prisma.sql`e.agency_id`)}
    LEFT JOIN closing_decision c ON c.entry_id = e.id LEFT JOIN entry n ON n.carried_from_id = e.id
  WHERE e.quarter_id = ${quarterId} AND (${isUnfinished}
    OR (q.state = 'CLOSED' AND e.state = 'DROPPED' AND NOT c.carry_over))
  ORDER BY a.rank, a.code, e.due, t.code`;

export function closingDetails(ids: readonly number[], asOf: Day) {
  const standing = Prisma.sql`standing(e.state, e.due, e.done_on, ${asOf}::date)`;
  return Prisma.sql`
  SELECT e.id, t.code, t.title, t.priority, e.agency_id AS "agencyId", e.state::text AS state,
    ${standing} AS standing, to_char(e.due, 'YYYY-MM-DD') AS due,
    to_char(t.original_due, 'YYYY-MM-DD') AS "originalDue", e.progress, ${lateQuarters(asOf)}::int AS "lateQuarters",
    (SELECT json_build_object('code', r.code, 'nameVi', r.name_vi, 'nameEn', r.name_en, 'nameDe', r.name_de)
      FROM ${reasonsIn(Prisma.sql`e.quarter_id`)} r WHERE r.code = ${delayReasonAt(standing)}) AS reason,
    e.delay_reason AS "delayReason", e.proposed_solution AS "proposedSolution", e.state_reason AS "stateReason", ${askedDue} AS "askedDue"
  FROM entry e ${joinTask} WHERE e.id IN (${Prisma.join([...ids])})`;
}
