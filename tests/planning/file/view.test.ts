// Which rows of a long file its preview shows, and what the address may say of a refusal.
import { expect, test } from "vitest";
import { refusalIn } from "@/lib/planning/file/bounds";
import type { RowText } from "@/lib/planning/file/rows";
import { type RowView, rowsShown, shownOf } from "@/lib/planning/file/view";

const rows = (count: number, wrong: readonly number[]): RowView[] =>
  Array.from({ length: count }, (_, at) => ({
    row: at + 2,
    said: {} as RowText,
    wrong: wrong.includes(at + 2) ? { title: "titleMissing" } : {},
  }));

test("a short file is shown as it is, with its errors where they stand", () => {
  const shown = shownOf({ rows: rows(60, [5]), bad: 1 });
  expect([shown.rows.length, shown.of]).toEqual([60, 60]);
});

test("of a long one the rows with errors are shown, else the first", () => {
  expect(shownOf({ rows: rows(rowsShown + 1, [7, 9]), bad: 2 }).rows.map(({ row }) => row)).toEqual([7, 9]);
  const shown = shownOf({ rows: rows(rowsShown + 1, []), bad: 0 });
  expect([shown.rows.length, shown.of, shown.rows[0]?.row]).toEqual([rowsShown, rowsShown + 1, 2]);
});

test.each([
  ["refused=formulas&at=B7", { refused: "formulas", at: "B7" }],
  ["refused=rows", { refused: "rows", at: "" }],
  ["refused=cell&at=%3Cscript%3E", { refused: "cell", at: "" }],
  ["refused=anything", null],
  ["", null],
])("the address ?%s says %j", (query, said) => {
  expect(refusalIn(new URLSearchParams(query))).toEqual(said);
});
