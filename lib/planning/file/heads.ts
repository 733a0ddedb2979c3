// Which column of a sheet is which: by its head in any of the three languages, in any order.
import { createTranslator } from "next-intl";
import { labelOf } from "@/lib/forms/fields/words";
import { languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { planFields } from "@/lib/tasks/fields";
import type { SheetRow } from "./bounds";

type Name = keyof typeof planFields;
/** A field of the plan that the file has a column for. */
export type Column = {
  [Each in Name]: (typeof planFields)[Each] extends { sheet: object } ? Each : never;
}[Name];

const isColumn = (name: Name): name is Column => "sheet" in planFields[name];

/** In the order of the template. */
export const columns: readonly Column[] = (Object.keys(planFields) as Name[])
  .filter(isColumn)
  .toSorted((a, b) => planFields[a].sheet.place - planFields[b].sheet.place);

/** Without these no row can be a task. */
const needed = columns.filter((column) => "needed" in planFields[column]);

/** Words as they are compared: whatever their case, spaces and marks of emphasis. */
export const withoutMarks = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\*|\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const named = new Map<string, Column>(
  languages.flatMap((locale) => {
    const t = createTranslator({ locale, messages: messagesIn[locale] });
    return columns.map((column): [string, Column] => [
      withoutMarks(labelOf(planFields[column], t, "sheet")),
      column,
    ]);
  }),
);

/** The position of each column in a row of heads; of two with one name the first counts. */
function placesIn({ cells }: SheetRow): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const [at, text] of cells.entries()) {
    const column = named.get(withoutMarks(text));
    if (column && !places.has(column)) places.set(column, at);
  }
  return places;
}

export type SheetTable = { places: ReadonlyMap<Column, number>; rows: readonly SheetRow[] };

/** At most this many rows may precede the heads: a title, a date. */
const rowsAbove = 10;

/** The table of a sheet; null where no row names the columns that every task needs. */
export function tableIn(rows: readonly SheetRow[]): SheetTable | null {
  for (const [at, row] of rows.slice(0, rowsAbove).entries()) {
    const places = placesIn(row);
    if (needed.every((column) => places.has(column))) return { places, rows: rows.slice(at + 1) };
  }
  return null;
}
