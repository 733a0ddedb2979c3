// The stages of a quarter: which leads where, what each allows, and between which days its days lie.

import { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import {
  type QuarterState,
  quarterAfter,
  quarterBefore,
  quarterDays,
  quarterOn,
  quarterStates,
} from "@/lib/calendar/quarter";
import { shapeOf } from "@/lib/forms/fields/field";
import { key, version } from "@/lib/forms/typed";
import type { Wrong } from "@/lib/language/error-key";
import { quarterSteps, stepsByState } from "@/prisma/rules/steps";
import { quarterFields } from "./fields";

/** A quarter as a form names it; the database refuses others. */
export const quarterNumber = z.coerce
  .number("notUnderstood")
  .int("notUnderstood")
  .min(19301, "notUnderstood")
  .max(22004, "notUnderstood")
  .refine((id) => id % 10 >= 1 && id % 10 <= 4, "notUnderstood");

const { reason, ...days } = shapeOf(quarterFields);
const submission = { quarter: quarterNumber, seen: version, key };

export const quarterPlanning = z.object({ quarter: quarterNumber, key, ...days });
export type QuarterPlanning = z.output<typeof quarterPlanning>;

export const quarterMove = z.object({
  ...submission,
  to: z.enum(quarterStates, "notUnderstood"),
  reason,
});
export type QuarterMove = z.output<typeof quarterMove>;

export const daysSetting = z.object({ ...submission, ...days });
export type DaysSetting = z.output<typeof daysSetting>;

export type Step = { to: QuarterState; back: boolean };

const forward = stepsByState<QuarterState>(quarterStates, quarterSteps.forward);
const back = stepsByState<QuarterState>(quarterStates, quarterSteps.back);

const officeSteps = (state: QuarterState): readonly Step[] => [
  ...forward[state].map((to) => ({ to, back: false })),
  ...back[state].map((to) => ({ to, back: true })),
];

/** The steps of the Office (rule 4); the one to CLOSED is the chair's and belongs to the closing (rule 5). */
export const stageStepsOf: Record<QuarterState, readonly Step[]> = {
  PLANNING: officeSteps("PLANNING"),
  OPEN: officeSteps("OPEN"),
  REPORTING: officeSteps("REPORTING"),
  CLOSED: officeSteps("CLOSED"),
};

export const stepTo = (from: QuarterState, to: QuarterState): Step | undefined =>
  stageStepsOf[from].find((step) => step.to === to);

/** What people do in a quarter, in the order in which it is shown. */
const doings = ["enter", "remove", "report", "submit", "close", "correct"] as const;
export type Doing = (typeof doings)[number];

/** Rule 4: what each stage allows. The policies of tasks and reports say the same of single persons. */
export const allowedIn: Record<QuarterState, readonly Doing[]> = {
  PLANNING: ["enter", "remove"],
  OPEN: ["enter", "report"],
  REPORTING: ["report", "submit", "close"],
  CLOSED: ["correct"],
};

/** What people try every day and a stage refuses; nobody looks for a closing or an erratum before its time. */
export const refusedIn = (state: QuarterState): Doing[] =>
  doings.filter((doing) => doing !== "close" && doing !== "correct" && !allowedIn[state].includes(doing));

/** The quarters that can be planned now: each next one that is missing; at the very beginning one around `today`. */
export function plannableAfter(known: readonly number[], today: Day): number[] {
  const here = quarterOn(today);
  if (known.length === 0) return [quarterBefore(here), here, quarterAfter(here)];
  return known
    .map(quarterAfter)
    .filter((id) => !known.includes(id))
    .toSorted((a, b) => a - b);
}

export type ReportDays = { plansDueOn: Day | null; reportsDueOn: Day };

/** The days that cannot be right, each with its message: a report on a quarter is due once it has begun, and so on. */
export function wrongDays(quarter: number, { plansDueOn, reportsDueOn }: ReportDays): Wrong {
  const wrong: Wrong = {};
  const first = quarterDays(quarter).first;
  if (plansDueOn && plansDueOn < quarterDays(quarter - 10).first) wrong.plansDueOn = "plansDueTooEarly";
  if (plansDueOn && plansDueOn > reportsDueOn) wrong.plansDueOn = "plansDueTooLate";
  if (reportsDueOn < first) wrong.reportsDueOn = "reportsDueTooEarly";
  // A typing error in the year, which nobody would notice before the quarter is over.
  if (reportsDueOn > quarterDays(quarter + 10).last) wrong.reportsDueOn = "reportsDueTooLate";
  return wrong;
}
