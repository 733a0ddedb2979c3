// The text of a cell is understood as people write it here, in each of the three languages.
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { labelOf } from "@/lib/forms/fields/words";
import { languages } from "@/lib/language/language";
import { messagesIn } from "@/lib/language/messages";
import { typedIn } from "@/lib/planning/file/cell";
import { dayOfCell } from "@/lib/planning/file/cell-day";
import { columns, tableIn } from "@/lib/planning/file/heads";
import { planFields } from "@/lib/tasks/fields";

const none = { agency: (name: string) => name, directive: (name: string) => name };
const originIn = (text: string) => typedIn(planFields.origin, text, none);
const priorityIn = (text: string) => typedIn(planFields.priority, text, none);

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
  const { fields, tasks } = messagesIn[language];
  const t = createTranslator({ locale: language, messages: messagesIn[language] });
  const headOf = (column: (typeof columns)[number]) => labelOf(planFields[column], t, "sheet");

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
    expect(priorityIn(fields.word.yes)).toBe("1");
    expect(priorityIn(fields.word.no)).toBe("");
  });
});

test("what is left empty is of the own plan and no priority; an unknown word is neither", () => {
  expect([originIn(""), originIn("COMMITTEE"), originIn("somewhere")]).toEqual(["", "COMMITTEE", null]);
  expect([priorityIn(""), priorityIn("X"), priorityIn("perhaps")]).toEqual(["", "1", null]);
});
