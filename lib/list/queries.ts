// Reads the list of a quarter's tasks: one query for the rows of a page, one that counts all of them in groups.
import "server-only";
import type { z } from "zod";
import { getAgencies } from "@/lib/agencies/queries";
import type { Day } from "@/lib/calendar/day";
import { getDirectives } from "@/lib/directives/queries";
import { agenciesIn, joinTask, officerOfTask, ownTask } from "@/lib/history/names-sql";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import { mayReadTasks } from "@/lib/tasks/policy";
import { coordinatingIds, delayReasonOn, judgedOn, standingOn } from "@/lib/tasks/rules-sql";
import { Prisma } from "@/prisma/generated/client";
import { rowsOnPage, type TaskFilter } from "./filter";
import { countList, type FileRow, type ListedGroup, type TaskList, type TaskRow } from "./list";
import { chooses, narrows, needsTask, orderOf } from "./list-sql";
import { fileRow, listedGroup, listRow } from "./rows";

const { sql } = Prisma;

// Each entry looks its own task up: the planner would read the text of all tasks of all quarters instead.
const lookedUpTask = sql`CROSS JOIN LATERAL (${ownTask} OFFSET 0) t`;

/** The most rows of one file; no quarter has as many tasks. */
const mostRows = 100_000;

const pageColumns = (today: Day) => sql`
  t.code, t.title, t.priority, t.origin::text AS origin, e.agency_id AS "agencyId",
  t.directive_id AS "directiveId", ${standingOn(today)} AS standing, e.state::text AS state, e.progress,
  e.confidence::text AS confidence, to_char(e.due, 'YYYY-MM-DD') AS due,
  to_char(t.original_due, 'YYYY-MM-DD') AS "originalDue", to_char(e.done_on, 'YYYY-MM-DD') AS "doneOn",
  (SELECT count(*)::int FROM (${coordinatingIds}) c) AS coordinating`;

const fileColumns = (today: Day) => sql`${pageColumns(today)},
  coalesce((SELECT o.name FROM ${officerOfTask} o), '') AS officer, e.result, ${delayReasonOn(today)} AS reason, e.delay_reason AS "delayReason",
  e.proposed_solution AS "proposedSolution",
  CASE ${standingOn(today)} WHEN 'overdue' THEN ${judgedOn(today)} - e.due END AS "daysOverdue",
  ARRAY(SELECT id FROM ${agenciesIn(sql`e.quarter_id`)} ca WHERE id IN (${coordinatingIds}) ORDER BY rank, id) AS "coordinatingIds"`;

type Slice<Row> = { row: z.ZodType<Row>; columns: Prisma.Sql; limit: number; skipped: number };

const sliceOf = <Row>(
  { id: personId }: Person,
  quarterId: number,
  filter: TaskFilter,
  today: Day,
  { row, columns, limit, skipped }: Slice<Row>,
) =>
  readRows(db(), row)`
    SELECT ${columns}
    FROM unnest(ARRAY(
      SELECT e.task_id FROM entry e JOIN quarter q ON q.id = e.quarter_id
        ${needsTask(filter) ? lookedUpTask : Prisma.empty}
      WHERE e.quarter_id = ${quarterId} AND ${narrows(filter, { today, quarterId, personId })} AND ${chooses(filter, today, quarterId)}
      ORDER BY ${orderOf(filter, today, quarterId)} LIMIT ${limit} OFFSET ${skipped}
    )) WITH ORDINALITY AS shown (task_id, place)
      JOIN entry e ON e.task_id = shown.task_id AND e.quarter_id = ${quarterId}
      JOIN quarter q ON q.id = e.quarter_id ${joinTask}
    ORDER BY shown.place`;

/**
 * The rows of one page of the list in their order, or the first `limit` rows; none where the person may not see tasks.
 */
export async function listRows(
  person: Person,
  quarterId: number,
  filter: TaskFilter,
  today: Day,
  limit?: number,
): Promise<TaskRow[]> {
  if (!mayReadTasks(person)) return [];
  const skipped = limit === undefined ? ((filter.page ?? 1) - 1) * rowsOnPage : 0;
  const slice = { row: listRow, columns: pageColumns(today), limit: limit ?? rowsOnPage, skipped };
  return sliceOf(person, quarterId, filter, today, slice);
}

/** The rows of all pages with the columns of a file; none where the person may not see tasks. */
export async function fileRows(
  person: Person,
  quarterId: number,
  filter: TaskFilter,
  today: Day,
): Promise<FileRow[]> {
  if (!mayReadTasks(person)) return [];
  const slice = { row: fileRow, columns: fileColumns(today), limit: mostRows, skipped: 0 };
  return sliceOf(person, quarterId, filter, today, slice);
}

async function groupsOf(
  { id: personId }: Person,
  quarterId: number,
  filter: TaskFilter,
  today: Day,
): Promise<ListedGroup[]> {
  return readRows(db(), listedGroup)`
    SELECT e.agency_id AS "agencyId", t.directive_id AS "directiveId", t.priority, t.origin::text AS origin,
           ${standingOn(today)} AS standing, count(*)::int AS "all",
           (count(*) FILTER (WHERE ${narrows(filter, { today, quarterId, personId })}))::int AS found,
           (count(*) FILTER (WHERE ${narrows({ ...filter, mine: true }, { today, quarterId, personId })}))::int AS mine
    FROM entry e JOIN quarter q ON q.id = e.quarter_id
      ${filter.text ? lookedUpTask : joinTask}
    WHERE e.quarter_id = ${quarterId}
    GROUP BY 1, 2, 3, 4, 5`;
}

/** The page of the list that the filter names, with the counts of all its pages and of each choice of the filter. */
export async function listTasks(
  person: Person,
  quarterId: number,
  filter: TaskFilter,
  today: Day,
): Promise<TaskList> {
  const [rows, groups, agencies, directives] = await Promise.all([
    listRows(person, quarterId, filter, today),
    mayReadTasks(person) ? groupsOf(person, quarterId, filter, today) : [],
    getAgencies(person, quarterId),
    getDirectives(person, quarterId),
  ]);
  return { rows, ...countList(groups, filter, { agencies, directives }) };
}
