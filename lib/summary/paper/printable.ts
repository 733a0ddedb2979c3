// Prepares typed text for print: characters that the font has, in composed form; others are printed as missing.

/** Printed where the font lacks the character. */
export const missing = "\uFFFD";

/** A longer run without a space would leave its column, so it may break each time it reaches this length. */
const longestRun = 24;
const mayBreak = "\u200B";

/** Control characters and white space of all kinds become one space; the no-break space stays. */
const spaces = /(?:(?!\u00A0)[\p{Cc}\p{Z}])+/gu;
/** Marks of direction, joiners, byte-order marks, selectors: invisible, and able to reverse or split a text. */
const unseen = /\p{Cf}|\p{Variation_Selector}/gu;
/** The one or two characters that end a word stay with it. */
const longRun = new RegExp(`[^\\s-]{${longestRun}}(?=[^\\s-]{3})`, "gu");

/** @param has whether every face of the font has this code point */
export function clean(text: string, has: (codePoint: number) => boolean): string {
  const composed = text.toWellFormed().normalize("NFC").replace(unseen, "").replace(spaces, " ");
  const letters = Array.from(composed, (letter) => (has(letter.codePointAt(0) ?? 0) ? letter : missing));
  return letters.join("").replace(longRun, (run) => run + mayBreak);
}

/** Every text within a value, cleaned; keys stay as they are. */
export function cleanAll(value: unknown, has: (codePoint: number) => boolean): unknown {
  if (typeof value === "string") return clean(value, has);
  if (Array.isArray(value)) return value.map((part) => cleanAll(part, has));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanAll(part, has)]));
}
