// Reads what needs attention: the database ranks and counts all cases and hands out the first of them.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { timeZone } from "@/lib/calendar/day";
import { joinTask, reasonsIn } from "@/lib/history/names-sql";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { mayReadTasks } from "@/lib/tasks/policy";
import {
  delayReasonOn,
  isAtRisk,
  isOverduePart,
  isSilent,
  lastWordOn,
  lateQuarters,
  standingOn,
} from "@/lib/tasks/rules-sql";
import { Prisma } from "@/prisma/generated/client";
import { type Attention, type AttentionCaseView, type AttentionCounts, attentionCounts } from "./attention";

type Scope = {
  quarterId: number;
  today: Day;
  /** The day on which this quarter is judged. */
  asOf: Day;
  /** Tasks of this agency only, as lead. */
  agencyId?: number;
  limit: number;
};

/** Unfinished entries with how they stand; `urgency` orders the cases of a group, the smallest first. */
const found = ({ quarterId, today, asOf, agencyId = undefined }: Scope) => Prisma.sql`
  judged AS MATERIALIZED (
    SELECT e.id, e.due, e.done_on, e.confidence, t.priority, t.code, ${lastWordOn} AS last_word,
           ${standingOn(today)} AS standing, ${isAtRisk(today)} AS at_risk, ${isSilent(today)} AS silent
    FROM entry e JOIN quarter q ON q.id = e.quarter_id ${joinTask}
    WHERE e.quarter_id = ${quarterId} AND e.state IN ('NOT_STARTED', 'IN_PROGRESS', 'REPORTED')
      AND ${agencyId === undefined ? Prisma.sql`true` : Prisma.sql`e.agency_id = ${agencyId}`}),
  found AS (
    SELECT 'priority' AS "group", 1 AS rank, id AS entry_id, NULL::int AS part_id, code,
           coalesce(done_on, ${asOf}::date) - due AS days, due - coalesce(done_on, ${asOf}::date) AS urgency
    FROM judged WHERE standing = 'overdue' AND priority
    UNION ALL
    SELECT 'overdue', 2, id, NULL, code, coalesce(done_on, ${asOf}::date) - due, due - coalesce(done_on, ${asOf}::date)
    FROM judged WHERE standing = 'overdue' AND NOT priority
    UNION ALL
    SELECT 'contributions', 3, e.id, c.id, NULL, ${asOf}::date - c.due, c.due - ${asOf}::date
    FROM entry e JOIN contribution c ON c.entry_id = e.id
    WHERE e.quarter_id = ${quarterId} AND ${isOverduePart(asOf)}
      AND ${agencyId === undefined ? Prisma.sql`true` : Prisma.sql`false`}
    UNION ALL
    SELECT 'risk', 4, id, NULL, code, due - ${asOf}::date,
           due - ${asOf}::date - CASE confidence WHEN 'OFF_TRACK' THEN 10000 ELSE 0 END
    FROM judged WHERE at_risk
    UNION ALL
    SELECT 'silent', 5, id, NULL, code, ${asOf}::date - last_word, last_word - ${asOf}::date
    FROM judged WHERE silent)`;

const caseJson = (
  today: Day,
) => Prisma.sql`json_build_object('group', p.group, 'days', p.days, 'code', t.code,
  'title', coalesce(c.asked, t.title), 'agencyId', coalesce(c.agency_id, e.agency_id),
  'leadId', CASE WHEN c.id IS NOT NULL THEN e.agency_id END, 'state', CASE WHEN c.id IS NULL THEN e.state END,
  'due', coalesce(c.due, e.due), 'originalDue', CASE WHEN c.id IS NULL THEN t.original_due ELSE c.due END,
  'lastWordOn', (coalesce(c.state_since, e.last_word_at) AT TIME ZONE ${timeZone})::date,
  'lateQuarters', CASE WHEN c.id IS NULL THEN ${lateQuarters(today)} ELSE 0 END,
  'reason', (SELECT json_build_object('nameVi', r.name_vi, 'nameEn', r.name_en, 'nameDe', r.name_de)
    FROM ${reasonsIn(Prisma.sql`e.quarter_id`)} r
    WHERE r.code = CASE WHEN c.id IS NULL THEN ${delayReasonOn(today)} ELSE c.delay_reason_code END),
  'delayReason', coalesce(c.delay_reason, e.delay_reason),
  'proposedSolution', coalesce(c.proposed_solution, e.proposed_solution))`;

/** Returns what needs attention in a quarter, or among the tasks that one agency leads: all counts, the first cases. */
export async function getAttention(person: Person, scope: Scope): Promise<Attention> {
  if (!mayReadTasks(person)) return { counts: attentionCounts({}), cases: [] };
  const [row] = await db().$queryRaw<
    { counts: Partial<AttentionCounts> | null; cases: AttentionCaseView[] | null }[]
  >`
    WITH ${found(scope)},
    shown AS (
      SELECT *, row_number() OVER (ORDER BY rank, urgency, code, part_id) AS place FROM found
      ORDER BY rank, urgency, code, part_id LIMIT ${scope.limit})
    SELECT (SELECT json_object_agg("group", n) FROM (SELECT "group", count(*) AS n FROM found GROUP BY 1) g) AS counts,
           (SELECT json_agg(${caseJson(scope.today)} ORDER BY p.place)
            FROM shown p JOIN entry e ON e.id = p.entry_id JOIN quarter q ON q.id = e.quarter_id ${joinTask}
              LEFT JOIN contribution c ON c.id = p.part_id) AS cases`;
  return { counts: attentionCounts(row?.counts ?? {}), cases: row?.cases ?? [] };
}
