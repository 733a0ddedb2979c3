// A row of the list as the database gives it, for the page and for a file, and a group of rows that are alike.
import { z } from "zod";
import { dayRow } from "@/lib/server/rows";
import { confidences } from "@/lib/tasks/fields";
import { entryStates, standings } from "@/lib/tasks/standing";
import type { FileRow, ListedGroup, TaskRow } from "./list";

const origin = z.enum(["AGENCY_PLAN", "COMMITTEE", "MEETING"]);

export const listRow = z.strictObject({
  code: z.string(),
  title: z.string(),
  priority: z.boolean(),
  origin,
  agencyId: z.int(),
  directiveId: z.int().nullable(),
  standing: z.enum(standings),
  state: z.enum(entryStates),
  progress: z.int(),
  confidence: z.enum(confidences).nullable(),
  due: dayRow,
  originalDue: dayRow,
  doneOn: dayRow.nullable(),
  coordinating: z.int(),
}) satisfies z.ZodType<TaskRow>;

export const fileRow = listRow.extend({
  officer: z.string(),
  result: z.string(),
  reason: z.string().nullable(),
  delayReason: z.string(),
  proposedSolution: z.string(),
  daysOverdue: z.int().nullable(),
  coordinatingIds: z.array(z.int()),
}) satisfies z.ZodType<FileRow>;

export const listedGroup = z.strictObject({
  agencyId: z.int(),
  directiveId: z.int().nullable(),
  priority: z.boolean(),
  origin,
  standing: z.enum(standings),
  all: z.int(),
  found: z.int(),
  mine: z.int(),
}) satisfies z.ZodType<ListedGroup>;
