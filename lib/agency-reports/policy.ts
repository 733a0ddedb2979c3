// Who may see what of a quarter's summary, and who may do what with an agency's report on it.

import type { QuarterState } from "@/lib/calendar/quarter";
import { isOf, type Person } from "@/lib/people/person";
import { mayReadTasks } from "@/lib/tasks/policy";

/** `agencyId`: whose report it is, or who goes on with the work of that agency. */
type ReportFacts = { agencyId: number; quarterState: QuarterState };

/** The head speaks for the agency; for the Office, which is an agency too, people with the role OFFICE do as well. */
const speaksFor = (person: Person, agencyId: number): boolean =>
  (person.role === "HEAD" || person.role === "OFFICE") && isOf(person, agencyId);

/** Whether the person may submit the agency's report: only in REPORTING (rule 4). */
export const maySubmitReport = (person: Person, { agencyId, quarterState }: ReportFacts): boolean =>
  speaksFor(person, agencyId) && quarterState === "REPORTING";

/**
 * Whether the person may withdraw it: also in OPEN, if the quarter went back, since nothing could be reported
 * otherwise.
 */
export const mayWithdrawReport = (person: Person, { agencyId, quarterState }: ReportFacts): boolean =>
  speaksFor(person, agencyId) && (quarterState === "REPORTING" || quarterState === "OPEN");

/** Everybody may read a submitted report; before, only its agency, the Office and the committee see what it lacks. */
export const mayReadReport = (person: Person, report: { agencyId: number; submitted: boolean }): boolean =>
  mayReadTasks(person) && (report.submitted || isOf(person, report.agencyId) || overseesReports(person));

const overseesReports = (person: Person): boolean =>
  person.role === "OFFICE" || person.role === "COMMITTEE" || person.role === "CHAIR";

/** Until the report is submitted only its agency may read the assessment. */
export const mayReadAssessment = (
  person: Person,
  report: { agencyId: number; submitted: boolean },
): boolean => mayReadTasks(person) && (report.submitted || isOf(person, report.agencyId));
