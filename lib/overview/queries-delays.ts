// Reads the delays of a quarter in one query: counts by reason and agency, the oldest delays, and the help asked for.
import "server-only";
import type { Agency } from "@/lib/agencies/agency";
import { getAgencies } from "@/lib/agencies/queries";
import type { Day } from "@/lib/calendar/day";
import { mayKeepReasons } from "@/lib/delay-reasons/policy";
import { getReasons } from "@/lib/delay-reasons/queries";
import { joinAgency, joinTask } from "@/lib/history/names-sql";
import type { Person } from "@/lib/people/person";
import { getQuarters } from "@/lib/quarters/queries";
import { db } from "@/lib/server/db";
import { mayReadTasks } from "@/lib/tasks/policy";
import { agencyOf, explainedColumns } from "@/lib/tasks/rows";
import { delayReasonOn, judgedOn, lateQuarters, standingOn } from "@/lib/tasks/rules-sql";
import type { ReasonView } from "@/lib/tasks/view";
import { Prisma } from "@/prisma/generated/client";
import type { QuarterOnPage } from "./dashboard";
import { agenciesOfDelays, type CountedDelays, type Delay, delaysOnPage, type HelpAsked } from "./delays";

const { sql } = Prisma;

export type Delays = {
  quarter: QuarterOnPage;
  /** The agencies of the matrix. */
  agencies: Agency[];
  reasons: ReasonView[];
  counted: CountedDelays[];
  /** The oldest first, at most delaysOnPage. */
  list: Delay[];
  help: HelpAsked[];
  canKeepReasons: boolean;
};

type Row = Pick<Delays, "counted" | "list" | "help">;

/** Days past the deadline of an entry that is overdue or was completed late. */
const daysPast = (today: Day) => sql`coalesce(e.done_on, ${judgedOn(today)}) - e.due`;

const delayJson = (
  today: Day,
) => sql`jsonb_build_object('code', t.code, 'title', t.title, 'priority', t.priority,
  'agency', ${agencyOf("a")}, 'state', e.state, 'standing', ${standingOn(today)}, 'due', e.due,
  'originalDue', t.original_due, 'doneOn', e.done_on, 'days', ${daysPast(today)},
  'lateQuarters', ${lateQuarters(today)}, ${explainedColumns(today)})`;

const helpJson = (
  today: Day,
) => sql`jsonb_build_object('code', t.code, 'title', t.title, 'agency', ${agencyOf("a")},
  'due', e.due, 'daysOverdue', CASE WHEN ${judgedOn(today)} > e.due THEN ${judgedOn(today)} - e.due END,
  ${explainedColumns(today)})`;

const entries = (quarterId: number) => sql`entry e JOIN quarter q ON q.id = e.quarter_id
  ${joinTask} ${joinAgency("a", sql`e.agency_id`)}
  WHERE e.quarter_id = ${quarterId}`;

const read = (quarterId: number, today: Day) => {
  const late = sql`${standingOn(today)} IN ('completedLate', 'overdue')`;
  return db().$queryRaw<Row[]>`SELECT
    (SELECT coalesce(jsonb_agg(g), '[]') FROM (
      SELECT e.agency_id AS "agencyId", ${delayReasonOn(today)} AS reason, ${standingOn(today)} AS standing,
        count(*)::int AS count
      FROM entry e JOIN quarter q ON q.id = e.quarter_id
      WHERE e.quarter_id = ${quarterId} AND ${late} GROUP BY 1, 2, 3) g) AS counted,
    (SELECT coalesce(jsonb_agg(item ORDER BY finished, days DESC, code), '[]') FROM (
      SELECT ${standingOn(today)} = 'completedLate' AS finished, ${daysPast(today)} AS days, t.code,
        ${delayJson(today)} AS item
      FROM ${entries(quarterId)} AND ${late}
      ORDER BY 1, 2 DESC, 3 LIMIT ${delaysOnPage}) shown) AS list,
    (SELECT coalesce(jsonb_agg(item ORDER BY due, code), '[]') FROM (
      SELECT e.due, t.code, ${helpJson(today)} AS item
      FROM ${entries(quarterId)} AND e.help_needed <> '' AND e.state IN ('NOT_STARTED', 'IN_PROGRESS', 'SUSPENDED')
      ORDER BY e.due, t.code LIMIT ${delaysOnPage}) asked) AS help`;
};

/** Returns the delays of a quarter; null where there is no such quarter for this person. */
export async function getDelays(person: Person, quarterId: number, today: Day): Promise<Delays | null> {
  if (!mayReadTasks(person)) return null;
  const [quarters, agencies, reasons] = await Promise.all([
    getQuarters(person),
    getAgencies(person, quarterId),
    getReasons(person, quarterId),
  ]);
  const quarter = quarters.find(({ id }) => id === quarterId);
  if (!quarter) return null;
  const [row] = await read(quarterId, today);
  if (!row) throw new Error("a query without a table gave no row");
  return {
    ...row,
    quarter,
    agencies: agenciesOfDelays(agencies, row.counted, quarterId),
    reasons,
    canKeepReasons: mayKeepReasons(person),
  };
}
