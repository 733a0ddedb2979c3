// Who may see what of a quarter's summary, and who may do what with an agency's report on it.

import type { QuarterState } from "@/lib/calendar/quarter";
import { isOf, type Person } from "@/lib/people/person";
import { mayReadTasks } from "@/lib/tasks/policy";

/** `agencyId`: whose report it is, or who goes on with the work of that agency. */
type ReportFacts = { agencyId: number; quarterState: QuarterState };

/** The head speaks for the agency; for the Office, which is one too, who keeps the quarters does as well. */
const speaksFor = (person: Person, agencyId: number): boolean =>
  (person.role === "HEAD" || person.role === "OFFICE") && isOf(person, agencyId);

/** Submit the agency's report: while the quarter is reported (rule 4). */
export const maySubmitReport = (person: Person, { agencyId, quarterState }: ReportFacts): boolean =>
  speaksFor(person, agencyId) && quarterState === "REPORTING";

/** Withdraw it: also where the quarter went back to running, since nothing could be reported otherwise. */
export const mayWithdrawReport = (person: Person, { agencyId, quarterState }: ReportFacts): boolean =>
  speaksFor(person, agencyId) && (quarterState === "REPORTING" || quarterState === "OPEN");

/** A submitted report is everybody's to read; before, the agency, the Office and the committee see what it lacks. */
export const mayReadReport = (person: Person, report: { agencyId: number; submitted: boolean }): boolean =>
  mayReadTasks(person) && (report.submitted || isOf(person, report.agencyId) || overseesReports(person));

const overseesReports = (person: Person): boolean =>
  person.role === "OFFICE" || person.role === "COMMITTEE" || person.role === "CHAIR";

/** The text of an assessment that is not submitted is the agency's own. */
export const mayReadAssessment = (
  person: Person,
  report: { agencyId: number; submitted: boolean },
): boolean => mayReadTasks(person) && (report.submitted || isOf(person, report.agencyId));
