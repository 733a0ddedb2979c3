// The rules of states and of what a step needs, without a database.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entryStates } from "@/lib/tasks/standing";
import { missingFor, needsOf, progressReport, statesAfter } from "@/lib/tasks/task";

const today = "2024-04-25";
const open = {
  state: "IN_PROGRESS" as const,
  due: "2024-04-25",
  doneOn: null,
  quarterState: "OPEN" as const,
};
const report = (fields: Record<string, string>) =>
  progressReport.parse({
    task: "2024-q1-btc-07",
    quarter: "20241",
    seen: "1",
    key: "a-key-of-a-submission",
    progress: "10",
    ...fields,
  });

describe("rule 1", () => {
  test.each([
    ["NOT_STARTED", ["NOT_STARTED", "IN_PROGRESS", "SUSPENDED", "DROPPED"]],
    ["IN_PROGRESS", ["IN_PROGRESS", "REPORTED", "SUSPENDED", "DROPPED"]],
    ["SUSPENDED", ["SUSPENDED", "IN_PROGRESS", "DROPPED"]],
    ["REPORTED", []],
    ["COMPLETED", []],
    ["DROPPED", []],
  ] as const)("from %s an officer may report %j", (state, expected) => {
    expect(statesAfter(state)).toEqual(expected);
  });
});

describe("what a step needs", () => {
  test("nothing more on the day of the deadline", () => {
    expect(needsOf(open, "IN_PROGRESS", today)).toMatchObject({ delay: false, solution: false });
  });

  test("reason and solution on the day after, the reason alone to report as done", () => {
    const late = { ...open, due: "2024-04-24" };
    expect(needsOf(late, "IN_PROGRESS", today)).toMatchObject({ delay: true, solution: true });
    expect(needsOf(late, "REPORTED", today)).toMatchObject({ delay: true, solution: false, result: true });
    expect(needsOf(late, "DROPPED", today)).toMatchObject({ delay: true, solution: true, stateReason: true });
  });

  test("reason and solution of all that stays open while the quarter is being reported", () => {
    const reporting = { ...open, quarterState: "REPORTING" as const };
    expect(needsOf(reporting, "IN_PROGRESS", today)).toMatchObject({ delay: true, solution: true });
    expect(needsOf(reporting, "REPORTED", today)).toMatchObject({ delay: false, solution: false });
  });

  test("a suspended task past its deadline is late when it is taken up again", () => {
    const paused = { ...open, state: "SUSPENDED" as const, due: "2024-03-01" };
    expect(needsOf(paused, "IN_PROGRESS", today)).toMatchObject({ delay: true, solution: true });
  });

  test("names each field that is missing", () => {
    const late = { ...open, due: "2024-04-01" };
    expect(missingFor(late, report({ to: "IN_PROGRESS" }), today)).toEqual({
      delayReasonCode: "delayReasonCodeMissing",
      delayReason: "delayReasonMissing",
      proposedSolution: "proposedSolutionMissing",
    });
    expect(missingFor(open, report({ to: "REPORTED", result: " " }), today)).toEqual({
      result: "resultMissing",
    });
  });
});

describe("the form's fields", () => {
  test.each(["", " ", "-1", "101", "1e2", "12.5", "ten"])("progress %j is refused", (progress) => {
    expect(() => report({ to: "IN_PROGRESS", progress })).toThrow("progressRange");
  });

  test("text loses control characters, but not its lines", () => {
    expect(report({ to: "IN_PROGRESS", result: "a\u0000b\r\nc\td\u0007" }).result).toBe("ab\nc\td");
  });

  test("text is NFC, trimmed and bounded", () => {
    expect(report({ to: "IN_PROGRESS", result: "  Tỉnh ủy\r\n".normalize("NFD") }).result).toBe("Tỉnh ủy");
    expect(() => report({ to: "IN_PROGRESS", result: "x".repeat(4001) })).toThrow("tooLong");
  });

  test("whatever arrives is either parsed into the rules' types or refused with a known message", () => {
    const or = (...right: string[]) =>
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...right) }, fc.string());
    let taken = 0;
    fc.assert(
      fc.property(
        fc.record({
          task: or("2024-q1-btc-07"),
          quarter: or("20241"),
          to: or(...entryStates),
          seen: or("1", "77"),
          key: or("a-key-of-a-press"),
          progress: or("0", "100"),
          confidence: or("", "ON_TRACK"),
        }),
        (fields) => {
          const parsed = progressReport.safeParse(fields);
          if (parsed.success) {
            taken += 1;
            expect(entryStates).toContain(parsed.data.to);
            expect(parsed.data.progress).toBeOneOf([...Array(101).keys()]);
          } else
            for (const issue of parsed.error.issues)
              expect(["notUnderstood", "progressRange", "tooLong"]).toContain(issue.message);
        },
      ),
    );
    expect(taken).toBeGreaterThan(10);
  });
});
