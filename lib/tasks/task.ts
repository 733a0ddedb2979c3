// The vocabulary of a task's entry, the rules of its states, and what a form may say of it.

import { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import { asPlanned } from "@/lib/delay-reasons/reason";
import { shapeOf } from "@/lib/forms/fields/field";
import { text } from "@/lib/forms/typed";
import type { Wrong } from "@/lib/language/error-key";
import { entrySteps, stepsByState } from "@/prisma/rules/steps";
import { fates } from "./contribution";
import { entryFields } from "./fields";
import { type EntryState, entryStates, isOverdue } from "./standing";

/** Fields that every change carries: which task, the version seen, the key of the submission. */
export const submission = {
  task: z.string().regex(/^[0-9]{4}-q[1-4]-[a-z][a-z0-9]{1,9}-[0-9]{2,5}$/, "notUnderstood"),
  seen: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
  key: z.string().min(8, "notUnderstood").max(100, "notUnderstood"),
};

/** And of an entry: in which quarter. */
export const entrySubmission = {
  ...submission,
  quarter: z.coerce
    .number("notUnderstood")
    .int("notUnderstood")
    .min(19301, "notUnderstood")
    .max(22004, "notUnderstood"),
};

export const progressReport = z.object({
  ...entrySubmission,
  to: z.enum(entryStates, "notUnderstood"),
  ...shapeOf(entryFields),
});
export type ProgressReport = z.output<typeof progressReport>;

export const confirmation = z.object(entrySubmission);
/** An open part, named by its number: what becomes of it, in the version in which the confirmer saw it. */
export const settledRow = z.object({
  seen: submission.seen,
  fate: z.enum(fates, "notUnderstood").optional(),
  word: text,
});
export type Confirmation = z.output<typeof confirmation> & {
  rows?: (z.output<typeof settledRow> & { row: string })[];
};

/** Many at once: the key of the submission, a word for the agencies whose parts end, and of each row that was ticked the task, its quarter and the version seen. */
export const confirmations = z.object({ key: submission.key, word: text });
export const confirmationRow = z.object({
  task: submission.task,
  quarter: entrySubmission.quarter,
  seen: submission.seen,
  chosen: z.literal("1").optional(),
});
export type Confirmations = Omit<z.output<typeof confirmations>, "word"> & {
  word?: string;
  rows: (z.output<typeof confirmationRow> & { row: string })[];
};

export const returning = z.object({
  ...entrySubmission,
  remark: text.pipe(z.string().min(1, "remarkMissing")),
});
export type Returning = z.output<typeof returning>;

/** The agency takes back what it has reported as done; a reason may stand beside it. */
export const takingBack = z.object({ ...entrySubmission, remark: text });
export type TakingBack = z.output<typeof takingBack>;

const stepsBy = (kind: keyof typeof entrySteps) => stepsByState<EntryState>(entryStates, entrySteps[kind]);
const reportSteps = stepsBy("report");

/** The states an officer's report may lead to. Keeping the state is allowed while the entry is not final or reported. */
export const statesAfter = (state: EntryState): readonly EntryState[] =>
  reportSteps[state].length > 0 ? [state, ...reportSteps[state]] : [];

const isBegunBy = (kind: keyof typeof entrySteps) => (state: EntryState) => stepsBy(kind)[state].length > 0;

/** Rule 1: the confirmer completes a reported entry, and returns a reported or completed one. */
export const mayBeConfirmed = isBegunBy("confirm");
export const mayBeReturned = isBegunBy("return");

/** Rule 1: and as long as nobody has answered, the agency takes its report back. */
export const mayBeTakenBack = isBegunBy("takeBack");

/** What is done, reported or dropped has no deadline that could be moved, and needs no parts any longer. */
export const mayBeExtended = (state: EntryState): boolean =>
  state === "NOT_STARTED" || state === "IN_PROGRESS" || state === "SUSPENDED";
export const mayHaveParts = (state: EntryState): boolean => mayBeExtended(state);

type Situation = { state: EntryState; due: Day; doneOn: Day | null; quarterState: QuarterState };
type Needs = { result: boolean; delay: boolean; solution: boolean; stateReason: boolean };

/**
 * What a step to `to` needs (rules 1 to 3): a result to report as done; a reason to suspend or drop; on an overdue
 * entry the reason for delay and, unless it is reported as done, the proposed solution. In a quarter that is being
 * reported, each entry that stays open needs both, unless it runs on as planned.
 */
export function needsOf(entry: Situation, to: EntryState, today: Day): Needs {
  const staysOpen = to === "NOT_STARTED" || to === "IN_PROGRESS";
  const late = isOverdue(entry, today) || (entry.state === "SUSPENDED" && today > entry.due);
  const askedOfAll = entry.quarterState === "REPORTING" && staysOpen;
  return {
    result: to === "REPORTED",
    delay: late || askedOfAll,
    solution: (late && to !== "REPORTED") || askedOfAll,
    stateReason: to === "SUSPENDED" || to === "DROPPED",
  };
}

/** Whether an entry may say that it runs beyond the quarter as planned: not once its deadline is past. */
export const mayRunAsPlanned = (entry: { due: Day }, today: Day): boolean => today <= entry.due;

/** The fields that are missing for the step, each with the message that says what to write; empty when all is there. */
export function missingFor(entry: Situation, report: ProgressReport, today: Day): Wrong {
  const needs = needsOf(entry, report.to, today);
  const missing: Wrong = {};
  if (needs.result && !report.result) missing.result = "resultMissing";
  const runsOn = report.delayReasonCode === asPlanned;
  if (runsOn && !mayRunAsPlanned(entry, today)) missing.delayReasonCode = "asPlannedPast";
  if (needs.delay && !report.delayReasonCode) missing.delayReasonCode = "delayReasonCodeMissing";
  if (needs.delay && !runsOn && !report.delayReason) missing.delayReason = "delayReasonMissing";
  if (needs.solution && !runsOn && !report.proposedSolution)
    missing.proposedSolution = "proposedSolutionMissing";
  if (report.helpFrom && !report.helpNeeded) missing.helpNeeded = "helpNeededMissing";
  if (needs.stateReason && !report.stateReason) missing.stateReason = "stateReasonMissing";
  return missing;
}

type Officer = { signInName: string; agencyId: number | null; active: boolean };

/** The sign-in name of the officer in charge; empty where nobody is named or who was is no longer of the lead agency. */
export const officerStill = (officer: Officer | null, leadId: number): string =>
  officer?.active && officer.agencyId === leadId ? officer.signInName : "";

/** The entry that a task's page is about: of the earliest quarter that is running, else of the latest. */
export function currentOf<E extends { quarter: { state: QuarterState } }>(
  latestFirst: readonly E[],
): E | undefined {
  const running = latestFirst.filter(
    ({ quarter }) => quarter.state === "OPEN" || quarter.state === "REPORTING",
  );
  return running.at(-1) ?? latestFirst[0];
}

/** Help is asked of an agency, by its code, or of the Standing Committee. */
export const helpOfCommittee = "COMMITTEE";

/** Days without a word after which an open task needs attention (look.md, the quarter's dashboard). */
export const silentAfterDays = 21;
/** My work tells so many days of a part that ended with its task. */
export const endedDays = 30;
/** My work lists a task as due soon when its deadline is this near, in days. */
export const soonDays = 14;
