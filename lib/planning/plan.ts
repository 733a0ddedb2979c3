// What a task is when it is planned: its fields, what a form may say of them, and what is wrong with them.

import { z } from "zod";
import { type Agency, existsIn } from "@/lib/agencies/agency";
import type { Day } from "@/lib/calendar/day";
import { type DueNote, sayingFor, wrongPlanDue } from "@/lib/calendar/meant-day";
import { quarterDays } from "@/lib/calendar/quarter";
import { shapeOf } from "@/lib/forms/fields/field";
import { tickField } from "@/lib/forms/fields/kinds";
import { Incomplete } from "@/lib/forms/refusal";
import type { ErrorKey, Wrong } from "@/lib/language/error-key";
import { inCapitals, partFields, planFields } from "@/lib/tasks/fields";
import { entrySubmission } from "@/lib/tasks/task";

const planShape = shapeOf(planFields);
/** What a form or a row of a file says of a task. */
export const planned = z.object(planShape);

/** The fields of a planned task as a form brings them. */
const plannedFields = { ...planShape, past: tickField({}).read, beyond: tickField({}).read };

/** A task as somebody enters it: agencies by their codes, the directive by its symbol, empty where there is none. */
export type PlannedTask = z.output<typeof planned> & DueNote;
export type PlannedField = keyof PlannedTask;

/** What a plan may name: the agencies of all times and the directives of the register. */
export type KnownForPlan = {
  quarterId: number;
  /** The day on which the plan is judged: what was due before is over already. */
  today: Day;
  agencies: readonly Pick<Agency, "id" | "code" | "validFrom" | "validTo">[];
  directives: readonly { id: number; symbol: string }[];
  /** Who works in an agency at present: a task's officer in charge is of its lead. */
  people: readonly PlanPerson[];
};

export type PlanPerson = { id: number; signInName: string; fullName: string | null; agencyId: number | null };

/** A symbol without spaces, every dash a hyphen. */
const symbolOf = (typed: string): string =>
  typed
    .normalize("NFC")
    .replace(/\s/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .toLowerCase();

/** Without the marks that not every keyboard has: "137-qd/tw" for "137-QĐ/TW". */
const unmarked = (symbol: string): string =>
  symbolOf(symbol).replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");

/** The directive with this symbol, whatever its capitals, and without its marks where only one can be meant; else null. */
export function directiveNamed<D extends { symbol: string }>(directives: readonly D[], typed: string) {
  const exact = directives.find(({ symbol }) => symbolOf(symbol) === symbolOf(typed));
  if (exact) return exact;
  const [alike = null, another] = directives.filter(({ symbol }) => unmarked(symbol) === unmarked(typed));
  return another ? null : alike;
}

export const agencyNamed = <A extends { code: string }>(agencies: readonly A[], typed: string) =>
  agencies.find(({ code }) => code === inCapitals(typed)) ?? null;

const nameOf = (typed: string): string => typed.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();

/** The officer of this agency with this sign-in name, or with this full name where only one has it; else null. */
export function officerNamed<P extends PlanPerson>(
  people: readonly P[],
  typed: string,
  leadId: number | undefined,
) {
  const there = people.filter(({ agencyId }) => leadId !== undefined && agencyId === leadId);
  const exact = there.find(({ signInName }) => signInName === nameOf(typed));
  if (exact) return exact;
  const [alike = null, another] = there.filter(
    ({ fullName }) => fullName && nameOf(fullName) === nameOf(typed),
  );
  return another ? null : alike;
}

/** An agency that a task of this quarter can be given to: it exists in some day of it. */
const isThere = ({ agencies, quarterId }: KnownForPlan, code: string): boolean => {
  const agency = agencyNamed(agencies, code);
  return agency !== null && existsIn(agency, quarterId);
};

/** The texts of a plan that have bounds, each with its message. */
const bounded = [
  { ...planFields.title, tooLong: "titleTooLong" },
  { ...planFields.deliverable, tooLong: "deliverableTooLong" },
] as const;

/** The fields of a planned task that are wrong, each with its message; empty where it can be entered. */
export function wrongInPlan(
  task: Omit<PlannedTask, "due"> & { due: string },
  known: KnownForPlan,
): Partial<Record<PlannedField, ErrorKey>> {
  const wrong: Partial<Record<PlannedField, ErrorKey>> = {};
  if (!task.title) wrong.title = "titleMissing";
  for (const { name, longest, tooLong } of bounded) if (task[name].length > longest) wrong[name] = tooLong;
  if (!isThere(known, task.lead)) wrong.lead = task.lead ? "agencyUnknown" : "leadMissing";
  if (task.directive && !directiveNamed(known.directives, task.directive))
    wrong.directive = "directiveUnknown";
  if (task.officer && !officerNamed(known.people, task.officer, agencyNamed(known.agencies, task.lead)?.id))
    wrong.officer = "officerUnknown";
  const due = wrongPlanDue(task.due, known.quarterId, known.today, task);
  if (due) wrong.due = due;
  if (task.coordinating.some((code) => !isThere(known, code))) wrong.coordinating = "agencyUnknown";
  else if (task.coordinating.includes(inCapitals(task.lead))) wrong.coordinating = "leadIsCoordinating";
  return wrong;
}

/**
 * What is wrong with a plan as its form is told it: the days of the quarter for the sentences, and beside each deadline that
 * may stand once it is said in words the tick that says so. `wrong` is by field, or by row and field.
 */
export function wrongPlan(wrong: Wrong, quarterId: number): Incomplete {
  const offers = Object.entries(wrong).flatMap(([field, message]) => {
    const saying = sayingFor(message);
    return saying ? [field.replace(/due$/, saying)] : [];
  });
  return new Incomplete(wrong, { offers, values: quarterDays(quarterId) });
}

const { key, quarter } = entrySubmission;

export const taskEntered = z.object({ ...plannedFields, quarter, key });
/** A row that is ticked or not: a coordinating agency by its code, a task that is copied by its own. */
export const tickedRow = z.object({ chosen: tickField({}).read });
type TickedRows = { rows: (z.output<typeof tickedRow> & { row: string })[] };
export type TaskEntered = z.output<typeof taskEntered> & TickedRows;

/** A table of tasks: rows of tasks that exist name the version seen, the others are new. */
export const planEntered = z.object({ quarter, key });
export const planRow = z.object({
  ...plannedFields,
  task: z.string().default(""),
  seen: z.coerce.number("notUnderstood").int("notUnderstood").min(0, "notUnderstood").default(0),
});
export type PlanEntered = z.output<typeof planEntered> & {
  rows: (z.output<typeof planRow> & { row: string })[];
};

/** A row of the table into which nobody has written. */
export const isBlank = ({
  title,
  deliverable,
  directive,
  coordinating,
  officer,
}: Omit<PlannedTask, "due">): boolean =>
  !title && !deliverable && !directive && !officer && coordinating.length === 0;

const { coordinating: _parts, ...ownFields } = plannedFields;

export const taskChanged = z.object({ ...ownFields, ...entrySubmission });
export type TaskChanged = z.output<typeof taskChanged>;

export const taskRemoved = z.object(entrySubmission);
export type TaskRemoved = z.output<typeof taskRemoved>;

export const officerAssigned = z.object({ ...entrySubmission, officer: planFields.officer.read });
export type OfficerAssigned = z.output<typeof officerAssigned>;

export const partAsked = z.object({
  ...entrySubmission,
  agency: partFields.agency.read,
  asked: partFields.asked.read,
  until: partFields.until.read,
});
export type PartAsked = z.output<typeof partAsked>;

export const partWithdrawn = z.object({
  ...entrySubmission,
  part: z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood"),
});
export type PartWithdrawn = z.output<typeof partWithdrawn>;

/** Tasks of an earlier quarter that recur: each becomes a new task, its deadline as many quarters later. */
export const tasksCopied = z.object({
  quarter,
  key,
  from: quarter,
  /** Deadlines that are over already are meant. */
  past: tickField({}).read,
});
export type TasksCopied = Omit<z.output<typeof tasksCopied>, "past"> & { past?: boolean } & TickedRows;

/** A deadline moved by whole quarters, as late in its month; 31 March becomes 30 June. */
export function dueInQuarter(due: Day, from: number, to: number): Day {
  const months = (id: number) => Math.floor(id / 10) * 12 + (id % 10) * 3;
  const [year = 0, month = 1, day = 1] = due.split("-").map(Number);
  const moved = year * 12 + (month - 1) + months(to) - months(from);
  const last = new Date(Date.UTC(Math.floor(moved / 12), (moved % 12) + 1, 0)).getUTCDate();
  const wasLast = new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
  const on = wasLast ? last : Math.min(day, last);
  const target = new Date(Date.UTC(Math.floor(moved / 12), moved % 12, on)).toISOString().slice(0, 10);
  const { first, last: end } = quarterDays(to);
  return target < first ? first : target > end ? end : target;
}

/** So many empty rows stand below a plan, and at most so many; more tasks are brought by a file. */
const rowsAtFirst = 5;
export const mostRows = 60;

/** So many new tasks are taken by one submission. */
export const mostEntered = 200;

export const emptyRows = (wanted: string | null): number =>
  wanted && /^\d{1,2}$/.test(wanted) ? Math.min(Number(wanted), mostRows) : rowsAtFirst;
