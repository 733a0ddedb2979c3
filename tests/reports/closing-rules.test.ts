// The rules of a closing: which deadline is usual, and which decisions can stand.
import { describe, expect, test } from "vitest";
import { type Decision, isDecided, usualDue, wrongDecision } from "@/lib/reports/closing";
import type { EntryState } from "@/lib/tasks/standing";

const today = "2024-04-25";

describe("the pure rules", () => {
  const entry = (state: EntryState, due: string) => ({ state, due });
  test("the usual deadline is the old one beyond the quarter, else the end of the next that is not over", () => {
    expect(usualDue(entry("IN_PROGRESS", "2024-05-10"), 20241, today)).toBe("2024-05-10");
    expect(usualDue(entry("IN_PROGRESS", "2024-04-10"), 20241, today)).toBe("2024-06-30");
    expect(usualDue(entry("NOT_STARTED", "2024-03-29"), 20241, today)).toBe("2024-06-30");
    expect(usualDue(entry("REPORTED", "2024-03-29"), 20241, today)).toBe("2024-03-29");
    expect(usualDue(entry("IN_PROGRESS", "2023-03-29"), 20231, today)).toBe("2024-06-30");
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
