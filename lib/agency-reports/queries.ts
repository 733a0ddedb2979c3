// Reads an agency's report on a quarter, with what it still lacks.
import "server-only";
import { type Agency, agenciesOf, agencySlug } from "@/lib/agencies/agency";
import { getAgencies } from "@/lib/agencies/queries";
import { lastSuccessor, predecessors } from "@/lib/agencies/successor-sql";
import type { Day } from "@/lib/calendar/day";
import type { Person } from "@/lib/people/person";
import { getQuarters } from "@/lib/quarters/queries";
import { dayAt } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { idRow, readRows } from "@/lib/server/rows";
import { countExtended, sumCounts } from "@/lib/tasks/counts";
import { countEntries } from "@/lib/tasks/queries-counts";
import { mayReadAssessment, mayReadReport, maySubmitReport, mayWithdrawReport } from "./policy";
import { type AgencyReportView, missingIn } from "./report";
import { unfinishedRow } from "./report-row";
import { unfinishedOf } from "./report-sql";

/** Returns the report of the agency with this code (lower case); null where there is none that the person may see. */
export async function getAgencyReport(
  person: Person,
  quarterId: number,
  code: string,
  today: Day,
): Promise<AgencyReportView | null> {
  const [quarters, agencies] = await Promise.all([getQuarters(person), getAgencies(person, quarterId)]);
  const quarter = quarters.find(({ id }) => id === quarterId);
  const agency = agencies.find((each) => agencySlug(each) === code);
  if (!quarter || !agency) return null;
  const [report, groups, [speaker], former] = await Promise.all([
    readReport(quarterId, agency, today),
    countEntries(person, [quarterId], today),
    readRows(db(), idRow)(lastSuccessor(agency.id)),
    readRows(db(), idRow)(predecessors(agency.id)),
  ]);
  const own = groups.filter(({ agencyId }) => agencyId === agency.id);
  const facts = {
    agencyId: speaker?.id ?? agency.id,
    quarterState: quarter.state,
    submitted: report.submittedOn !== null,
  };
  if (!agenciesOf([agency], own, quarterId).includes(agency) || !mayReadReport(person, facts)) return null;
  const { text, ...rest } = report;
  return {
    ...rest,
    quarter,
    agency,
    former: agenciesOf(agencies, groups, quarterId).filter(({ id }) => former.some((each) => each.id === id)),
    asOf: quarter.closedOn ?? today,
    assessment: mayReadAssessment(person, facts) ? text : null,
    counts: sumCounts(own, () => true),
    extended: countExtended(own),
    can: {
      submit: maySubmitReport(person, facts) && !facts.submitted,
      withdraw: mayWithdrawReport(person, facts) && facts.submitted,
    },
  };
}

async function readReport(quarterId: number, agency: Agency, today: Day) {
  const [row, unfinished] = await Promise.all([
    db().agencyReport.findUnique({ where: { quarterId_agencyId: { quarterId, agencyId: agency.id } } }),
    readRows(db(), unfinishedRow)(unfinishedOf(quarterId, agency.id)),
  ]);
  return {
    version: row?.version ?? 0,
    submittedOn: row?.submittedAt ? dayAt(row.submittedAt) : null,
    withdrawn: row !== null && row.submittedAt === null,
    text: row?.assessment ?? "",
    missing: missingIn(unfinished, today),
  };
}
