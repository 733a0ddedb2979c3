// A row of the history as read from the database, alone and with what it is about.
import { z } from "zod";
import { roles } from "@/lib/people/person";

const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

export const historyRow = z.strictObject({
  id: z.string(),
  at: z.date(),
  role: z.enum(roles).nullable(),
  account: z.string().nullable(),
  mine: z.boolean(),
  event: z.string(),
  before: facts,
  after: facts,
  note: z.string(),
  agency: z
    .strictObject({ code: z.string(), nameVi: z.string(), nameEn: z.string(), nameDe: z.string() })
    .nullable(),
});

export const historyLine = historyRow.extend({
  subject: z.enum(["task", "person", "quarter", "agency", "delayReason"]),
  quarterId: z.int().nullable(),
  person: z.string().nullable(),
  agencyCode: z.string().nullable(),
  task: z.strictObject({ code: z.string(), title: z.string() }).nullable(),
});

/** Each row carries the total number of rows. */
export const withTotal = { total: z.int() };
