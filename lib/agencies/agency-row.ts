// An agency as read from the database, with its names in three languages.
import { z } from "zod";
import { dayRow } from "@/lib/server/rows";
import type { Agency } from "./agency";

export const agencyRow = z.strictObject({
  id: z.int(),
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  nameDe: z.string(),
  shortVi: z.string(),
  shortEn: z.string(),
  shortDe: z.string(),
  rank: z.int(),
  validFrom: dayRow,
  validTo: dayRow.nullable(),
}) satisfies z.ZodType<Agency>;
