// A correction of a closed quarter's summary: dated, signed, printed beneath; the text above it stays as it was.

import { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import { shapeOf } from "@/lib/forms/fields/field";
import type { ErrorKey } from "@/lib/language/error-key";
import { erratumFields } from "./fields";

export type Erratum = { number: number; datedOn: Day; text: string; signedName: string; signedPost: string };

export const erratumAdded = z.object({
  quarter: z.coerce
    .number("notUnderstood")
    .int("notUnderstood")
    .min(19301, "notUnderstood")
    .max(22004, "notUnderstood"),
  /** How many errata the person saw: the new one takes the next number. */
  seen: z.coerce.number("notUnderstood").int("notUnderstood").min(0, "notUnderstood"),
  key: z.string().min(8, "notUnderstood").max(100, "notUnderstood"),
  ...shapeOf(erratumFields),
});
/** Which erratum was added, as the page of the summary shows it. */
export const erratumAnswer = z.strictObject({ is: z.literal("erratum"), number: z.int().min(1) });
export type ErratumAnswer = z.output<typeof erratumAnswer>;

export type ErratumAdded = z.output<typeof erratumAdded>;

/** An erratum is dated when the summary it corrects was there, and no day ahead; the message where it is not. */
export function wrongErratumDay(datedOn: Day, closedOn: Day, today: Day): ErrorKey | null {
  if (datedOn > today) return "erratumDayAhead";
  return datedOn < closedOn ? "erratumDayBeforeClosing" : null;
}
