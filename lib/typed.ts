// What may be typed into a form, whatever it is about: bounded text without control characters, and days.
import { z } from "zod";
import { cleaned } from "@/lib/clean";

/** The longest text of a field; the database refuses more. */
export const longestText = 4000;

/** Typed text: NFC, without control characters but line break and tab, trimmed, bounded. */
export const text = z
  .string()
  .transform((value) => cleaned(value).trim())
  .pipe(z.string().max(longestText, "tooLong"))
  .default("");

export const day = z.iso.date("dayMissing");

/** A day that may stay open; empty is none. */
export const dayOrNone = z
  .union([z.literal("").transform(() => null), day], "dayMissing")
  .nullable()
  .default(null);

/** The key of a press, by which the same press twice is one change. */
export const key = z.string("notUnderstood").min(8, "notUnderstood").max(100, "notUnderstood");

/** The version of a row that the person saw; 0 where there was none yet. */
export const version = z.coerce.number("notUnderstood").int("notUnderstood").min(0, "notUnderstood");
