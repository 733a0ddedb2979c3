// What may be typed into a form, whatever it is about: bounded text without control characters, and days.
import { z } from "zod";
import { wrongDay } from "@/lib/calendar/meant-day";
import { sentence } from "@/lib/language/error-key";
import { cleaned } from "./clean-text";

const notUnderstood = sentence("notUnderstood");

/** The longest text of a field; the database refuses more. */
const longestText = 4000;

/** Typed text: NFC, without control characters but line break and tab, trimmed, bounded. */
export const text = z
  .string()
  .transform((value) => cleaned(value).trim())
  .pipe(z.string().max(longestText, sentence("tooLong")))
  .default("");

export const inOneLine = (value: string): string =>
  value
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/** One line: NFC, every space and control character a single space, trimmed. */
export const line = z.string().transform(inOneLine).default("");

/** A day that there is, in a year that can be meant (lib/days.ts). */
export const day = z.string(sentence("dayMissing")).superRefine((typed, context) => {
  const wrong = wrongDay(typed);
  if (wrong) context.addIssue({ code: "custom", message: wrong });
});

/** A day that may stay open; empty is none. */
export const dayOrNone = z
  .string("dayMissing")
  .nullable()
  .default(null)
  .transform((typed) => typed || null)
  .pipe(day.nullable());

/** The key of a submission, by which the same submission twice is one change. */
export const key = z.string(notUnderstood).min(8, notUnderstood).max(100, notUnderstood);

/** The version of a row that the person saw; 0 where there was none yet. */
export const version = z.coerce.number(notUnderstood).int(notUnderstood).min(0, notUnderstood);
