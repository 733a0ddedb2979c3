// What stands in a cell is understood as people write it here, in each of the three languages.
import { describe, expect, test } from "vitest";
import { languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { dayOfCell } from "@/lib/planning/file/cell-day";
import { originIn, priorityIn } from "@/lib/planning/file/cell-words";
import { columns, tableIn } from "@/lib/planning/file/heads";

test.each([
  ["2024-04-25", "2024-04-25"],
  ["25/4/2024", "2024-04-25"],
  ["25.4.2024", "2024-04-25"],
  ["25. 04. 2024", "2024-04-25"],
  ["25-04-2024", "2024-04-25"],
  ["29.2.2024", "2024-02-29"],
  ["29.2.2023", null],
  ["31/4/2024", null],
  ["4/25/2024", null],
  ["25.4.24", null],
  ["45407", null],
  ["April 2024", null],
  ["", null],
])("the day in %j is %j", (text, day) => {
  expect(dayOfCell(text)).toBe(day);
});

describe.each(languages)("in %s", (language) => {
  const { planning, tasks } = messagesIn[language];
  const headOf = (column: (typeof columns)[number]) => planning.file.column[column];

  test("the columns are found by their heads, in any order and case, below a title", () => {
    const heads = columns.toReversed().map((column) => `${headOf(column).toUpperCase()} *`);
    const rows = [
      { row: 1, cells: ["Plan"] },
      { row: 3, cells: ["", ...heads] },
      { row: 4, cells: ["", "a"] },
    ];
    const table = tableIn(rows);
    expect([...(table?.places ?? [])].map(([column]) => column)).toEqual(columns.toReversed());
    expect(table?.places.get("dueNote")).toBe(1);
    expect(table?.rows).toEqual([{ row: 4, cells: ["", "a"] }]);
  });

  test("no table without task, lead agency and deadline", () => {
    const without = columns.filter((column) => column !== "due").map(headOf);
    expect(tableIn([{ row: 1, cells: without }])).toBeNull();
    expect(tableIn([])).toBeNull();
  });

  test("origin and priority are words of the language", () => {
    expect(originIn(tasks.list.origin.MEETING.toUpperCase())).toBe("MEETING");
    expect(priorityIn(tasks.list.csv.yes)).toBe(true);
    expect(priorityIn(tasks.list.csv.no)).toBe(false);
  });
});

test("what is left empty is of the own plan and no priority; an unknown word is neither", () => {
  expect([originIn(""), originIn("COMMITTEE"), originIn("somewhere")]).toEqual([
    "AGENCY_PLAN",
    "COMMITTEE",
    null,
  ]);
  expect([priorityIn(""), priorityIn("X"), priorityIn("perhaps")]).toEqual([false, true, null]);
});
