// Reads the page of a quarter's stage: its state, since when, and which agency has submitted its report.
import "server-only";
import { z } from "zod";
import type { Agency } from "@/lib/agencies/agency";
import { agenciesOf } from "@/lib/agencies/agency";
import { getAgencies } from "@/lib/agencies/queries";
import { mayReadReport } from "@/lib/agency-reports/policy";
import type { Day } from "@/lib/calendar/day";
import { timeZone } from "@/lib/calendar/day";
import type { Person } from "@/lib/people/person";
import { mayGovernQuarters } from "@/lib/quarters/policy";
import { getQuarters } from "@/lib/quarters/queries";
import { reportedEntries } from "@/lib/quarters/stage-sql";
import { db } from "@/lib/server/db";
import { dayRow, readRows } from "@/lib/server/rows";
import { countEntries } from "@/lib/tasks/queries-counts";
import type { QuarterOnPage } from "./dashboard";
import { reportRow } from "./sections-row";
import { reportsJson } from "./sections-sql";

const stageRow = z.strictObject({
  plansDueOn: dayRow.nullable(),
  version: z.int(),
  closingProposed: z.boolean(),
  since: dayRow.nullable(),
  reported: z.int(),
  reports: z.array(reportRow),
});

type Governed = {
  plansDueOn: Day | null;
  version: number;
  /** The Office has proposed the closing, and the chair has not answered yet. */
  closingProposed: boolean;
  /** The day on which the quarter came into its stage, where that is on record. */
  since: Day | null;
  /** Entries on which something was reported: with any, the quarter does not go back to planning. */
  reported: number;
};

type ReportLine = {
  agency: Agency;
  submittedOn: Day | null;
  /** Whether this person may read the page of the report. */
  open: boolean;
};

export type Stage = Governed & {
  quarter: QuarterOnPage;
  asOf: Day;
  tasks: number;
  reports: ReportLine[];
  can: { govern: boolean };
};

type Row = Governed & { reports: { agencyId: number; submittedOn: Day }[] };

/** Returns the stage of a quarter; null where there is no such quarter for this person. */
export async function getStage(person: Person, quarterId: number, today: Day): Promise<Stage | null> {
  const [quarters, agencies] = await Promise.all([getQuarters(person), getAgencies(person, quarterId)]);
  const quarter = quarters.find(({ id }) => id === quarterId);
  if (!quarter) return null;
  const [row, groups] = await Promise.all([
    readGoverned(quarterId),
    countEntries(person, [quarterId], today),
  ]);
  if (!row) return null;
  const { reports: submitted, ...governed } = row;
  const reports = agenciesOf(agencies, groups, quarterId).map((agency) => {
    const submittedOn = submitted.find(({ agencyId }) => agencyId === agency.id)?.submittedOn ?? null;
    const open = mayReadReport(person, { agencyId: agency.id, submitted: submittedOn !== null });
    return { agency, submittedOn, open };
  });
  return {
    ...governed,
    quarter,
    asOf: quarter.closedOn ?? today,
    tasks: groups.reduce((sum, { count }) => sum + count, 0),
    reports,
    can: { govern: mayGovernQuarters(person) },
  };
}

async function readGoverned(id: number): Promise<Row | undefined> {
  const [row] = await readRows(db(), stageRow)`
    SELECT to_char(q.plans_due_on, 'YYYY-MM-DD') AS "plansDueOn", q.version,
      closing_proposal_holds(q) AS "closingProposed",
      (SELECT to_char(h.at AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') FROM history h
        WHERE h.quarter_id = q.id AND h.subject = 'quarter' AND h.event IN ('quarterPlanned', 'quarterMoved', 'quarterClosed')
        ORDER BY h.id DESC LIMIT 1) AS since,
      ${reportedEntries(id)} AS reported, ${reportsJson(id)} AS reports
    FROM quarter q WHERE q.id = ${id}`;
  return row;
}
