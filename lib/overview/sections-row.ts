// The sections of a quarter's pages as read from the database.
import { z } from "zod";
import { dayRow } from "@/lib/server/rows";
import type { CountedParts } from "./coordination";

export const partsRow = z.strictObject({
  leadId: z.int(),
  agencyId: z.int(),
  standing: z.enum(["completedOnTime", "completedLate", "open", "overdue", "declined", "notNeeded"]),
  count: z.int(),
  days: z.int(),
}) satisfies z.ZodType<CountedParts>;

export const reportRow = z.strictObject({
  agencyId: z.int(),
  assessment: z.string(),
  submittedOn: dayRow,
});

const figures = { target: z.number(), actual: z.number(), remark: z.string() };

export const indicatorRow = z.strictObject({
  id: z.int(),
  agencyId: z.int(),
  name: z.string(),
  unit: z.string(),
  ...figures,
  units: z.array(z.strictObject({ name: z.string(), ...figures })),
});
