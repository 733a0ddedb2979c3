// The rules of a task as SQL over its entry `e` and the quarter `q`: one wording for the lists and for the reports.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { timeZone } from "@/lib/calendar/day";
import { asPlanned } from "@/lib/delay-reasons/reason";
import { Prisma } from "@/prisma/generated/client";
import { silentAfterDays } from "./task";

const { sql } = Prisma;

/** The day on which a quarter is judged: the one on which it was closed or, while it is not, `today`. */
export const judgedOn = (today: Day) => sql`coalesce(q.closed_on, ${today}::date)`;

export const standingOn = (today: Day) => sql`standing(e.state, e.due, e.done_on, ${judgedOn(today)})`;

/**
 * The reason for delay of an entry `e` with this standing; null where none is given. That a task runs as planned is no
 * reason for a delay: once it is late, nothing was said.
 */
export const delayReasonAt = (standing: Prisma.Sql) => sql`(CASE WHEN e.delay_reason_code = ${asPlanned}
  AND ${standing} IN ('completedLate', 'overdue') THEN NULL ELSE e.delay_reason_code END)`;

export const delayReasonOn = (today: Day) => delayReasonAt(standingOn(today));

/** The day of the agency's last word on the task. */
export const lastWordOn = sql`(e.last_word_at AT TIME ZONE ${timeZone})::date`;

/** Open, and by the officer's own judgement at risk or off track. */
export const isAtRisk = (today: Day) =>
  sql`(${standingOn(today)} = 'open' AND coalesce(e.confidence, 'ON_TRACK') <> 'ON_TRACK')`;

/**
 * Open in a running quarter, judged on track or not at all, and no word for long: before the quarter runs nobody has
 * reported, and after it nobody can.
 */
export const isSilent = (
  today: Day,
  stages = sql`('OPEN', 'REPORTING')`,
) => sql`(q.state IN ${stages} AND ${standingOn(today)} = 'open'
  AND e.state <> 'REPORTED' AND coalesce(e.confidence, 'ON_TRACK') = 'ON_TRACK'
  AND ${judgedOn(today)} - ${lastWordOn} >= ${silentAfterDays}::int)`;

/** Somebody still works on the entry: what `isFinal` denies. */
export const isUnfinished = sql`e.state NOT IN ('COMPLETED', 'DROPPED')`;

/** The entry goes on with one of an earlier quarter, or is gone on with in a later one. */
export const isCarriedIn = sql`e.carried_from_id IS NOT NULL`;
export const isCarriedOut = sql`EXISTS (SELECT FROM entry n WHERE n.carried_from_id = e.id)`;

/** A part `c` that somebody still waits for, in the words of the index that holds only these. */
export const isUndelivered = sql`c.state IN ('ASKED', 'ACCEPTED', 'RETURNED')`;

/** And one that ends with its task: owed still, or delivered and not looked at. */
export const isOpenPartSql = sql`c.state IN ('ASKED', 'ACCEPTED', 'RETURNED', 'DELIVERED')`;

/**
 * What part_standing calls overdue, said of columns: of a function's answer the planner cannot estimate how many rows
 * have it.
 */
export const isOverduePart = (asOf: Day) => sql`(${isUndelivered} AND c.due < ${asOf}::date)`;

/** The coordinating agencies of an entry: those that were asked for a part and did not decline it. */
export const coordinatingIds = sql`SELECT DISTINCT c.agency_id FROM contribution c
  WHERE c.entry_id = e.id AND c.state <> 'DECLINED'`;

/** Of these, the agencies whose parts go along where the entry is carried over: they owe or wait for an answer. */
export const carriedIds = sql`SELECT DISTINCT c.agency_id FROM contribution c
  WHERE c.entry_id = e.id AND c.state IN ('ASKED', 'ACCEPTED', 'RETURNED', 'DELIVERED')`;

/** The day on which the agency of a row submitted its report on the row's quarter; null while it has not. */
export const reportSubmittedOn = (quarterId: Prisma.Sql, agencyId: Prisma.Sql) => sql`(
  SELECT (r.submitted_at AT TIME ZONE ${timeZone})::date FROM agency_report r
  WHERE r.quarter_id = ${quarterId} AND r.agency_id = ${agencyId})`;

/** In how many quarters, up to the entry's own, the task was overdue; one that still runs is judged on `today`. */
export const lateQuarters = (
  today: Day,
) => sql`(SELECT count(*) FROM entry l JOIN quarter lq ON lq.id = l.quarter_id
  WHERE l.task_id = e.task_id AND l.quarter_id <= e.quarter_id
    AND standing(l.state, l.due, l.done_on, coalesce(lq.closed_on, ${today}::date)) = 'overdue')`;
