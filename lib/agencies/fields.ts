// What the administrator says of an agency: names in each language, its place in lists, from when to when it exists.
import { z } from "zod";
import { dictionary } from "@/lib/forms/fields/field";
import {
  dayField,
  fieldReadAs,
  neededLineField,
  numberField,
  openDayField,
  shownField,
} from "@/lib/forms/fields/kinds";

/**
 * Codes that no agency may have: words of addresses, and the code of the Standing Committee where help is asked for.
 */
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

const name = neededLineField("nameInAllMissing", "lineLong", { longest: 200 });

export const agencyFields = dictionary("agency", {
  code: fieldReadAs("line", code, { longest: 10 }),
  nameVi: name,
  nameEn: name,
  nameDe: name,
  shortVi: name,
  shortEn: name,
  shortDe: name,
  rank: numberField("rankWrong", {}),
  validFrom: dayField({}),
  validTo: openDayField({ optional: true }),
  successor: shownField("agency", {}),
});

/** The names of the fields in which an agency is written, in their order. */
export const agencyNames = ["nameVi", "nameEn", "nameDe", "shortVi", "shortEn", "shortDe"] as const;
