// What moves when an agency ends, row by row.
import { z } from "zod";
import { dayRow } from "@/lib/server/rows";

export const movedEntry = z.strictObject({
  id: z.int(),
  taskId: z.int(),
  quarterId: z.int(),
  version: z.int(),
});

export const overtakenReport = z.strictObject({
  quarterId: z.int(),
  agencyId: z.int(),
  agency: z.string(),
  assessment: z.string(),
  version: z.int(),
});

export const mover = z.strictObject({ id: z.int(), signInName: z.string(), version: z.int() });

export const movedPart = z.strictObject({
  id: z.int(),
  agency: z.string(),
  asked: z.string(),
  due: dayRow,
  remark: z.string(),
  taskId: z.int(),
  quarterId: z.int(),
  fate: z.enum(["moves", "falls", "received"]),
});

export const movedIndicator = z.strictObject({
  id: z.int(),
  name: z.string(),
  unit: z.string(),
  rank: z.int(),
  inClosed: z.boolean(),
  inRunning: z.boolean(),
});
