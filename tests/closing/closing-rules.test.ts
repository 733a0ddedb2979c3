// The rules of a closing: which deadline is usual, and which decisions are accepted.
import { describe, expect, test } from "vitest";
import {
  type Decision,
  dueProposed,
  type EntryOfAgency,
  isDecided,
  wrongDecision,
} from "@/lib/decisions/decision";
import type { EntryState } from "@/lib/tasks/standing";

const today = "2024-04-25";

describe("the pure rules", () => {
  const entry = (state: EntryState, due: string) => ({ state, due });
  const proposed = (wanted: Partial<EntryOfAgency>, quarter = 20241) =>
    dueProposed(
      { state: "IN_PROGRESS", due: "2024-04-10", askedDue: null, proposedSolution: "", ...wanted },
      quarter,
      today,
    );
  test("the usual deadline is the old one beyond the quarter, else the end of the next that is not over", () => {
    expect(proposed({ due: "2024-05-10" })).toEqual({ due: "2024-05-10", by: "usual" });
    expect(proposed({ due: "2024-04-10" })).toEqual({ due: "2024-06-30", by: "usual" });
    expect(proposed({ state: "NOT_STARTED", due: "2024-03-29" })).toEqual({ due: "2024-06-30", by: "usual" });
    expect(proposed({ state: "REPORTED", due: "2024-03-29" })).toEqual({ due: "2024-03-29", by: "usual" });
    expect(proposed({ due: "2023-03-29" }, 20231)).toEqual({ due: "2024-06-30", by: "usual" });
  });

  test.each<[string, Partial<EntryOfAgency>, string]>([
    ["the day of an extension that nobody has answered", { askedDue: "2024-05-20" }, "2024-05-20 asked"],
    [
      "the extension before the solution",
      { askedDue: "2024-05-20", proposedSolution: "Submit by 31 May." },
      "2024-05-20 asked",
    ],
    [
      "the last of the days in the solution",
      { proposedSolution: "Trình 82 nhân sự ngày 6/5; còn lại trước ngày 31/5." },
      "2024-05-31 named",
    ],
    ["no day that is over", { proposedSolution: "Vorlage am 20. April." }, "2024-06-30 usual"],
    ["not today", { proposedSolution: "Vorlage am 25. April." }, "2024-06-30 usual"],
    [
      "no day before the deadline in force",
      { due: "2024-05-31", proposedSolution: "Outline by 10 May." },
      "2024-05-31 usual",
    ],
    ["an extension that has been overtaken", { askedDue: "2024-04-20" }, "2024-06-30 usual"],
    ["no slip of the pen in the year", { proposedSolution: "by 30 June 2042" }, "2024-06-30 usual"],
    [
      "nothing of what is reported as done",
      { state: "REPORTED", proposedSolution: "by 30 May 2024" },
      "2024-04-10 usual",
    ],
  ])("proposes %s", (_, wanted, answer) => {
    const { due, by } = proposed(wanted);
    expect(`${due} ${by}`).toBe(answer);
  });

  const carry = (due: string | null): Decision => ({ carryOver: true, due, reason: "" });
  const drop = (reason: string): Decision => ({ carryOver: false, due: null, reason });
  test.each([
    ["IN_PROGRESS", carry("2024-05-31"), null],
    ["IN_PROGRESS", carry("2024-04-30"), null],
    ["IN_PROGRESS", carry("2024-04-29"), "closingDueEarlier"],
    ["IN_PROGRESS", carry("2024-04-25"), "closingDuePast"],
    ["IN_PROGRESS", carry(null), "dayMissing"],
    ["SUSPENDED", drop("The basis fell away."), null],
    ["NOT_STARTED", drop(""), "closingReasonMissing"],
    ["REPORTED", drop("The basis fell away."), "closingOnlyCarry"],
    ["REPORTED", carry("2024-04-30"), null],
  ] as const)("%s decided as %j: %s", (state, decision, message) => {
    const wrong = wrongDecision(entry(state, "2024-04-30"), decision, today);
    expect(wrong?.[1] ?? null).toBe(message);
    expect(isDecided(entry(state, "2024-04-30"), decision, today)).toBe(message === null);
  });
});
