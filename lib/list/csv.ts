// A list as CSV (RFC 4180, UTF-8 with a byte-order mark): what spreadsheets open without asking and without running it.
import type { Language } from "@/lib/language/language";

/** A spreadsheet takes a cell that begins so for a formula, whatever stands around it. */
const runs = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

/** One cell: an apostrophe keeps a would-be formula text; quotes hold separators, quotes and line ends together. */
export function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = runs.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Where a comma stands in decimals, a spreadsheet takes the semicolon for the end of a cell. */
const separators: Record<Language, string> = { vi: ";", en: ",", de: ";" };

/** The whole file; every row ends with a line end, the last one too. */
export const csvOf = (rows: readonly (readonly (string | number)[])[], language: Language): string =>
  `\ufeff${rows.map((row) => `${row.map(csvCell).join(separators[language])}\r\n`).join("")}`;
