// What of a form reaches a command: the schema's fields alone, and the rows of a table in their order.
import { expect, test } from "vitest";
import { z } from "zod";
import { readerOf, readerOfRows } from "@/lib/forms/reading";

const formOf = (...pairs: [string, string | File][]): FormData => {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
};

const head = z.object({ key: z.string().min(3, "tooLong") });
const row = z.object({ due: z.iso.date("dayMissing"), note: z.string().default("") });

test("only the schema's fields are read, the first of a name, and no file", () => {
  const reader = readerOf(head);
  const form = formOf(["key", "first"], ["key", "second"], ["role", "ADMIN"], ["key2", "x"]);
  expect(reader.typedIn(form)).toEqual({ key: "first" });
  expect(reader.typedIn(formOf(["key", new File(["x"], "x")]))).toEqual({});
});

test("fields of rows come together by their row, in the order of the form", () => {
  const reader = readerOfRows(head, row);
  const form = formOf(
    ["key", "submission"],
    ["b.due", "2024-06-30"],
    ["b.note", "first"],
    ["12.due", "2024-05-31"],
    ["12.role", "ADMIN"],
  );
  const typed = reader.typedIn(form);
  expect(Object.keys(typed)).not.toContain("12.role");
  expect(reader.parse(typed)).toEqual({
    input: {
      key: "submission",
      rows: [
        { row: "b", due: "2024-06-30", note: "first" },
        { row: "12", due: "2024-05-31", note: "" },
      ],
    },
  });
});

test("a message belongs to the field of its row", () => {
  const reader = readerOfRows(head, row);
  const typed = reader.typedIn(formOf(["key", "x"], ["7.due", "soon"], ["7.note", "kept"]));
  expect(reader.parse(typed)).toEqual({ fields: { key: "tooLong", "7.due": "dayMissing" } });
});

test("a form without rows has none", () => {
  const reader = readerOfRows(head, row);
  expect(reader.parse(reader.typedIn(formOf(["key", "submission"])))).toEqual({
    input: { key: "submission", rows: [] },
  });
});
