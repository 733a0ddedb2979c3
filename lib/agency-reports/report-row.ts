// An open entry that a report has to explain, as read from the database.
import { z } from "zod";
import { dayRow } from "@/lib/server/rows";
import type { Unfinished } from "./report";

export const unfinishedRow = z.strictObject({
  code: z.string(),
  title: z.string(),
  origin: z.enum(["AGENCY_PLAN", "COMMITTEE", "MEETING"]),
  state: z.enum(["NOT_STARTED", "IN_PROGRESS", "REPORTED"]),
  due: dayRow,
  delayReasonCode: z.string().nullable(),
  delayReason: z.string(),
  proposedSolution: z.string(),
}) satisfies z.ZodType<Unfinished>;
