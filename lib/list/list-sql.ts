// SQL for filter and order of a list, over an entry `e`, its quarter `q`, its task `t` and its directive `d`.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { noReason } from "@/lib/delay-reasons/reason";
import { agenciesIn, directivesIn, officerOfTask } from "@/lib/history/names-sql";
import {
  delayReasonOn,
  isAtRisk,
  isCarriedIn,
  isCarriedOut,
  isSilent,
  standingOn,
} from "@/lib/tasks/rules-sql";
import { Prisma } from "@/prisma/generated/client";
import type { Sort, TaskFilter } from "./filter";
import { anywhere, wordsOf, writings } from "./search";

const { sql } = Prisma;

const all = (conditions: readonly (Prisma.Sql | false)[]): Prisma.Sql =>
  Prisma.join([sql`true`, ...conditions.filter((each) => each !== false)], " AND ");

const agencyId = (code: string) => sql`(SELECT id FROM agency WHERE code = upper(${code}))`;

const registerOf = (quarterId: number) => directivesIn(sql`${quarterId}::int`);

/** A directive and all that hang below it. */
const within = (slug: string, quarterId: number) => sql`
  WITH RECURSIVE register AS (SELECT id, slug, parent_id FROM ${registerOf(quarterId)} d), below AS (
    SELECT id FROM register WHERE slug = ${slug}
    UNION SELECT child.id FROM register child JOIN below ON child.parent_id = below.id)
  SELECT id FROM below`;

/**
 * The task or its directive contains the word, in any language. It is folded once, and the few directives searched
 * once.
 */
const holds = (word: string, quarterId: number) => {
  const folded = sql`(SELECT fold(${anywhere(word)}))`;
  return sql`(t.search LIKE ${folded} OR t.directive_id = ANY(ARRAY(SELECT id FROM ${registerOf(quarterId)} d
    WHERE fold(concat_ws(' ', symbol, title_vi, title_en, title_de)) LIKE ${folded})))`;
};

const ofReason = (reason: string, today: Day) =>
  reason === noReason ? sql`${delayReasonOn(today)} IS NULL` : sql`${delayReasonOn(today)} = ${reason}`;

const isInCharge = (personId: number) =>
  sql`EXISTS (SELECT FROM ${officerOfTask} o WHERE o.id = ${personId})`;

type Asked = { today: Day; quarterId: number; personId: number };

/** The part of the filter that the page does not count for each choice. */
export const narrows = (filter: TaskFilter, { today, quarterId, personId }: Asked): Prisma.Sql =>
  all([
    !!filter.mine && isInCharge(personId),
    ...wordsOf(filter.text ?? "").map((word) => holds(word, quarterId)),
    !!filter.extended && sql`e.extended > 0`,
    filter.carried === "in" && isCarriedIn,
    filter.carried === "out" && isCarriedOut,
    !!filter.atRisk && isAtRisk(today),
    !!filter.silent && isSilent(today),
    !!filter.reason && ofReason(filter.reason, today),
  ]);

/** The part of the filter that the page counts for each choice (the same as in lib/list/list.ts). */
export const chooses = (filter: TaskFilter, today: Day, quarterId: number): Prisma.Sql =>
  all([
    !!filter.standings && sql`${standingOn(today)} = ANY(${[...filter.standings]}::text[])`,
    !!filter.agency && sql`e.agency_id = ${agencyId(filter.agency)}`,
    filter.directive === "none" && sql`t.directive_id IS NULL`,
    !!filter.directive &&
      filter.directive !== "none" &&
      sql`t.directive_id IN (${within(filter.directive, quarterId)})`,
    !!filter.origin && sql`t.origin::text = ${filter.origin}`,
    !!filter.priority && sql`t.priority`,
  ]);

/** Overdue first, then open, then what is done, the late ones before the others. */
const standingRank = (today: Day) => sql`array_position(
  ARRAY['overdue', 'open', 'completedLate', 'completedOnTime', 'suspended', 'dropped'], ${standingOn(today)})`;

const keys: Record<Sort, (today: Day, quarterId: number) => Prisma.Sql> = {
  standing: standingRank,
  code: () => sql`t.code COLLATE vietnamese`,
  title: () => sql`t.title COLLATE vietnamese`,
  directive: (_today, quarterId) =>
    sql`(SELECT symbol FROM ${registerOf(quarterId)} d WHERE id = t.directive_id) COLLATE vietnamese`,
  due: () => sql`e.due`,
  progress: () => sql`CASE e.state WHEN 'COMPLETED' THEN 101 ELSE e.progress END`,
  agency: (_today, quarterId) =>
    sql`(SELECT rank FROM ${agenciesIn(sql`${quarterId}::int`)} a WHERE id = e.agency_id)`,
};

/** Whether the task contains each word with the diacritics that were typed. */
const asTyped = (text: string) =>
  all(
    wordsOf(text).map(
      (word) =>
        sql`concat_ws(' ', t.code, t.title, t.deliverable) LIKE ANY(${writings(word).map(anywhere)}::text[])`,
    ),
  );

/**
 * Unless a column was chosen, tasks that contain the text as typed come first. Equal rows follow by standing, deadline
 * and the order in which they were entered.
 */
export function orderOf({ text, sort, descending }: TaskFilter, today: Day, quarterId: number): Prisma.Sql {
  const key = sql`${keys[sort ?? "standing"](today, quarterId)} ${descending ? sql`DESC` : sql`ASC`} NULLS LAST`;
  const typedFirst = text && !sort ? [sql`${asTyped(text)} DESC`] : [];
  const standingNext = sort && sort !== "standing" ? [standingRank(today)] : [];
  return Prisma.join([...typedFirst, key, ...standingNext, sql`e.due`, sql`e.task_id`]);
}

const ofTasks: readonly (Sort | undefined)[] = ["code", "title", "directive"];

/** Whether filter or order need columns of the task; where they do not, the entries alone are sorted. */
export const needsTask = ({ text, directive, origin, priority, mine, sort }: TaskFilter): boolean =>
  !!(text || directive || origin || priority || mine) || ofTasks.includes(sort);
