// The view of a file's preview: its rows as they were read, with what is wrong in each.
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

/** How many rows the page shows at most; of a longer file only those with errors. */
export const rowsShown = 200;

/** The rows that the page shows, at most rowsShown; `of` is how many there are to show. */
export function shownOf({ rows, bad }: Pick<FileView, "rows" | "bad">): { rows: RowView[]; of: number } {
  const relevant = rows.length > rowsShown && bad > 0 ? rows.filter(isWrong) : rows;
  return { rows: relevant.slice(0, rowsShown), of: relevant.length };
}

export const isWrong = ({ wrong }: Pick<RowView, "wrong">): boolean => Object.keys(wrong).length > 0;
