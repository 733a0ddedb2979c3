// The rows of a file as written there: the text under each head, before anything is judged.
import { z } from "zod";
import { cleaned } from "@/lib/forms/clean-text";
import { type Column, columns, type SheetTable } from "./heads";

export type RowText = Record<Column, string>;
/** A row under the heads, with its number in the sheet. */
export type SaidRow = { row: number; said: RowText };

/** As they are kept for the preview. */
export const saidRows = z.array(
  z.object({
    row: z.number(),
    // A preview that was kept before a column came to the template says nothing under it.
    said: z
      .partialRecord(z.enum(columns), z.string())
      .transform((said) => Object.fromEntries(columns.map((each) => [each, said[each] ?? ""])) as RowText),
  }),
);

/** What a spreadsheet escapes, such as _x0000_, has become a character by now. */
const textOf = (cell: string): string => cleaned(cell).trim();

/** Cells outside the known columns are not read; a row with nothing in them is none. */
export function rowsSaid({ places, rows }: SheetTable): SaidRow[] {
  const under = (cells: readonly string[], column: Column): string => {
    const at = places.get(column);
    return at === undefined ? "" : textOf(cells[at] ?? "");
  };
  return rows
    .map(({ row, cells }) => ({
      row,
      said: Object.fromEntries(columns.map((column) => [column, under(cells, column)])) as RowText,
    }))
    .filter(({ said }) => columns.some((column) => said[column] !== ""));
}
