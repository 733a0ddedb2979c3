// What of a typed text can be printed: letters the font has, in their composed form; the rest is shown as missing.

/** Shown where the font has no letter. */
export const missing = "\uFFFD";

/** So long a run without a space would leave its column; after every so many letters it may break. */
const longestRun = 24;
const mayBreak = "\u200B";

/** Controls and white space of all kinds become one space; the one that does not break stays. */
const spaces = /(?:(?!\u00A0)[\p{Cc}\p{Z}])+/gu;
/** Marks of direction, joiners, byte-order marks, selectors: unseen, and able to reverse or split a text. */
const unseen = /\p{Cf}|\p{Variation_Selector}/gu;
/** The sign or two that close a word stay with it. */
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
