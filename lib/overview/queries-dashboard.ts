// Reads the quarter's dashboard: the quarters, the counts, what needs attention and the other sections, one query each.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { quarterAfter, quarterBefore } from "@/lib/calendar/quarter";
import type { Person } from "@/lib/people/person";
import { getQuarters } from "@/lib/quarters/queries";
import { db } from "@/lib/server/db";
import { countEntries } from "@/lib/tasks/queries-counts";
import { casesAtOnce, casesOnPage } from "./attention";
import { composeDashboard, type DashboardParts, type DashboardView } from "./dashboard";
import { getAttention } from "./queries-attention";
import {
  agenciesJson,
  carriedJson,
  directivesJson,
  indicatorsJson,
  partsJson,
  prioritiesJson,
  reportsJson,
} from "./sections-sql";

async function readParts(quarterId: number, asOf: Day, today: Day): Promise<DashboardParts> {
  const [row] = await db().$queryRaw<DashboardParts[]>`
    SELECT ${agenciesJson(quarterId)} AS agencies, ${directivesJson(quarterId)} AS directives, ${reportsJson(quarterId)} AS reports,
           ${partsJson(quarterId, asOf)} AS parts, ${indicatorsJson(quarterId)} AS indicators,
           ${prioritiesJson(quarterAfter(quarterId), quarterId)} AS next, ${carriedJson(quarterId, today)} AS carried`;
  if (!row) throw new Error("a query without a table gave no row");
  return row;
}

/** Returns the dashboard of a quarter; null where there is no such quarter for this person. */
export async function getDashboard(
  person: Person,
  quarterId: number,
  today: Day,
  wanted: { allCases: boolean } = { allCases: false },
): Promise<DashboardView | null> {
  const quarter = (await getQuarters(person)).find(({ id }) => id === quarterId);
  if (!quarter) return null;
  const asOf = quarter.closedOn ?? today;
  const [groups, attention, parts] = await Promise.all([
    countEntries(person, [quarterId, quarterBefore(quarterId)], today),
    getAttention(person, {
      quarterId,
      today,
      asOf,
      limit: wanted.allCases ? casesOnPage : casesAtOnce,
    }),
    readParts(quarterId, asOf, today),
  ]);
  const of = (id: number) => groups.filter((group) => group.quarterId === id);
  const counted = { now: of(quarterId), before: of(quarterBefore(quarterId)) };
  return composeDashboard(quarter, asOf, counted, attention, parts);
}
