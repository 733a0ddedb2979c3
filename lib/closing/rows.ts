// What the steps and the page of a closing read, row by row.
import { z } from "zod";
import { quarterStates } from "@/lib/calendar/quarter";
import { dayRow } from "@/lib/server/rows";
import { entryStates, standings } from "@/lib/tasks/standing";

const decisionRow = z.strictObject({ carryOver: z.boolean(), due: dayRow.nullable(), reason: z.string() });

export const openEntryRow = z.strictObject({
  id: z.int(),
  taskId: z.int(),
  code: z.string(),
  state: z.enum(entryStates),
  due: dayRow,
  version: z.int(),
  proposedSolution: z.string(),
  askedDue: dayRow.nullable(),
  decision: decisionRow.nullable(),
});

export const lockedClosing = z.strictObject({
  id: z.int(),
  state: z.enum(quarterStates),
  version: z.int(),
  proposedById: z.int().nullable(),
  fell: z.boolean(),
});

/** A part with the number that its copy in the next quarter gets. */
export const carriedPart = z.strictObject({ old: z.int(), fresh: z.int() });

export const closingQuarterRow = z.strictObject({
  id: z.int(),
  state: z.enum(quarterStates),
  version: z.int(),
  closedOn: dayRow.nullable(),
  proposedById: z.int().nullable(),
  proposedAt: z.date().nullable(),
  told: z.string().nullable(),
  fell: z.string().nullable(),
  nextState: z.enum(quarterStates).nullable(),
  sha256: z.string().nullable(),
  revision: z.int().nullable(),
  submitted: z.array(z.int()),
  last: z
    .strictObject({ event: z.string(), at: z.string(), role: z.string().nullable(), note: z.string() })
    .nullable(),
});

export const closingBrief = z.strictObject({
  id: z.int(),
  agencyId: z.int(),
  state: z.enum(entryStates),
  due: dayRow,
  decision: decisionRow.nullable(),
});

export const closingDetail = z.strictObject({
  id: z.int(),
  code: z.string(),
  title: z.string(),
  priority: z.boolean(),
  agencyId: z.int(),
  state: z.enum(entryStates),
  standing: z.enum(standings),
  due: dayRow,
  originalDue: dayRow,
  progress: z.int(),
  lateQuarters: z.int(),
  reason: z
    .strictObject({ code: z.string(), nameVi: z.string(), nameEn: z.string(), nameDe: z.string() })
    .nullable(),
  delayReason: z.string(),
  proposedSolution: z.string(),
  stateReason: z.string(),
  askedDue: dayRow.nullable(),
});
