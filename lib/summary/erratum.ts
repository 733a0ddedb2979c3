// A correction of a closed quarter's summary: dated, signed, printed beneath; what stands above it stays as it was.
import { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import { day, text } from "@/lib/forms/typed";

export type Erratum = { number: number; datedOn: Day; text: string; signedName: string; signedPost: string };

/** A line of a signature, as the database bounds it. */
const line = (missing: string) => text.pipe(z.string().min(1, missing).max(200, "lineTooLong"));

export const erratumAdded = z.object({
  quarter: z.coerce
    .number("notUnderstood")
    .int("notUnderstood")
    .min(19301, "notUnderstood")
    .max(22004, "notUnderstood"),
  /** How many errata the person saw: the new one takes the next number. */
  seen: z.coerce.number("notUnderstood").int("notUnderstood").min(0, "notUnderstood"),
  key: z.string().min(8, "notUnderstood").max(100, "notUnderstood"),
  datedOn: day,
  text: text.pipe(z.string().min(1, "erratumTextMissing")),
  signedName: line("signedNameMissing"),
  signedPost: line("signedPostMissing"),
});
export type ErratumAdded = z.output<typeof erratumAdded>;

/** An erratum is dated when the summary it corrects was there, and no day ahead; the message where it is not. */
export function wrongErratumDay(datedOn: Day, closedOn: Day, today: Day): string | null {
  if (datedOn > today) return "erratumDayAhead";
  return datedOn < closedOn ? "erratumDayBeforeClosing" : null;
}

/** Thrown where others have added errata since the person looked; nothing was written. */
export class StaleErrata extends Error {
  readonly errata: readonly Erratum[];
  constructor(errata: readonly Erratum[]) {
    super("stale");
    this.name = "StaleErrata";
    this.errata = errata;
  }
}
