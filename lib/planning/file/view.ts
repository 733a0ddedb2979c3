// What the preview of a file is given: its rows as they were read, with what is wrong beside each.
import type { ErrorKey } from "@/lib/language/error-key";
import type { Column } from "./heads";
import type { SaidRow } from "./rows";

/** The message beside each cell that is wrong, as a key under `errors`. */
export type WrongCells = Partial<Record<Column, ErrorKey>>;

export type RowView = SaidRow & { wrong: WrongCells };

export type FileView = {
  id: number;
  quarterId: number;
  name: string;
  broughtAt: Date;
  rows: RowView[];
  /** How many rows have something wrong. */
  bad: number;
  /** When this file was taken in, and by whom: by this submission, by an earlier one, or by somebody else. */
  taken: { at: Date; by: string | null; here: boolean } | null;
  /** Whether tasks can still be taken in: the quarter's stage and the person's role allow it. */
  mayTakeIn: boolean;
};

/** So many rows the page shows at once; of more than these, those with errors alone. */
export const rowsShown = 200;

/** The rows that the page shows. */
export function shownOf({ rows, bad }: Pick<FileView, "rows" | "bad">): { rows: RowView[]; of: number } {
  const told = rows.length > rowsShown && bad > 0 ? rows.filter(isWrong) : rows;
  return { rows: told.slice(0, rowsShown), of: told.length };
}

export const isWrong = ({ wrong }: Pick<RowView, "wrong">): boolean => Object.keys(wrong).length > 0;
