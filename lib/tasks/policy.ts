// Who may do what with a task. Pure: the caller brings the facts, read in the same transaction as the change.

import type { Day } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import type { ErrorKey } from "@/lib/language/error-key";
import { isOf, type Person } from "@/lib/people/person";
import type { Origin } from "@/lib/tasks/fields";
import type { ContributionState } from "./contribution";
import type { EntryState } from "./standing";

/** Everybody but the administrator sees the tasks of all agencies (lib/README.md, who may do what). */
export const mayReadTasks = (person: Person): boolean => person.role !== "ADMIN";

/** The scope of what a person may see, as a condition on tasks: for the others no task exists. */
export const visibleTo = (person: Person): { id?: { in: number[] } } =>
  mayReadTasks(person) ? {} : { id: { in: [] } };

export type EntryRights = {
  leadAgencyId: number;
  origin: Origin;
  state: EntryState;
  quarterState: QuarterState;
};

const moves = (quarter: QuarterState): boolean => quarter === "OPEN" || quarter === "REPORTING";

/** Report state, progress, result, delay and solution: an officer of the lead agency, while the quarter runs. */
export const mayReport = (person: Person, entry: EntryRights): boolean =>
  isOf(person, entry.leadAgencyId) && moves(entry.quarterState);

/** Rule 2: the head confirms the agency's own plan, the Office the tasks of the committee and of a meeting. */
export const mayConfirm = (person: Person, entry: EntryRights): boolean =>
  moves(entry.quarterState) &&
  (entry.origin === "AGENCY_PLAN"
    ? person.role === "HEAD" && isOf(person, entry.leadAgencyId)
    : person.role === "OFFICE");

export type PlanFacts = { leadAgencyId: number; origin: Origin; quarterState: QuarterState };

/** Rule 4: tasks are entered and their text is changed while the quarter is planned or open. */
export const takesPlans = (quarter: QuarterState): boolean => quarter === "PLANNING" || quarter === "OPEN";

/** Whether the person plans anything at all in a quarter of this stage: a head the own agency's plan, the Office all. */
export const mayPlanIn = (person: Person, quarter: QuarterState): boolean =>
  takesPlans(quarter) && (person.role === "HEAD" || person.role === "OFFICE");

/** Enter and change a task: the head what the own agency has planned itself, the Office every task. */
export const mayPlan = (person: Person, { leadAgencyId, origin, quarterState }: PlanFacts): boolean =>
  mayPlanIn(person, quarterState) &&
  (person.role === "OFFICE" || (isOf(person, leadAgencyId) && origin === "AGENCY_PLAN"));

/** Ask another agency for a part, or take that back: the lead agency's head and the Office, until the quarter is reported. */
export const mayAskPart = (person: Person, { leadAgencyId, quarterState }: PlanFacts): boolean =>
  mayPlanIn(person, quarterState) && (person.role === "OFFICE" || isOf(person, leadAgencyId));

/** Name the officer in charge while the quarter runs: the head of the lead agency, and the Office of its own tasks. */
export const mayAssignOfficer = (
  person: Person,
  { leadAgencyId, quarterState }: Omit<PlanFacts, "origin">,
): boolean =>
  moves(quarterState) && (person.role === "HEAD" || person.role === "OFFICE") && isOf(person, leadAgencyId);

/** The day on which the lead agency submitted its report on the quarter; null while it has not, or has withdrawn it. */
export type ReportOnQuarter = { reportSubmittedOn: Day | null };

/** Once the agency has submitted its report its own word stands: it reports and asks nothing until that is withdrawn. */
export const hasSubmitted = ({ reportSubmittedOn }: ReportOnQuarter): boolean => reportSubmittedOn !== null;

/** So does the head's answer to the agency's own plan; the Office goes on confirming what is the committee's. */
export const confirmationIsClosed = (entry: ReportOnQuarter & Pick<EntryRights, "origin">): boolean =>
  entry.origin === "AGENCY_PLAN" && hasSubmitted(entry);

/** The same as a refusal: the message for whoever may not, or not now; null for who may. */
export const reporterOf =
  (person: Person) =>
  (entry: EntryRights & ReportOnQuarter): ErrorKey | null =>
    !mayReport(person, entry) ? "notYours" : hasSubmitted(entry) ? "reportSubmitted" : null;

export const confirmerOf =
  (person: Person) =>
  (entry: EntryRights & ReportOnQuarter): ErrorKey | null =>
    !mayConfirm(person, entry) ? "notYoursToConfirm" : confirmationIsClosed(entry) ? "reportSubmitted" : null;

/** Officers read the history of their own agency's tasks; Office, committee and chair that of all. */
export const mayReadHistory = (person: Person, leadAgencyId: number): boolean =>
  person.role === "STAFF" || person.role === "HEAD" ? isOf(person, leadAgencyId) : mayReadTasks(person);

export type ContributionFacts = {
  agencyId: number;
  leadAgencyId: number;
  state: ContributionState;
  quarterState: QuarterState;
};

/** Accept, decline or deliver a part: an officer of the agency that was asked. */
export const mayContribute = (person: Person, part: ContributionFacts): boolean =>
  isOf(person, part.agencyId) && moves(part.quarterState);

/** Acknowledge a delivered part or return it: an officer of the lead agency. */
export const mayReceive = (person: Person, part: ContributionFacts): boolean =>
  isOf(person, part.leadAgencyId) && moves(part.quarterState);
