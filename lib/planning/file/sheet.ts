// What of a workbook is read: the cells of its first sheet, after a look through its text for what no list of tasks has.
import { readSheet } from "read-excel-file/universal";
import type { ArchiveParts } from "./archive.ts";
import { bounds, cellName, type SheetRow, Unfit } from "./bounds.ts";
import { packed } from "./packed.ts";

const [opening, closing] = ["<", ">"] as const;

/** Counts the tags, each of which must end before the next begins: a reader can lose itself in those that do not. */
function judgeTags(parts: ArchiveParts): void {
  let tags = 0;
  for (const content of parts.values())
    for (let at = content.indexOf(opening); at >= 0; ) {
      const end = content.indexOf(closing, at);
      const next = content.indexOf(opening, at + 1);
      if (end < 0 || (next >= 0 && next < end)) throw new Unfit("unreadable");
      at = next;
      tags += 1;
    }
  if (tags > bounds.tags) throw new Unfit("unpacked");
}

/** The tags that matter, whatever their prefix, each with its content. Never reads past the next bracket. */
const tag = /<(?:[^\s<>/:]+:)?(row|c|f|v|is)(?=[\s/>])([^<>]*)/g;
const address = /\sr\s*=\s*["']([^"']*)["']/;

/** A title and a date may precede the heads. */
const rowsAbove = 10;

/** The place of a letter in the alphabet; more letters are far to the right. */
const columnOf = (letters: string): number => (letters.length > 1 ? Infinity : letters.charCodeAt(0) - 64);

/**
 * Refuses a sheet with a formula, with too many rows or too far to the right. Rows and cells without a value do not
 * count: spreadsheets write thousands of them for a colour.
 */
function judgeSheet(text: string): void {
  const rows = new Set<string>();
  let cell = "";
  for (const [, name, said = ""] of text.matchAll(tag)) {
    if (name === "f") throw new Unfit("formulas", cell);
    if (name === "row" && Number(address.exec(said)?.[1]) > bounds.lastRow) throw new Unfit("unreadable");
    if (name === "c") cell = address.exec(said)?.[1] ?? "";
    if (name !== "v" && name !== "is") continue;
    const [, letters, row] = cellName.exec(cell) ?? [];
    if (!letters || !row) throw new Unfit("unreadable");
    if (columnOf(letters) > bounds.columns) throw new Unfit("columns", cell);
    rows.add(row);
    if (rows.size > bounds.rows + rowsAbove + 1) throw new Unfit("rows");
  }
}

function judgeText(path: string, text: string): void {
  if (path === "[Content_Types].xml" && /macroEnabled|vbaProject/i.test(text)) throw new Unfit("macros");
  if (/<(?:[^\s<>/:]+:)?sheetData[\s/>]/.test(text)) judgeSheet(text);
}

type Value = string | number | boolean | Date | null;

/** A cell as somebody would type it; a date as its day. */
const asText = (value: Value): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? "").trim();

const letterOf = (column: number): string => String.fromCharCode(65 + column);

function judgeCells(rows: readonly SheetRow[]): void {
  let all = 0;
  for (const { row, cells } of rows)
    for (const [column, { length }] of cells.entries()) {
      if (length > bounds.characters) throw new Unfit("cell", `${letterOf(column)}${row}`);
      all += length;
      if (all > bounds.allCharacters) throw new Unfit("text");
    }
}

/** The rows of the first sheet that hold anything, each with its number there. */
export async function rowsOf(parts: ArchiveParts): Promise<SheetRow[]> {
  for (const [path, content] of parts) judgeText(path, content.toString("utf8"));
  judgeTags(parts);
  const read = await readSheet(packed(parts)).catch(() => {
    throw new Unfit("unreadable");
  });
  const rows = read
    .map((cells, at) => ({ row: at + 1, cells: cells.map((value) => asText(value as Value)) }))
    .filter(({ cells }) => cells.some((text) => text !== ""));
  judgeCells(rows);
  return rows;
}
