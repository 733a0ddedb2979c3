// SQL over rows `h` of the history: which of them a person may see, and which a filter selects.
import "server-only";
import { timeZone } from "@/lib/calendar/day";
import type { Person } from "@/lib/people/person";
import { Prisma } from "@/prisma/generated/client";
import { eventsOf, type HistoryFilter, quarterAsked } from "./filter";
import { houseSubjects, type Scope, scopeOf, workSubjects } from "./policy";

const { sql } = Prisma;

const about = (subjects: readonly string[]) => sql`h.subject IN (${Prisma.join([...subjects])})`;

/** Tasks that the agency leads or led, parts asked of it, tasks of its plan that were removed. */
const ofAgencysTasks = ({ id, code }: Extract<Scope, { of: "agency" }>) => sql`h.subject = 'task' AND (
  h.subject_id IN (SELECT e.task_id FROM entry e WHERE e.agency_id = ${id})
  OR h.event LIKE 'part%' AND h.after ->> 'agency' = ${code}
  OR h.event = 'taskRemoved' AND split_part(coalesce(h.after ->> 'code', h.before ->> 'code'), '-', 3) = ${code})`;

const ofAgencysReport = (code: string) =>
  sql`h.subject = 'quarter' AND h.event IN ('reportSubmitted', 'reportWithdrawn') AND h.after ->> 'agency' = ${code}`;

/** The condition for rows that a person may see; all others are as if they did not exist. */
export function visibleHistory(person: Person): Prisma.Sql {
  const scope = scopeOf(person);
  if (scope.of === "house") return about(houseSubjects);
  if (scope.of === "work") return about(workSubjects);
  return sql`(${about(workSubjects)} AND (h.agency_id = ${scope.id}
    OR ${ofAgencysTasks(scope)} OR ${ofAgencysReport(scope.code)}))`;
}

const startOf = (day: string) => sql`(${day}::date::timestamp AT TIME ZONE ${timeZone})`;

function ofPerson(name: string): Prisma.Sql {
  const id = sql`(SELECT id FROM person WHERE sign_in_name = ${name})`;
  return sql`(h.person_id = ${id} OR h.subject = 'person' AND h.subject_id = ${id})`;
}

/** The condition for rows that match a filter, on whatever page of them. */
export function asks(filter: HistoryFilter): Prisma.Sql {
  const { quarter, agency, role, person, group, task, from, to } = filter;
  const wanted = [
    quarter && sql`h.quarter_id = ${quarterAsked(filter)}`,
    agency && sql`h.agency_id = (SELECT id FROM agency WHERE code = upper(${agency}))`,
    role && sql`h.role::text = ${role}`,
    person && ofPerson(person),
    group && sql`h.event = ANY(${[...eventsOf[group]]}::text[])`,
    task && sql`h.subject = 'task' AND h.subject_id = (SELECT id FROM task WHERE code = upper(${task}))`,
    from && sql`h.at >= ${startOf(from)}`,
    to && sql`h.at < ${startOf(to)} + interval '1 day'`,
  ];
  return Prisma.join([sql`true`, ...wanted.filter((each) => typeof each === "object")], " AND ");
}
