// What the administrator writes of an agency, and which days fit together.

import { z } from "zod";
import { type Day, daysBetween } from "@/lib/calendar/day";
import { day, dayOrNone } from "@/lib/forms/typed";
import type { ErrorKey } from "@/lib/language/error-key";

/** Codes that stand in an address beside the agencies', or for the Standing Committee where help is asked of somebody. */
const reserved = [
  "NEW",
  "TASKS",
  "INDICATORS",
  "SUMMARY",
  "STAGE",
  "PLANNING",
  "DELAYS",
  "CLOSING",
  "COMMITTEE",
];

const code = z
  .string("agencyCodeWrong")
  .transform((typed) => typed.trim().toUpperCase())
  .pipe(z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, "agencyCodeWrong"))
  .refine((value) => !reserved.includes(value), "agencyCodeReserved");

/** One line of text that must be there. */
const line = (missing: string) =>
  z
    .string(missing)
    .transform((typed) =>
      typed
        .normalize("NFC")
        .replace(/\p{Cc}+/gu, " ")
        .trim(),
    )
    .pipe(z.string().min(1, missing).max(200, "lineLong"));
const name = line("nameInAllMissing");

const names = { nameVi: name, nameEn: name, nameDe: name, shortVi: name, shortEn: name, shortDe: name };

const submission = { key: z.string().min(8, "notUnderstood").max(100, "notUnderstood") };
const seen = z.coerce.number("notUnderstood").int("notUnderstood").min(1, "notUnderstood");
/** Which agency, as its code stands in the address. */
const which = { agency: z.string("notUnderstood").max(10, "notUnderstood").toUpperCase(), seen };

const written = {
  ...names,
  rank: z
    .string("rankWrong")
    .regex(/^\s*\d{1,3}\s*$/, "rankWrong")
    .transform(Number)
    .pipe(z.number().min(1, "rankWrong")),
  validFrom: day,
};

export const agencyMaking = z.object({ ...submission, code, ...written });
export type AgencyMaking = z.output<typeof agencyMaking>;

export const agencyChange = z.object({
  ...submission,
  ...which,
  ...written,
  validTo: dayOrNone,
});
export type AgencyChange = z.output<typeof agencyChange>;

/** The names of the fields in which an agency is written, in their order. */
export const agencyNames = ["nameVi", "nameEn", "nameDe", "shortVi", "shortEn", "shortDe"] as const;

export const agencyMerging = z.object({
  ...submission,
  ...which,
  into: z.string("successorMissing").min(1, "successorMissing").max(10, "notUnderstood").toUpperCase(),
  /** The last day on which the agency exists. */
  validTo: day,
  /** The decision that merges them: it stands in the history. */
  basis: line("basisMissing"),
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
