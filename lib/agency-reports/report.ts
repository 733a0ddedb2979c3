// An agency's report on a quarter: what it says, what it still lacks, and what its head may say of it.
import { z } from "zod";
import type { Agency } from "@/lib/agencies/agency";
import type { Day } from "@/lib/calendar/day";
import { asPlanned } from "@/lib/delay-reasons/reason";
import { key, version } from "@/lib/forms/typed";
import type { QuarterOnPage } from "@/lib/overview/dashboard";
import { quarterNumber } from "@/lib/quarters/stage";
import type { Origin } from "@/lib/tasks/fields";
import type { Counts, EntryState } from "@/lib/tasks/standing";
import { mayRunAsPlanned } from "@/lib/tasks/task";
import { reportFields } from "./fields";

const submission = {
  quarter: quarterNumber,
  agency: z.string("notUnderstood").regex(/^[a-z][a-z0-9]{1,9}$/, "notUnderstood"),
  /** The version of the report that was seen; 0 where there was none yet. */
  seen: version,
  key,
};

export const reportSubmission = z.object({
  ...submission,
  assessment: reportFields.assessment.read,
});
export type ReportSubmission = z.output<typeof reportSubmission>;

export const reportWithdrawal = z.object({
  ...submission,
  reason: reportFields.reason.read,
});
export type ReportWithdrawal = z.output<typeof reportWithdrawal>;

/** An entry of the agency that is not finished, as far as its report depends on it. */
export type Unfinished = {
  code: string;
  title: string;
  origin: Origin;
  state: Extract<EntryState, "NOT_STARTED" | "IN_PROGRESS" | "REPORTED">;
  due: Day;
  delayReasonCode: string | null;
  delayReason: string;
  proposedSolution: string;
};

/** What every entry that stays open needs when its quarter is reported (rule 3). */
const explanations = ["delayReasonCode", "delayReason", "proposedSolution"] as const;
type Explanation = (typeof explanations)[number];

/** One that runs on as planned needs no words until its deadline is past; then that reason counts for nothing. */
export function lackingIn(entry: Unfinished, today: Day): Explanation[] {
  if (entry.state === "REPORTED") return [];
  const runsOn = entry.delayReasonCode === asPlanned;
  if (runsOn && mayRunAsPlanned(entry, today)) return [];
  return explanations.filter((field) => !entry[field]?.trim() || (runsOn && field === "delayReasonCode"));
}

export type TaskNamed = Pick<Unfinished, "code" | "title" | "due">;

export type Missing = {
  /** Open entries without a reason or a solution: they block the report. */
  reasons: (TaskNamed & { lacking: Explanation[] })[];
  /** Reported tasks of the own plan, which the head confirms or returns first: they block it too. */
  confirmations: TaskNamed[];
  /** Reported tasks that the Office confirms: the agency has done its part, and they block nothing. */
  awaitingOffice: TaskNamed[];
};

/**
 * What is missing before the agency can submit its report. A result is never among it: no task is reported as done
 * without one, nor paused without its reason, by the database itself.
 */
export function missingIn(unfinished: readonly Unfinished[], today: Day): Missing {
  const reported = unfinished.filter(({ state }) => state === "REPORTED");
  return {
    reasons: unfinished
      .map((entry) => ({ ...entry, lacking: lackingIn(entry, today) }))
      .filter(({ lacking }) => lacking.length > 0),
    confirmations: reported.filter(({ origin }) => origin === "AGENCY_PLAN"),
    awaitingOffice: reported.filter(({ origin }) => origin !== "AGENCY_PLAN"),
  };
}

export const blockingIn = ({ reasons, confirmations }: Missing): number =>
  reasons.length + confirmations.length;

/** What the page of a report is given. */
export type AgencyReportView = {
  quarter: QuarterOnPage;
  agency: Agency;
  /** The agencies that went over into this one and have a report of their own on the quarter. */
  former: Agency[];
  asOf: Day;
  /** 0 where the agency has not written one yet. */
  version: number;
  submittedOn: Day | null;
  /** Submitted once and taken back. */
  withdrawn: boolean;
  /** The agency's own assessment; null where it is not for this person to read yet. */
  assessment: string | null;
  counts: Counts;
  extended: number;
  missing: Missing;
  can: { submit: boolean; withdraw: boolean };
};
