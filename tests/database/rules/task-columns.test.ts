// Which columns of a task stay while its quarter is reported: each of the plan's, so that a new one is not forgotten.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { columnsIn } from "@/lib/forms/fields/field";
import { planFields } from "@/lib/tasks/fields";

const text = readFileSync(join(import.meta.dirname, "../../../prisma/rules/tasks.sql"), "utf8");

/** Named while the quarter runs, reported included (check_officer). */
const changesWhileReported = ["officer"];
/** Kept as the number of a row. */
const byNumber = ["directive", "officer"];

const columnOf = (field: string): string =>
  `${field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}${byNumber.includes(field) ? "_id" : ""}`;

test("check_task names every column of the plan but for those that may change", () => {
  const [, named = ""] = /IF \((NEW\.title[^)]*)\)/.exec(text) ?? [];
  const columns = named.split(", ").map((each) => each.replace("NEW.", ""));
  const recorded = [...columnsIn(planFields, "task"), "directive", "officer"];
  const wanted = [...new Set(recorded)].filter((field) => !changesWhileReported.includes(field));
  expect(wanted.length).toBeGreaterThan(3);
  expect(columns.toSorted()).toEqual(wanted.map(columnOf).toSorted());
  expect(text.includes(named.replaceAll("NEW.", "OLD."))).toBe(true);
});
