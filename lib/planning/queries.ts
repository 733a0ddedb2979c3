// Reads the plan of a quarter: how much each agency has planned, and the tasks of one of them.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import { agenciesIn, directivesIn, joinTask, officerOfTask, officersJson } from "@/lib/history/names-sql";
import { isOf, type Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { mayPlan, mayPlanIn, mayReadTasks } from "@/lib/tasks/policy";
import type { OfferedOfficer } from "@/lib/tasks/view";
import { Prisma } from "@/prisma/generated/client";
import type { CopyTask, Plan, PlanDirective, PlanningAgency, PlanTask } from "./view";

const { sql } = Prisma;

type Wanted = {
  quarterId: number;
  today: Day;
  /** Code of the agency to be shown, in lower case; undefined for the person's own, or the first. */
  agency?: string | undefined;
  /** The earlier quarter from which to copy. */
  from?: number | undefined;
};

type House = {
  state: QuarterState;
  plansDueOn: Day | null;
  agencies: PlanningAgency[];
  directives: PlanDirective[];
  officers: OfferedOfficer[];
  earlier: number[];
};

/**
 * The quarter, the agencies that exist in it or have tasks in it, the register, the quarters before, in one query; null
 * where there is no such quarter.
 */
async function readHouse({ quarterId, today }: Wanted): Promise<House | null> {
  const [found] = await db().$queryRaw<House[]>`
    SELECT q.state::text AS state, to_char(q.plans_due_on, 'YYYY-MM-DD') AS "plansDueOn",
      (SELECT coalesce(json_agg(a ORDER BY a.rank, a.code), '[]') FROM (
        SELECT a.id, a.code, a.name_vi AS "nameVi", a.name_en AS "nameEn", a.name_de AS "nameDe", a.rank,
          count(e.id)::int AS tasks, count(e.carried_from_id)::int AS carried,
          coalesce(a.valid_to < ${today}::date, false) AS ended
        FROM ${agenciesIn(sql`q.id`)} a LEFT JOIN entry e ON e.agency_id = a.id AND e.quarter_id = q.id
        WHERE e.id IS NOT NULL OR (a.valid_from < make_date(q.id / 10, q.id % 10 * 3 - 2, 1) + interval '3 months'
          AND coalesce(a.valid_to >= make_date(q.id / 10, q.id % 10 * 3 - 2, 1), true))
        GROUP BY a.id, a.code, a.name_vi, a.name_en, a.name_de, a.rank, a.valid_to) a) AS agencies,
      (SELECT coalesce(json_agg(json_build_object('symbol', d.symbol, 'titleVi', d.title_vi, 'titleEn', d.title_en,
        'titleDe', d.title_de) ORDER BY d.rank, d.symbol), '[]')
        FROM ${directivesIn(sql`q.id`)} d WHERE d.superseded_by_id IS NULL) AS directives,
      ${officersJson} AS officers,
      ARRAY(SELECT b.id FROM quarter b WHERE b.id < q.id ORDER BY b.id DESC LIMIT 4) AS earlier
    FROM quarter q WHERE q.id = ${quarterId}`;
  return found ?? null;
}

const readTasks = (quarterId: number, agencyId: number) =>
  db().$queryRaw<Omit<PlanTask, "can">[]>`
    SELECT t.code, t.title, t.deliverable, coalesce(d.symbol, '') AS directive, t.origin::text AS origin, t.priority,
      coalesce((SELECT o.sign_in_name FROM ${officerOfTask} o), '') AS officer, a.code AS lead, to_char(e.due, 'YYYY-MM-DD') AS due, e.state::text AS state, e.version,
      b.quarter_id AS "carriedFrom", e.extended,
      (SELECT coalesce(json_agg(json_build_object('agency', ca.code, 'state', c.state) ORDER BY ca.rank, c.id), '[]')
        FROM contribution c JOIN agency ca ON ca.id = c.agency_id WHERE c.entry_id = e.id) AS parts
    FROM entry e ${joinTask} JOIN agency a ON a.id = e.agency_id
      LEFT JOIN LATERAL ${directivesIn(sql`e.quarter_id`)} d ON d.id = t.directive_id LEFT JOIN entry b ON b.id = e.carried_from_id
    WHERE e.quarter_id = ${quarterId} AND e.agency_id = ${agencyId}
    ORDER BY e.due, t.code`;

/** The agency's tasks in an earlier quarter, each with whether the plan holds it already. */
const readCopyable = (from: number, to: number, agencyId: number) =>
  db().$queryRaw<(CopyTask & Pick<PlanTask, "origin">)[]>`
    SELECT t.code, t.title, t.origin::text AS origin, to_char(e.due, 'YYYY-MM-DD') AS due, EXISTS (SELECT FROM entry h JOIN task ht ON ht.id = h.task_id
      WHERE h.quarter_id = ${to} AND (ht.id = t.id OR (ht.agency_id = t.agency_id AND fold(ht.title) = fold(t.title)))) AS here
    FROM entry e JOIN task t ON t.id = e.task_id
    WHERE e.quarter_id = ${from} AND e.agency_id = ${agencyId} ORDER BY t.code`;

/**
 * The plan of a quarter; null where there is no such quarter for this person. Two queries, a third where one copies.
 */
export async function getPlan(person: Person, wanted: Wanted): Promise<Plan | null> {
  if (!mayReadTasks(person)) return null;
  const house = await readHouse(wanted);
  if (!house) return null;
  const { state, plansDueOn, agencies, directives, officers, earlier } = house;
  const agency =
    agencies.find(({ code }) => code.toLowerCase() === wanted.agency) ??
    agencies.find(({ id }) => isOf(person, id)) ??
    agencies[0];
  if (!agency) return null;
  const factsOf = (origin: PlanTask["origin"]) => ({ leadAgencyId: agency.id, origin, quarterState: state });
  const enter = !agency.ended && mayPlan(person, factsOf("AGENCY_PLAN"));
  const from = enter && earlier.includes(wanted.from ?? 0) ? wanted.from : undefined;
  const [tasks, copyable] = await Promise.all([
    readTasks(wanted.quarterId, agency.id),
    from === undefined ? null : readCopyable(from, wanted.quarterId, agency.id),
  ]);
  return {
    quarter: { id: wanted.quarterId, state, plansDueOn },
    ...{ agencies, agency, directives, earlier },
    officers: mayPlanIn(person, state) ? officers : [],
    tasks: tasks.map((task) => ({ ...task, can: mayPlan(person, factsOf(task.origin)) })),
    copy:
      from !== undefined && copyable
        ? { from, tasks: copyable.filter(({ origin }) => mayPlan(person, factsOf(origin))) }
        : null,
    can: { enter, all: person.role === "OFFICE" && mayPlanIn(person, state) },
  };
}

/** The ids of the quarters for which this person may enter tasks, the earliest first. */
export async function getPlannable(person: Person): Promise<number[]> {
  const quarters = await db().quarter.findMany({ orderBy: { id: "asc" }, select: { id: true, state: true } });
  return mayReadTasks(person)
    ? quarters.filter(({ state }) => mayPlanIn(person, state)).map(({ id }) => id)
    : [];
}
