// What waits in Office, committee and chair, as SQL that returns one JSON value for each kind, so that all are one
// query.
import "server-only";
import { timeZone } from "@/lib/calendar/day";
import { agencyOf } from "@/lib/tasks/rows";
import { isUnfinished } from "@/lib/tasks/rules-sql";
import { Prisma } from "@/prisma/generated/client";
import { mostShown, shownAtOnce } from "./waiting";

const { sql } = Prisma;

const running = sql`q.state IN ('OPEN', 'REPORTING')`;
const ofQuarters = sql`FROM entry e JOIN quarter q ON q.id = e.quarter_id JOIN task t ON t.id = e.task_id
  JOIN agency a ON a.id = e.agency_id`;

/** All are counted, the first in their order handed out. */
const listed = (item: Prisma.Sql, order: Prisma.Sql, from: Prisma.Sql, most: number) => sql`(
  SELECT jsonb_build_object('total', count(*), 'items', coalesce(jsonb_agg(item ORDER BY place)
    FILTER (WHERE place <= ${most}::int), '[]'))
  FROM (SELECT ${item} AS item, row_number() OVER (ORDER BY ${order}) AS place ${from}) found)`;

const taskFacts = sql`'code', t.code, 'title', t.title, 'agency', ${agencyOf("a")}`;

/** By what a proposal fell: the first event in its quarter after it, where it is no longer in force. */
const fellBy = sql`CASE WHEN q.closing_proposed_by_id IS NOT NULL AND NOT closing_proposal_holds(q) THEN (
  SELECT jsonb_build_object('at', h.at, 'note', h.note, 'role', h.role, 'agency', CASE WHEN a.id IS NOT NULL
    THEN ${agencyOf("a")} END) FROM history h LEFT JOIN agency a ON a.id = h.agency_id
  WHERE h.quarter_id = q.id AND h.id > (SELECT max(p.id) FROM history p
    WHERE p.subject = 'quarter' AND p.subject_id = q.id AND p.event = 'closingProposed')
  ORDER BY h.id LIMIT 1) END`;

/**
 * The quarters that are being reported: whose proposal to close one is in force, by what it fell, and the last said of
 * it.
 */
export const closings = sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('quarterId', q.id, 'proposedById',
    CASE WHEN closing_proposal_holds(q) THEN q.closing_proposed_by_id END, 'proposedAt', q.closing_proposed_at, 'fell', ${fellBy},
    'last', (SELECT jsonb_build_object('event', h.event, 'at', h.at, 'note', h.note)
      FROM history h WHERE h.subject = 'quarter' AND h.subject_id = q.id AND h.event LIKE 'closing%'
      ORDER BY h.id DESC LIMIT 1)) ORDER BY q.id), '[]')
  FROM quarter q WHERE q.state = 'REPORTING')`;

/** The open entries of those quarters, counted in groups: by what decides whether a decision on them holds. */
export const openEntriesSql = sql`(
  SELECT coalesce(jsonb_agg(o), '[]') FROM (
    SELECT e.quarter_id AS "quarterId", e.state, e.due, count(*) AS count, CASE WHEN d.entry_id IS NOT NULL THEN
      jsonb_build_object('carryOver', d.carry_over, 'due', d.due, 'reason',
        CASE WHEN btrim(d.reason) <> '' THEN 'given' ELSE '' END) END AS decision
    FROM entry e JOIN quarter q ON q.id = e.quarter_id LEFT JOIN closing_decision d ON d.entry_id = e.id
    WHERE q.state = 'REPORTING' AND ${isUnfinished} GROUP BY 1, 2, 3, 5) o)`;

/** The agencies of a reported quarter, those that existed in it or lead tasks of it, whose report is not in. */
export const missingReports = listed(
  sql`jsonb_build_object('quarterId', q.id, 'agency', ${agencyOf("a")}, 'dueOn', q.reports_due_on)`,
  sql`q.reports_due_on, q.id, a.rank, a.code`,
  sql`FROM quarter q CROSS JOIN agency a, LATERAL (SELECT make_date(q.id / 10, q.id % 10 * 3 - 2, 1) AS first) days
    WHERE q.state = 'REPORTING'
      AND ((a.valid_from < days.first + interval '3 months' AND coalesce(a.valid_to >= days.first, true))
        OR EXISTS (SELECT FROM entry e WHERE e.quarter_id = q.id AND e.agency_id = a.id))
      AND NOT EXISTS (SELECT FROM agency_report r
        WHERE r.quarter_id = q.id AND r.agency_id = a.id AND r.submitted_at IS NOT NULL)`,
  mostShown,
);

/** Tasks of committee and meeting that are reported: the Office confirms them (rule 2). */
export const tasksToConfirm = listed(
  sql`jsonb_build_object('taskId', e.task_id, 'doneOn', e.done_on, ${taskFacts})`,
  sql`e.done_on, t.code`,
  sql`${ofQuarters} WHERE ${running} AND e.state = 'REPORTED' AND t.origin <> 'AGENCY_PLAN'`,
  shownAtOnce,
);

export const extensionsToDecide = listed(
  sql`jsonb_build_object('askedOn', (x.asked_at AT TIME ZONE ${timeZone})::date, 'due', e.due, 'newDue', x.new_due,
    'reason', x.reason, ${taskFacts})`,
  sql`x.asked_at, t.code`,
  sql`${ofQuarters} JOIN extension x ON x.entry_id = e.id
    WHERE ${running} AND x.state = 'ASKED' AND t.origin <> 'AGENCY_PLAN'`,
  shownAtOnce,
);

/** Requests wait longer than their quarter lasts. */
export const unanswered = listed(
  sql`jsonb_build_object('id', r.id, 'quarterId', r.quarter_id, 'agency', ${agencyOf("a")}, 'category', r.category,
    'text', r.text, 'submittedOn', r.submitted_on)`,
  sql`r.submitted_on, r.id`,
  sql`FROM request r JOIN agency a ON a.id = r.agency_id WHERE r.state = 'SUBMITTED'`,
  mostShown,
);

/** Unfinished tasks that ask the committee for help, as the page of the delays shows them. */
export const helpAskedOfCommittee = listed(
  sql`jsonb_build_object('helpNeeded', e.help_needed, 'due', e.due, ${taskFacts})`,
  sql`e.due, t.code`,
  sql`${ofQuarters} WHERE ${running} AND e.help_from = 'COMMITTEE' AND e.help_needed <> ''
    AND e.state IN ('NOT_STARTED', 'IN_PROGRESS', 'SUSPENDED')`,
  mostShown,
);
