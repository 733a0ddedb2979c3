// A group of entries as the database has counted it.
import { z } from "zod";
import type { CountedGroup } from "./counts";
import { standings } from "./standing";

export const countedGroup = z.strictObject({
  quarterId: z.int(),
  agencyId: z.int(),
  directiveId: z.int().nullable(),
  priority: z.boolean(),
  extended: z.boolean(),
  standing: z.enum(standings),
  count: z.int(),
}) satisfies z.ZodType<CountedGroup>;
