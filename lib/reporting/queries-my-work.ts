// What a person of an agency has to do now: read in one query, sorted into groups by their urgency.
import "server-only";
import { type Day, daysBetween, timeZone } from "@/lib/calendar/day";
import { joinTask } from "@/lib/history/names-sql";
import { isAgencyRole, type Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { mayPlanIn } from "@/lib/tasks/policy";
import { agencyOf, entryJson, helpersJson, partColumns, reasonsJson, taskColumns } from "@/lib/tasks/rows";
import { isOpenPartSql, isUnfinished, reportSubmittedOn } from "@/lib/tasks/rules-sql";
import { endedDays, soonDays } from "@/lib/tasks/task";
import type { AgencyView, MyWork, PartItem, ReasonView, WorkItem } from "@/lib/tasks/view";
import { Prisma } from "@/prisma/generated/client";

type Row = {
  unfinished: WorkItem[];
  toConfirm: WorkItem[];
  toDecide: MyWork["toDecide"];
  partsAsked: PartItem[];
  partsToReceive: PartItem[];
  partsEnded: PartItem[];
  completed: number;
  completedLate: number;
  quarterId: number | null;
  reportsDueOn: Day | null;
  submittedOn: Day | null;
  planning: MyWork["planning"];
  reasons: ReasonView[];
  helpers: AgencyView[];
};

const running = Prisma.sql`q.state IN ('OPEN', 'REPORTING')`;
/** A part can end with the closing of its quarter. */
const runningOrClosed = Prisma.sql`q.state IN ('OPEN', 'REPORTING', 'CLOSED')`;

/** More of a task than an item holds: what to join, and the columns that it brings. */
const nothing = { join: Prisma.empty, columns: Prisma.empty };
const extended = {
  join: Prisma.sql`JOIN extension x ON x.entry_id = e.id`,
  columns: Prisma.sql`'newDue', x.new_due,`,
};

/** A page shows at most so many rows of a kind. */
const mostRows = 300;

/** The parts of the entry `e` that end with it. */
const openPartsJson = (today: Day) => Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id,
    'agency', ${agencyOf("oa")}, 'asked', c.asked, 'due', c.due, 'state', c.state, 'version', c.version,
    'standing', part_standing(c.state, c.due, c.delivered_on, ${today}::date)) ORDER BY oa.rank, c.id), '[]')
  FROM contribution c JOIN agency oa ON oa.id = c.agency_id WHERE c.entry_id = e.id AND ${isOpenPartSql})`;

const askedJson = Prisma.sql`(SELECT jsonb_build_object('id', ax.id, 'newDue', ax.new_due) FROM extension ax
  WHERE ax.entry_id = e.id AND ax.state = 'ASKED')`;

/** Parts of the agency that ended lately without having been delivered, or with a word of the lead. */
const endedOf = (mine: number, today: Day) => Prisma.sql`c.agency_id = ${mine} AND (c.state = 'NOT_NEEDED'
    OR c.state = 'ACKNOWLEDGED' AND (c.remark <> '' OR NOT EXISTS (SELECT FROM contribution_step s
      WHERE s.contribution_id = c.id AND s.state = 'DELIVERED')))
  AND (c.state_since AT TIME ZONE ${timeZone})::date > ${today}::date - ${endedDays}::int`;

const items = (today: Day, where: Prisma.Sql, more = nothing) => Prisma.sql`(
  SELECT coalesce(jsonb_agg(item ORDER BY due, code), '[]') FROM (
    SELECT e.due, t.code, jsonb_build_object(${more.columns} ${taskColumns}, 'entry', ${entryJson(today)},
      'files', (SELECT count(*) FROM evidence v WHERE v.entry_id = e.id),
      'partsAsked', (SELECT count(*) FROM contribution c WHERE c.entry_id = e.id),
      'openParts', ${openPartsJson(today)}, 'extension', ${askedJson},
      'waitsFor', (SELECT coalesce(jsonb_agg(${agencyOf("wa")} ORDER BY wa.rank), '[]') FROM contribution c
        JOIN agency wa ON wa.id = c.agency_id WHERE c.entry_id = e.id
          AND part_standing(c.state, c.due, c.delivered_on, ${today}::date) = 'overdue')) AS item
    FROM entry e ${joinTask} JOIN quarter q ON q.id = e.quarter_id
      JOIN agency a ON a.id = e.agency_id ${more.join}
    WHERE ${running} AND ${where} ORDER BY e.due, t.code LIMIT ${mostRows}) found)`;

const parts = (today: Day, where: Prisma.Sql, stage = running) => Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object(${partColumns(today)}, 'lead', ${agencyOf("la")},
    'quarterId', q.id, 'quarterState', q.state, 'task', jsonb_build_object('code', t.code, 'title', t.title)) ORDER BY c.due, c.id), '[]')
  FROM contribution c JOIN entry e ON e.id = c.entry_id JOIN task t ON t.id = e.task_id
    JOIN quarter q ON q.id = e.quarter_id JOIN agency la ON la.id = e.agency_id JOIN agency pa ON pa.id = c.agency_id
  WHERE ${stage} AND ${where})`;

/** Whom rule 2 makes the confirmer: the head of the agency's own plan, the Office of all other tasks. */
const toConfirmBy = (person: Person, agencyId: number) =>
  person.role === "OFFICE"
    ? Prisma.sql`t.origin <> 'AGENCY_PLAN'`
    : person.role === "HEAD"
      ? Prisma.sql`t.origin = 'AGENCY_PLAN' AND e.agency_id = ${agencyId} AND NOT report_is_submitted(q.id, e.agency_id)`
      : Prisma.sql`false`;

/** The quarters that are being planned, with what stands in the plan: of the agency for its head, of all for the Office. */
const planningOf = (person: Person, agencyId: number) => Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object('quarterId', q.id, 'plansDueOn', to_char(q.plans_due_on, 'YYYY-MM-DD'),
    'tasks', (SELECT count(*) FROM entry e WHERE e.quarter_id = q.id
      AND ${person.role === "OFFICE" ? Prisma.sql`true` : Prisma.sql`e.agency_id = ${agencyId}`})) ORDER BY q.id), '[]')
  FROM quarter q WHERE q.state = 'PLANNING' AND ${mayPlanIn(person, "PLANNING")})`;

/** The work of the person's agency in the quarters that run; null for a person without an agency. */
export async function getMyWork(person: Person, today: Day): Promise<MyWork | null> {
  if (!isAgencyRole(person.role) || !person.agency) return null;
  const mine = person.agency.id;
  const reviewed = Prisma.sql`(SELECT q.id FROM quarter q WHERE ${running} ORDER BY q.id LIMIT 1)`;
  const completed = (standing: string) => Prisma.sql`(SELECT count(*)::int FROM entry e
    WHERE e.agency_id = ${mine} AND e.quarter_id = ${reviewed}
      AND standing(e.state, e.due, e.done_on, ${today}::date) = ${standing})`;
  const [row] = await db().$queryRaw<Row[]>`SELECT
    ${items(today, Prisma.sql`e.agency_id = ${mine} AND ${isUnfinished}`)} AS unfinished,
    ${items(today, Prisma.sql`e.state = 'REPORTED' AND ${toConfirmBy(person, mine)}`)} AS "toConfirm",
    ${items(today, Prisma.sql`x.state = 'ASKED' AND ${toConfirmBy(person, mine)}`, extended)} AS "toDecide",
    ${parts(today, Prisma.sql`c.agency_id = ${mine} AND c.state IN ('ASKED', 'ACCEPTED', 'RETURNED')`)} AS "partsAsked",
    ${parts(today, Prisma.sql`e.agency_id = ${mine} AND c.state = 'DELIVERED'`)} AS "partsToReceive",
    ${parts(today, endedOf(mine, today), runningOrClosed)} AS "partsEnded",
    ${completed("completedOnTime")} + ${completed("completedLate")} AS completed,
    ${completed("completedLate")} AS "completedLate",
    ${reviewed} AS "quarterId",
    (SELECT to_char(q.reports_due_on, 'YYYY-MM-DD') FROM quarter q
      WHERE q.id = ${reviewed} AND q.state = 'REPORTING') AS "reportsDueOn",
    ${reportSubmittedOn(reviewed, Prisma.sql`${mine}`)}::text AS "submittedOn",
    ${planningOf(person, mine)} AS planning,
    ${reasonsJson} AS reasons, ${helpersJson(today)} AS helpers`;
  return row ? { ...inGroups(row, person, today), ...row, agency: person.agency.code.toLowerCase() } : null;
}

/**
 * Each unfinished task stands in one group: returned, awaiting confirmation, overdue, due soon, the rest. In each those of
 * which the person is in charge come first, and below them the agency's others.
 */
function inGroups(row: Row, { id }: Person, today: Day) {
  const { unfinished, toConfirm, submittedOn, reportsDueOn } = row;
  const isMine = ({ officer }: WorkItem) => officer?.id === id;
  const ownFirst = (items: readonly WorkItem[]) =>
    items.toSorted((a, b) => Number(isMine(b)) - Number(isMine(a)));
  const mineToConfirm = new Set(toConfirm.map(({ id }) => id));
  const reported = unfinished.filter(({ id, entry }) => entry.state === "REPORTED" && !mineToConfirm.has(id));
  const open = unfinished.filter(({ entry }) => entry.state !== "REPORTED");
  const returned = open.filter(({ entry }) => entry.returnedRemark !== "");
  const others = open.filter(({ entry }) => entry.returnedRemark === "");
  const overdue = others.filter(({ entry }) => entry.standing === "overdue");
  const later = others.filter(({ entry }) => entry.standing !== "overdue");
  const isSoon = ({ entry }: WorkItem) =>
    daysBetween(today, entry.due) <= soonDays && entry.standing === "open";
  return {
    reported: ownFirst(reported),
    returned: ownFirst(returned),
    overdue: ownFirst(overdue.toSorted((a, b) => Number(b.priority) - Number(a.priority))),
    soon: ownFirst(later.filter(isSoon)),
    rest: ownFirst(later.filter((item) => !isSoon(item))),
    report: reportsDueOn
      ? {
          dueOn: reportsDueOn,
          lateDays: submittedOn ? 0 : Math.max(0, daysBetween(reportsDueOn, today)),
          submittedOn,
        }
      : null,
  };
}
