// Reads one agency's board of a quarter.
import "server-only";
import { type Agency, agenciesOf, agencySlug } from "@/lib/agencies/agency";
import { getAgencies } from "@/lib/agencies/queries";
import { lastSuccessor } from "@/lib/agencies/successor-sql";
import { mayReadReport } from "@/lib/agency-reports/policy";
import type { Day } from "@/lib/calendar/day";
import { quarterBefore } from "@/lib/calendar/quarter";
import type { IndicatorLine } from "@/lib/indicators/indicator";
import type { Person } from "@/lib/people/person";
import { getQuarters } from "@/lib/quarters/queries";
import { db } from "@/lib/server/db";
import { type CountedGroup, countExtended, sumCounts } from "@/lib/tasks/counts";
import { countEntries } from "@/lib/tasks/queries-counts";
import { isUndelivered } from "@/lib/tasks/rules-sql";
import { shareCompleted } from "@/lib/tasks/standing";
import { Prisma } from "@/prisma/generated/client";
import { casesOnPage } from "./attention";
import type { AgencyBoardView, OpenRequest } from "./board";
import { type CountedCarried, carriedOf } from "./carried";
import { type Parts, partsOnPage } from "./part";
import { type Programme, programmesOf } from "./programmes";
import { getAttention } from "./queries-attention";
import {
  carriedJson,
  directivesJson,
  indicatorsJson,
  openRequestsJson,
  partListJson,
  reportsJson,
} from "./sections-sql";
import { sentenceFacts } from "./sentence";

type BoardParts = {
  directives: Programme[];
  reports: { agencyId: number; submittedOn: Day; assessment: string }[];
  owes: Parts;
  owed: Parts;
  requests: OpenRequest[];
  indicators: IndicatorLine[];
  carried: CountedCarried;
  /** Who goes on with the agency's work, and so speaks for it. */
  speaker: number;
};

async function readParts(quarterId: number, agencyId: number, asOf: Day, today: Day): Promise<BoardParts> {
  const list = (where: Prisma.Sql) =>
    partListJson(quarterId, asOf, Prisma.sql`${where} AND ${isUndelivered}`, partsOnPage);
  const [row] = await db().$queryRaw<BoardParts[]>`
    SELECT ${directivesJson(quarterId)} AS directives, ${reportsJson(quarterId)} AS reports,
           ${list(Prisma.sql`c.agency_id = ${agencyId}`)} AS owes, ${list(Prisma.sql`e.agency_id = ${agencyId}`)} AS owed,
           ${openRequestsJson(quarterId, agencyId)} AS requests, ${indicatorsJson(quarterId, agencyId)} AS indicators,
           ${carriedJson(quarterId, today, agencyId)} AS carried,
           (${lastSuccessor(agencyId)}) AS speaker`;
  if (!row) throw new Error("a query without a table gave no row");
  return row;
}

/** The counts of one agency's groups, and the same a quarter earlier. */
function countsOf({ id }: Agency, groups: readonly CountedGroup[], quarterId: number) {
  const own = groups.filter((group) => group.agencyId === id && group.quarterId === quarterId);
  const earlier = sumCounts(groups, (group) => group.agencyId === id && group.quarterId !== quarterId);
  return {
    own,
    counts: sumCounts(own, () => true),
    ofPriority: sumCounts(own, ({ priority }) => priority),
    shareBefore: shareCompleted(earlier),
    extended: countExtended(own),
  };
}

/**
 * Returns the board of the agency with this code, in lower case; null where there is no such quarter or agency in it.
 */
export async function getAgencyBoard(
  person: Person,
  quarterId: number,
  code: string,
  today: Day,
): Promise<AgencyBoardView | null> {
  const [quarters, agencies] = await Promise.all([getQuarters(person), getAgencies(person, quarterId)]);
  const quarter = quarters.find(({ id }) => id === quarterId);
  const agency = agencies.find((each) => agencySlug(each) === code);
  if (!quarter || !agency) return null;
  const asOf = quarter.closedOn ?? today;
  const scope = { quarterId, today, asOf, agencyId: agency.id, limit: casesOnPage };
  const [groups, attention, { directives, reports, carried, speaker, ...parts }] = await Promise.all([
    countEntries(person, [quarterId, quarterBefore(quarterId)], today),
    getAttention(person, scope),
    readParts(quarterId, agency.id, asOf, today),
  ]);
  const { own, counts, ofPriority, ...others } = countsOf(agency, groups, quarterId);
  if (!agenciesOf([agency], own, quarterId).includes(agency)) return null;
  const report = reports.find(({ agencyId }) => agencyId === agency.id);
  return {
    ...parts,
    ...others,
    quarter,
    asOf,
    agencies,
    agency,
    sentence: sentenceFacts(counts, ofPriority, quarter.state),
    counts,
    attention,
    carried: carriedOf(carried),
    programmes: programmesOf(directives, own),
    submittedOn: report?.submittedOn ?? null,
    assessment: report?.assessment ?? "",
    reportOpen: mayReadReport(person, { agencyId: speaker, submitted: report !== undefined }),
  };
}
