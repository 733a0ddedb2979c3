// Files that are no list of tasks, or mean harm: each is refused with its own reason.
import { describe, expect, test } from "vitest";
import { readFileOfTasks } from "@/lib/planning/file/reading";
import { good, hostile, liar } from "./hostile-files";
import { workbookOf } from "./made-files";

describe("refused before it is unpacked", () => {
  test.each(hostile)("%s", async (_what, made, refused, at = "") => {
    expect(await readFileOfTasks(made())).toEqual({ refused, at });
  });
});

test("a file after a hostile one is read as ever", async () => {
  const [refused, read] = await Promise.all([readFileOfTasks(liar()), readFileOfTasks(workbookOf(good))]);
  expect(refused).toEqual({ refused: "sizes", at: "" });
  expect(read).toEqual({ rows: [{ row: 1, cells: ["Title", "Due"] }] });
});
