// What the administrator writes of an agency, and which days fit together.

import { z } from "zod";
import { type Day, daysBetween } from "@/lib/calendar/day";
import { shapeOf } from "@/lib/forms/fields/field";
import { neededLineField } from "@/lib/forms/fields/kinds";
import { day } from "@/lib/forms/typed";
import type { ErrorKey } from "@/lib/language/error-key";
import { agencyFields } from "./fields";

const submission = { key: z.string().min(8, "notUnderstood").max(100, "notUnderstood") };
const seen = z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood");
/** Which agency: its code as written in the address. */
const which = { agency: z.string("notUnderstood").max(10, "notUnderstood").toUpperCase(), seen };

const { code, validTo, ...written } = shapeOf(agencyFields);

export const agencyMaking = z.object({ ...submission, code, ...written });
export type AgencyMaking = z.output<typeof agencyMaking>;

export const agencyChange = z.object({
  ...submission,
  ...which,
  ...written,
  validTo,
});
export type AgencyChange = z.output<typeof agencyChange>;

export const agencyMerging = z.object({
  ...submission,
  ...which,
  into: z.string("successorMissing").min(1, "successorMissing").max(10, "notUnderstood").toUpperCase(),
  /** The last day on which the agency exists. */
  validTo: day,
  /** The decision that merges them: it is recorded in the history. */
  basis: neededLineField("basisMissing", "lineLong", { longest: 200 }).read,
});
export type AgencyMerging = z.output<typeof agencyMerging>;

/** An agency exists for a day at least. */
export const wrongEnd = (validFrom: Day, validTo: Day | null): ErrorKey | null =>
  validTo !== null && validTo <= validFrom ? "endBeforeStart" : null;

type Successor = { validFrom: Day; validTo: Day | null };

/** The successor exists on the day after the last one of the agency, at the latest. */
export function wrongSuccessor({ validFrom, validTo }: Successor, lastDay: Day): ErrorKey | null {
  if (validTo !== null && validTo <= lastDay) return "successorEnded";
  return daysBetween(lastDay, validFrom) > 1 ? "successorLater" : null;
}
