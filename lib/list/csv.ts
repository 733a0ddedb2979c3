// Writes a list as CSV (RFC 4180, UTF-8 with a byte-order mark) that spreadsheets open without questions or formulas.
import type { Language } from "@/lib/language/language";

/** A spreadsheet takes a cell that begins like this for a formula, even in quotes. */
const runs = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

/** One cell: a leading apostrophe turns a possible formula into text; separators, quotes and line ends are quoted. */
export function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = runs.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** In languages that write decimals with a comma, spreadsheets separate cells by semicolons. */
const separators: Record<Language, string> = { vi: ";", en: ",", de: ";" };

/** The whole file; every row ends with a line end, the last one too. */
export const csvOf = (rows: readonly (readonly (string | number)[])[], language: Language): string =>
  `\ufeff${rows.map((row) => `${row.map(csvCell).join(separators[language])}\r\n`).join("")}`;
