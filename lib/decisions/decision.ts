// Which entries a closing must decide, what can be decided of each, and what a form may say of it.

import { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import { wrongCarriedDue } from "@/lib/calendar/meant-day";
import { type QuarterState, quarterAddress, quarterAfter, quarterDays } from "@/lib/calendar/quarter";
import { shapeOf } from "@/lib/forms/fields/field";
import type { ErrorKey } from "@/lib/language/error-key";
import { daysWritten } from "@/lib/language/written-days";
import type { EntryState } from "@/lib/tasks/standing";
import { closingFields, decisionFields } from "./fields";

const submission = {
  quarter: z.coerce
    .number("notUnderstood")
    .int("notUnderstood")
    .min(19301, "notUnderstood")
    .max(22004, "notUnderstood"),
  seen: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
  key: z.string().min(8, "notUnderstood").max(100, "notUnderstood"),
};

export const closingStep = z.object(submission);
export type ClosingStep = z.output<typeof closingStep>;

/** The chair names what he saw: the paper by its digest, and the last row of the history that his page knew. */
export const closingConfirmed = z.object({
  ...submission,
  paper: z.string("notUnderstood").regex(/^[0-9a-f]{64}$/, "notUnderstood"),
  told: z.coerce.number("notUnderstood").int("notUnderstood").min(0, "notUnderstood"),
});
export type ClosingConfirmed = z.output<typeof closingConfirmed>;

export const closingRemark = z.object({
  ...submission,
  ...shapeOf(closingFields),
});
export type ClosingRemark = z.output<typeof closingRemark>;

/** `rest` carries over with the usual deadlines whatever is not decided yet, on this page of the table or on another. */
export const decisionsTaken = z.object({
  ...submission,
  rest: z.literal("carry", "notUnderstood").optional(),
});

export const decisionRow = z.object(shapeOf(decisionFields));
export type DecisionRow = z.output<typeof decisionRow> & { row: string };
export type DecisionsTaken = z.output<typeof decisionsTaken> & { rows: DecisionRow[] };

export type Decision = { carryOver: boolean; due: Day | null; reason: string };
export type OpenEntry = { state: EntryState; due: Day };

/** Rule 1 knows no step from REPORTED to DROPPED: what the agency has reported as done waits for its confirmer. */
export const mayBeDropped = (state: EntryState): boolean => state !== "REPORTED";

/** What is reported as done has no deadline that could be moved: its days are counted to the report. */
export const keepsDeadline = (state: EntryState): boolean => state === "REPORTED";

/** The entries of a planned quarter come while it is planned or open. */
export const takesEntries = (state: QuarterState): boolean => state === "PLANNING" || state === "OPEN";

/** An open entry with what its agency says of the time that it still needs. */
export type EntryOfAgency = OpenEntry & {
  /** The day until which it asks for an extension that nobody has answered; null where it asks for none. */
  askedDue: Day | null;
  proposedSolution: string;
};

/** Where a deadline that is proposed comes from. */
export type DueProposed = { due: Day; by: "asked" | "named" | "usual" };

/** The old deadline where it lies beyond this quarter, else the last day of the next quarter that is not over. */
function usualDue({ due }: OpenEntry, quarterId: number, today: Day): Day {
  if (due > quarterDays(quarterId).last && due > today) return due;
  let quarter = quarterAfter(quarterId);
  while (quarterDays(quarter).last <= today) quarter = quarterAfter(quarter);
  return quarterDays(quarter).last;
}

/**
 * The deadline in the next quarter unless another is given: the day that the agency asks for, else the last one that its
 * solution names, else the usual one. A day counts that is still to come and later than the deadline in force, and within
 * a year, beyond which it is a slip of the pen.
 */
export function dueProposed(entry: EntryOfAgency, quarterId: number, today: Day): DueProposed {
  const { state, due, askedDue, proposedSolution } = entry;
  if (keepsDeadline(state)) return { due, by: "usual" };
  const { last } = quarterDays(quarterId);
  const from = last > today ? last : today;
  const latest: Day = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`;
  const counts = (day: Day) => day > today && day > due && day <= latest;
  if (askedDue && counts(askedDue)) return { due: askedDue, by: "asked" };
  const named = daysWritten(proposedSolution, today).findLast(counts);
  return named ? { due: named, by: "named" } : { due: usualDue(entry, quarterId, today), by: "usual" };
}

/** Returns what is wrong with a decision, as the field and its message; null where it is acceptable. */
export function wrongDecision(
  entry: OpenEntry,
  decision: Decision,
  today: Day,
): [field: string, message: ErrorKey] | null {
  if (!decision.carryOver) {
    if (!mayBeDropped(entry.state)) return ["decision", "closingOnlyCarry"];
    return decision.reason ? null : ["reason", "closingReasonMissing"];
  }
  if (keepsDeadline(entry.state)) return null;
  if (!decision.due) return ["due", "dayMissing"];
  const wrong = wrongCarriedDue(decision.due, entry.due, today);
  return wrong ? ["due", wrong] : null;
}

/**
 * Whether a decision still decides the entry: it was taken, and no later change has overtaken it, as when the
 * task was reported as done, its deadline was extended beyond the one decided, or that day has come.
 */
export const isDecided = (entry: OpenEntry, decision: Decision | null, today: Day): decision is Decision =>
  decision !== null && wrongDecision(entry, decision, today) === null;

/** The filters of the table of a closing, as written in its address. */
const closingFilters = ["undecided", "carried", "dropped"] as const;
export type ClosingFilter = (typeof closingFilters)[number];

export function parseClosingView({ only, page }: { only?: string | string[]; page?: string | string[] }) {
  const number = typeof page === "string" && /^\d{1,4}$/.test(page) ? Number(page) : 1;
  return { only: closingFilters.find((each) => each === only) ?? null, page: Math.max(1, number) };
}

export function closingAddress(quarterId: number, only: ClosingFilter | null = null, page = 1): string {
  const query = new URLSearchParams({ ...(only && { only }), ...(page > 1 && { page: String(page) }) });
  return `/quarters/${quarterAddress(quarterId)}/closing${query.size > 0 ? `?${query}` : ""}`;
}
