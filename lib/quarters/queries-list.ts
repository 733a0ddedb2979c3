// Reads the list of quarters, with what can be planned next.
import "server-only";
import { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import { quarterStates } from "@/lib/calendar/quarter";
import { agenciesIn } from "@/lib/history/names-sql";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { dayRow, readRows } from "@/lib/server/rows";
import { Prisma } from "@/prisma/generated/client";
import { mayGovernQuarters, mayReadQuarters } from "./policy";
import { plannableAfter } from "./stage";

const quarterLine = z.strictObject({
  id: z.int(),
  state: z.enum(quarterStates),
  plansDueOn: dayRow.nullable(),
  reportsDueOn: dayRow,
  closedOn: dayRow.nullable(),
  tasks: z.int(),
  submitted: z.int(),
  agencies: z.int(),
});

export type QuarterLine = {
  id: number;
  state: QuarterState;
  plansDueOn: Day | null;
  reportsDueOn: Day;
  closedOn: Day | null;
  tasks: number;
  /** How many agencies have submitted their report, of `agencies` that must. */
  submitted: number;
  agencies: number;
};

export type QuarterList = {
  /** The latest first. */
  quarters: QuarterLine[];
  /** The quarters that this person may plan now; empty where they may plan none. */
  plannable: number[];
};

/** Returns all quarters, and those that can be planned next; null where the person may not see quarters. */
export async function getQuarterList(person: Person, today: Day): Promise<QuarterList | null> {
  if (!mayReadQuarters(person)) return null;
  const quarters = await readRows(db(), quarterLine)`
    SELECT q.id, q.state::text AS state, to_char(q.plans_due_on, 'YYYY-MM-DD') AS "plansDueOn",
      to_char(q.reports_due_on, 'YYYY-MM-DD') AS "reportsDueOn", to_char(q.closed_on, 'YYYY-MM-DD') AS "closedOn",
      (SELECT count(*)::int FROM entry e WHERE e.quarter_id = q.id) AS tasks,
      (SELECT count(r.submitted_at)::int FROM agency_report r WHERE r.quarter_id = q.id) AS submitted,
      (SELECT count(*)::int FROM ${agenciesIn(Prisma.sql`q.id`)} a WHERE (a.valid_from <= days.last AND coalesce(a.valid_to >= days.first, true))
        OR EXISTS (SELECT FROM entry e WHERE e.quarter_id = q.id AND e.agency_id = a.id)) AS agencies
    FROM quarter q, LATERAL (SELECT make_date(q.id / 10, q.id % 10 * 3 - 2, 1) AS first,
      (make_date(q.id / 10, q.id % 10 * 3 - 2, 1) + interval '3 months - 1 day')::date AS last) days
    ORDER BY q.id DESC`;
  const known = quarters.map(({ id }) => id);
  return { quarters, plannable: mayGovernQuarters(person) ? plannableAfter(known, today) : [] };
}
