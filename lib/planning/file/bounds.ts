// What a file of tasks may be: its bounds, and the closed list of reasons for which one is not read.

const MiB = 1024 * 1024;

export const bounds = {
  bytes: 2 * MiB,
  /** Parts in the archive; a workbook has about ten. */
  parts: 200,
  /** All parts together, once they are unpacked. */
  unpacked: 8 * MiB,
  /** From this size on a part that shrank to less than a two-hundredth was made to burst. */
  ratio: 200,
  ratioFrom: MiB,
  /** Tags in all parts: the longest list that may come has about half of them. */
  tags: 200_000,
  /** Tasks; a quarter has some sixty. */
  rows: 500,
  columns: 26,
  /** The last row that a spreadsheet knows; some write it for a colour alone. */
  lastRow: 1_048_576,
  /** In one cell, as in a field of a form; and in all cells, since one text can be repeated in many of them. */
  characters: 4000,
  allCharacters: 1_000_000,
  /** No reading takes so long; one that does is stopped. */
  ms: 3000,
} as const;

/** Why a file is not read; each has its sentence under `planning.file.refused`. */
const fileRefusals = [
  "stage",
  "noFile",
  "tooLarge",
  "wrongType",
  "oldExcel",
  "encrypted",
  "macros",
  "links",
  "formulas",
  "unpacked",
  "sizes",
  "rows",
  "columns",
  "cell",
  "text",
  "unreadable",
  "slow",
  "head",
  "empty",
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** Where in the sheet it is, such as "B7"; empty where it is nowhere in particular. */
export type Refused = { refused: FileRefusal; at: string };

/** A row that is not empty: its number in the sheet, and its cells as text. */
export type SheetRow = { row: number; cells: string[] };

/** The rows of the first sheet, or why there are none. */
export type FileReading = { rows: SheetRow[] } | Refused;

/** Thrown where the file is read, and turned into `Refused` where the reading ends. */
export class Unfit extends Error {
  readonly refusal: FileRefusal;
  readonly at: string;

  constructor(refusal: FileRefusal, at = "") {
    super(refusal);
    this.name = "Unfit";
    this.refusal = refusal;
    this.at = at;
  }
}

/** A cell as spreadsheets name it. */
export const cellName = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** Why a file was not read, as the address says it to which the browser is sent back; null where it says nothing. */
export function refusalIn(query: URLSearchParams): Refused | null {
  const refused = fileRefusals.find((each) => each === query.get("refused"));
  const at = query.get("at") ?? "";
  return refused ? { refused, at: cellName.test(at) ? at : "" } : null;
}
