// The shapes in which summaries were stored, a schema for each format, and how an earlier one is brought to the newest.
import { z } from "zod";
import { quarterStates } from "@/lib/calendar/quarter";
import { confidences } from "@/lib/tasks/fields";
import { entryStates, standings } from "@/lib/tasks/standing";
import type { Summary } from "./summary";

const day = z.iso.date();
const count = z.int().min(0);
export const inEach = z.strictObject({ vi: z.string(), en: z.string(), de: z.string() });
const counts = z.strictObject({
  completedOnTime: count,
  completedLate: count,
  open: count,
  overdue: count,
  suspended: count,
  dropped: count,
});
const partCounts = z.strictObject({
  completedOnTime: count,
  completedLate: count,
  open: count,
  overdue: count,
  declined: count,
  notNeeded: count,
});

const directive = z.strictObject({
  kind: z.string(),
  symbol: z.string(),
  issuedOn: day.nullable(),
  title: inEach,
  remark: inEach,
});
const agency = z.strictObject({
  code: z.string(),
  name: inEach,
  short: inEach,
  counts,
  assessment: z.string(),
  submittedOn: day.nullable(),
});
const programme = z.strictObject({
  directive: directive.nullable(),
  implements: directive.nullable(),
  counts,
  parts: z.array(z.strictObject({ directive, counts })),
});

const decisionInSummary = z.strictObject({
  carryOver: z.boolean(),
  due: day.nullable(),
  reason: z.string(),
});
export const meetingInSummary = z.strictObject({
  heldOn: day,
  startsAt: z.int().nullable(),
  body: z.enum(["EXECUTIVE_COMMITTEE", "STANDING_COMMITTEE", "STANDING_BOARD"]),
  chairName: z.string(),
  chairPost: z.string(),
});
export const requestInSummary = z.strictObject({
  agency: z.string(),
  category: z.string(),
  text: z.string(),
  submittedOn: day,
  state: z.enum(["SUBMITTED", "AGREED", "DECLINED", "DEFERRED"]),
  direction: z.string(),
});
export const reasonsInSummary = z.record(z.string(), inEach);
export const committeeInSummary = z.strictObject({ name: inEach, place: inEach });

const indicator = z.strictObject({
  name: z.string(),
  unit: z.string(),
  target: z.number(),
  actual: z.number(),
});
const cause = z.strictObject({ reason: z.string().nullable(), count });

const priority = {
  code: z.string(),
  title: z.string(),
  basis: z.string().nullable(),
  lead: z.string(),
  coordinating: z.array(z.string()),
  due: day,
  carriedFrom: z.int().nullable(),
};
/** A task without what the closing decided of it, as the first format has it. */
const taskOfFirst = z.strictObject({
  ...priority,
  deliverable: z.string(),
  priority: z.boolean(),
  originalDue: day,
  state: z.enum(entryStates),
  standing: z.enum(standings),
  progress: z.int().min(0).max(100),
  confidence: z.enum(confidences).nullable(),
  doneOn: day.nullable(),
  result: z.string(),
  reason: z.string().nullable(),
  delayReason: z.string(),
  proposedSolution: z.string(),
  stateReason: z.string(),
  lastWordOn: day,
  silentDays: z.int().nullable(),
});
/** The same without the officer in charge. */
const taskOfSecond = taskOfFirst.extend({ decision: decisionInSummary.nullable() });
export const taskInSummary = taskOfSecond.extend({ officer: z.string() });

const first = z.strictObject({
  format: z.literal(1),
  quarter: z.strictObject({
    id: z.int(),
    state: z.enum(quarterStates),
    reportsDueOn: day,
    closedOn: day.nullable(),
  }),
  next: z.strictObject({ id: z.int(), planned: z.boolean() }),
  asOf: day,
  committee: committeeInSummary,
  meeting: meetingInSummary.nullable(),
  counts,
  overduePriority: count,
  extended: count,
  sliding: count,
  agencies: z.array(agency),
  programmes: z.array(programme),
  contributions: z.strictObject({ counts: partCounts, waitedDays: count }),
  indicators: z.array(indicator),
  reasons: reasonsInSummary,
  causes: z.strictObject({ overdue: z.array(cause), completedLate: z.array(cause) }),
  silent: z.strictObject({ count, longest: count }),
  priorities: z.array(z.strictObject(priority)),
  requests: z.array(requestInSummary),
  tasks: z.array(taskOfFirst),
});

const second = first.extend({
  format: z.literal(2),
  closing: z.strictObject({ carried: count, dropped: count }).nullable(),
  tasks: z.array(taskOfSecond),
});

const third = second.extend({ format: z.literal(3), tasks: z.array(taskInSummary) });

/**
 * Each format with its schema and how it is brought to the newest. The first said nothing of what the closing decided, the
 * second nothing of the officers in charge. The number stays, so that the data can be given out as it was stored.
 */
const formats: Record<Summary["format"], z.ZodType<Summary>> = {
  1: first.transform((stored) => ({
    ...stored,
    closing: null,
    tasks: stored.tasks.map((task) => ({ ...task, decision: null, officer: "" })),
  })),
  2: second.transform((stored) => ({
    ...stored,
    tasks: stored.tasks.map((task) => ({ ...task, officer: "" })),
  })),
  3: third,
};

const head = z.looseObject({ format: z.unknown() });
const isFormat = (format: unknown): format is Summary["format"] =>
  format === 1 || format === 2 || format === 3;

/** A stored summary in the newest shape. Throws an Error that names the format, and what in it is not as it should be. */
export function upgraded(stored: unknown): Summary {
  const format = head.safeParse(stored).data?.format;
  if (!isFormat(format)) throw new Error(`a snapshot of the format ${String(format)} is not known`);
  const { data, error } = formats[format].safeParse(stored);
  if (data) return data;
  throw new Error(`a snapshot is not of its format ${format}:\n${z.prettifyError(error)}`);
}
