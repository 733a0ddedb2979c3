// What a summary is made of, as SQL: everything beside counts and tasks in one row, and the tasks.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { timeZone } from "@/lib/calendar/day";
import { quarterAfter } from "@/lib/calendar/quarter";
import { decisionJson } from "@/lib/decisions/decision-sql";
import { directivesIn, joinTask, officerOfTask, reasonsIn } from "@/lib/history/names-sql";
import { agenciesJson, indicatorsJson, partsJson, reportsJson } from "@/lib/overview/sections-sql";
import {
  carriedIds,
  coordinatingIds,
  delayReasonAt,
  isSilent,
  isUndelivered,
  lastWordOn,
} from "@/lib/tasks/rules-sql";
import { Prisma } from "@/prisma/generated/client";

const inEach = (table: string, field: string) =>
  Prisma.raw(
    `json_build_object('vi', ${table}.${field}_vi, 'en', ${table}.${field}_en, 'de', ${table}.${field}_de)`,
  );

const remark = Prisma.sql`json_build_object('vi', coalesce(d.remark_vi, ''), 'en', coalesce(d.remark_en, ''),
  'de', coalesce(d.remark_de, ''))`;

const directives = (quarterId: number) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', d.id, 'parentId', d.parent_id, 'kind', d.kind, 'symbol', d.symbol,
    'issuedOn', d.issued_on, 'title', ${inEach("d", "title")},
    'remark', ${remark}) ORDER BY d.rank, d.symbol), '[]')
  FROM ${directivesIn(Prisma.sql`${quarterId}::int`)} d)`;

const committee = Prisma.sql`(
  SELECT json_build_object('name', ${inEach("c", "name")}, 'place', ${inEach("c", "place")}) FROM committee c)`;

/**
 * The latest meeting on the quarter, as it stands: whose paper this is, who signs it and when it was discussed is the same
 * for every reader. What is written for a meeting that is not concluded stays out of it.
 */
const meeting = (quarterId: number) => Prisma.sql`(
  SELECT json_build_object('heldOn', m.held_on, 'startsAt', m.starts_at, 'body', m.body,
    'chairName', m.chair_name, 'chairPost', m.chair_post)
  FROM meeting m WHERE m.reviewed_id = ${quarterId}
  ORDER BY m.held_on DESC LIMIT 1)`;

const reasons = (quarterId: number) => Prisma.sql`(
  SELECT coalesce(json_object_agg(r.code, ${inEach("r", "name")} ORDER BY r.rank), '{}') FROM ${reasonsIn(Prisma.sql`${quarterId}::int`)} r)`;

const requests = (quarterId: number) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('agency', a.code, 'category', r.category, 'text', r.text,
    'submittedOn', r.submitted_on, 'state', r.state, 'direction', r.direction) ORDER BY r.category, a.rank, r.id), '[]')
  FROM request r JOIN agency a ON a.id = r.agency_id WHERE r.quarter_id = ${quarterId})`;

const proposed = (quarterId: number) => Prisma.sql`(
  SELECT q.state = 'REPORTING' AND closing_proposal_holds(q) FROM quarter q WHERE q.id = ${quarterId})`;

/** One row of all that stands beside counts and tasks; its columns are those of SummaryParts. */
export const summaryParts = (quarterId: number, asOf: Day) => Prisma.sql`
  SELECT ${agenciesJson(quarterId)} AS agencies, ${directives(quarterId)} AS directives, ${reportsJson(quarterId)} AS reports,
         ${partsJson(quarterId, asOf)} AS parts, ${indicatorsJson(quarterId)} AS indicators,
         ${committee} AS committee, ${meeting(quarterId)} AS meeting,
         ${reasons(quarterId)} AS reasons, ${requests(quarterId)} AS requests, ${proposed(quarterId)} AS proposed`;

/** A paper says until its end of whom no word has come, also where it is read from the rows of a closed quarter. */
const silentStages = Prisma.sql`('OPEN', 'REPORTING', 'CLOSED')`;

const codesOf = (ids: Prisma.Sql) =>
  Prisma.sql`ARRAY(SELECT b.code FROM agency b WHERE b.id IN (${ids}) ORDER BY b.rank, b.code)`;

const owed = (asOf: Day) => Prisma.sql`(
  SELECT json_build_object('open', count(*) FILTER (WHERE p.standing = 'open'),
    'overdue', count(*) FILTER (WHERE p.standing = 'overdue'))
  FROM (SELECT part_standing(c.state, c.due, c.delivered_on, ${asOf}::date) AS standing
    FROM contribution c WHERE c.entry_id = e.id AND ${isUndelivered}) p)`;

/** All tasks of the quarter, and the priority tasks of the next. */
export function summaryTasks(quarterId: number, asOf: Day) {
  const standing = Prisma.sql`standing(e.state, e.due, e.done_on, ${asOf}::date)`;
  return Prisma.sql`
  SELECT e.quarter_id AS "quarterId", e.agency_id AS "agencyId", t.directive_id AS "directiveId",
         e.extended > 0 AS extended, t.code, t.title, t.deliverable, d.symbol AS basis, t.priority, a.code AS lead,
         coalesce((SELECT o.name FROM ${officerOfTask} o), '') AS officer,
         ${codesOf(coordinatingIds)} AS coordinating, ${codesOf(carriedIds)} AS "stillCoordinating",
         ${owed(asOf)} AS owed,
         to_char(e.due, 'YYYY-MM-DD') AS due, to_char(t.original_due, 'YYYY-MM-DD') AS "originalDue",
         before.quarter_id AS "carriedFrom", e.state::text AS state, ${standing} AS standing, e.progress,
         e.confidence::text AS confidence, to_char(e.done_on, 'YYYY-MM-DD') AS "doneOn", e.result,
         ${delayReasonAt(standing)} AS reason, e.delay_reason AS "delayReason",
         e.proposed_solution AS "proposedSolution", e.state_reason AS "stateReason",
         to_char(e.last_word_at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS "lastWordOn",
         CASE WHEN ${isSilent(asOf, silentStages)} THEN ${asOf}::date - ${lastWordOn} END AS "silentDays",
         ${decisionJson} AS decision
  FROM entry e JOIN quarter q ON q.id = e.quarter_id ${joinTask}
    JOIN agency a ON a.id = e.agency_id
    LEFT JOIN LATERAL ${directivesIn(Prisma.sql`e.quarter_id`)} d ON d.id = t.directive_id LEFT JOIN entry before ON before.id = e.carried_from_id
    LEFT JOIN closing_decision c ON c.entry_id = e.id LEFT JOIN entry n ON n.carried_from_id = e.id
  WHERE e.quarter_id = ${quarterId} OR (e.quarter_id = ${quarterAfter(quarterId)} AND t.priority
    AND e.state NOT IN ('SUSPENDED', 'DROPPED'))
  ORDER BY e.due, t.code`;
}
