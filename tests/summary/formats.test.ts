// Summaries as former versions of the program stored them: each is read by the schema of its format, and given out as it was.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { languages } from "@/lib/language/language";
import { summaryDocument } from "@/lib/summary/paper/compose";
import { asStored, summaryIn } from "@/lib/summary/snapshot";
import { canonicalJson } from "@/lib/summary/summary";

const stored = (format: number): string =>
  readFileSync(`tests/summary/stored/format-${format}.txt`, "utf8").trim();
const formats = [1, 2, 3] as const;

describe.each(formats)("a summary of the format %i", (format) => {
  const json = stored(format);

  test("is read in the newest shape, composed in every language, and given out under the digest that it had", () => {
    const summary = summaryIn(json);
    expect(summary.format).toBe(format);
    expect(summary.tasks.map(({ code }) => code)).toEqual(["2024-Q1-BTC-03", "2024-Q1-VPTU-01"]);
    for (const language of languages)
      expect(summaryDocument(summary, language).blocks.length).toBeGreaterThan(10);
    expect(canonicalJson(asStored(summary))).toBe(json);
  });

  test("with a field too few, too many or of another kind is an error that names it", () => {
    const data = JSON.parse(json);
    const [task, ...others] = data.tasks;
    const { result: _result, ...without } = task;
    const wrong = (changed: object, name: string) =>
      expect(() => summaryIn(JSON.stringify({ ...data, ...changed }))).toThrow(name);
    wrong({ tasks: [without, ...others] }, "result");
    wrong({ tasks: [{ ...task, more: 1 }, ...others] }, "more");
    wrong({ tasks: [{ ...task, progress: "80" }, ...others] }, "progress");
    wrong({ sliding: undefined }, "sliding");
  });
});

test("the first said nothing of what the closing decided", () => {
  const summary = summaryIn(stored(1));
  expect([summary.closing, ...summary.tasks.map(({ decision }) => decision)]).toEqual([null, null, null]);
  expect(summaryIn(stored(2)).closing).toEqual({ carried: 1, dropped: 1 });
});

test("the second said nothing of the officers in charge, whom the annex names beside the lead", () => {
  expect(summaryIn(stored(2)).tasks.map(({ officer }) => officer)).toEqual(["", ""]);
  expect(summaryIn(stored(3)).tasks.map(({ officer }) => officer)).toEqual(["Trần Thị Lan", ""]);
  const leads = (format: number) =>
    summaryDocument(summaryIn(stored(format)), "en").annex?.groups.flatMap(({ rows }) =>
      rows.map(({ cells }) => cells.lead?.map(({ text }) => text).join("")),
    );
  expect(leads(2)?.[0]).toBe("Organisation Commission");
  expect(leads(3)?.[0]).toBe("Organisation Commission (Trần Thị Lan)");
});

test("a format that is not known, or none at all, is an error", () => {
  expect(() => summaryIn('{"format":4}')).toThrow("the format 4 is not known");
  expect(() => summaryIn("[]")).toThrow("is not known");
});
