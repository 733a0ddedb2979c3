// What sense a typed day has to make.
import { describe, expect, test } from "vitest";
import { agencyMaking, agencyMerging } from "@/lib/agencies/register";
import {
  dayOrNothing,
  isFarAfter,
  sayingFor,
  wrongCarriedDue,
  wrongDay,
  wrongNewDue,
  wrongPartDue,
  wrongPlanDue,
} from "@/lib/calendar/meant-day";
import { decisionRow } from "@/lib/decisions/decision";
import { extensionAsked } from "@/lib/extensions/extension";
import { parseHistoryFilter, wrongDaysIn } from "@/lib/history/filter";
import { parseMerger } from "@/lib/mergers/merger";
import { partAsked } from "@/lib/planning/plan";
import { daysSetting } from "@/lib/quarters/stage";
import { erratumAdded } from "@/lib/summary/erratum";

const today = "2024-04-25";

test.each([
  ["2024-04-25", null],
  ["1930-02-03", null],
  ["2099-12-31", null],
  ["22024-04-25", "dayAbsurd"],
  ["0024-04-25", "dayAbsurd"],
  ["1924-04-25", "dayAbsurd"],
  ["2100-01-01", "dayAbsurd"],
  ["2024-04-31", "dayMissing"],
  ["25/4/2024", "dayMissing"],
  ["", "dayMissing"],
])("%s: %s", (typed, wrong) => {
  expect(wrongDay(typed)).toBe(wrong);
  expect(dayOrNothing(typed)).toBe(wrong === null ? typed : null);
});

describe("a year that cannot be meant is refused wherever a day is typed", () => {
  const schemas = {
    newDue: extensionAsked,
    until: partAsked,
    validFrom: agencyMaking,
    validTo: agencyMerging,
    plansDueOn: daysSetting,
    reportsDueOn: daysSetting,
    due: decisionRow,
    datedOn: erratumAdded,
  };
  test.each(Object.entries(schemas))("%s", (field, schema) => {
    for (const typed of ["22024-04-25", "0024-04-25", "1924-04-25"]) {
      const parsed = schema.safeParse({ [field]: typed });
      const issue = parsed.error?.issues.find(({ path }) => path[0] === field);
      expect(issue?.message).toBe("dayAbsurd");
    }
  });

  test("and narrows no history, which is told beside the day", () => {
    const query = new URLSearchParams("from=0024-04-25&to=22024-04-25");
    expect(parseHistoryFilter(query)).toEqual({});
    expect(wrongDaysIn(query)).toEqual({ from: "0024-04-25", to: "22024-04-25" });
    expect(wrongDaysIn(new URLSearchParams("from=2024-04-25"))).toEqual({});
  });

  test("nor merges an agency", () => {
    expect(parseMerger({ into: "bnc", validTo: "0024-04-25" })).toEqual({
      into: "bnc",
      validTo: "",
      wrong: "dayAbsurd",
    });
    expect(parseMerger({ into: "bnc" })).toEqual({ into: "bnc", validTo: "", wrong: null });
  });
});

test.each([
  ["2024-03-31", {}, "dueBeforeQuarter"],
  ["2024-03-31", { past: true, beyond: true }, "dueBeforeQuarter"],
  ["2024-04-24", {}, "duePast"],
  ["2024-04-24", { beyond: true }, "duePast"],
  ["2024-04-24", { past: true }, null],
  ["2024-04-25", {}, null],
  ["2024-06-30", {}, null],
  ["2024-07-01", {}, "dueBeyondQuarter"],
  ["2024-07-01", { past: true }, "dueBeyondQuarter"],
  ["2024-07-01", { beyond: true }, null],
  ["2029-12-31", { beyond: true }, null],
  ["2030-01-01", { beyond: true }, "dueFar"],
] as const)("a plan of the second quarter due %s, said %j: %s", (due, said, wrong) => {
  expect(wrongPlanDue(due, 20242, "2024-04-25", said)).toBe(wrong);
  const saying = sayingFor(wrong ?? undefined);
  if (saying) expect(wrongPlanDue(due, 20242, "2024-04-25", { [saying]: true })).toBeNull();
});

test("a deadline that moves goes on, and not over the edge of what can be meant", () => {
  expect(wrongNewDue("2024-04-30", "2024-04-30", today)).toBe("newDueNotLater");
  expect(wrongNewDue("2024-04-01", "2024-04-24", today)).toBe("newDuePast");
  expect(wrongNewDue("2024-04-30", "2024-05-20", today)).toBeNull();
  expect(wrongNewDue("2024-04-30", "2042-05-20", today)).toBe("dueFar");
  expect(wrongCarriedDue("2024-04-25", "2024-03-31", today)).toBe("closingDuePast");
  expect(wrongCarriedDue("2024-06-30", "2024-07-31", today)).toBe("closingDueEarlier");
  expect(wrongCarriedDue("2024-06-30", "2024-03-31", today)).toBeNull();
  expect(isFarAfter("2042-06-30", 20241, today)).toBe(true);
  expect(isFarAfter("2029-12-31", 20241, today)).toBe(false);
});

test("no part is asked of a task that is overdue, whatever the day: its deadline is extended first", () => {
  for (const until of ["2024-04-20", "2024-04-24", "2024-04-25", "2024-05-20"])
    expect(wrongPartDue(until, "2024-04-24", today)).toBe("partOfOverdue");
  expect(wrongPartDue("2024-04-25", "2024-04-25", today)).toBeNull();
  expect(wrongPartDue("2024-04-24", "2024-04-25", today)).toBe("partDuePast");
  expect(wrongPartDue("2024-04-26", "2024-04-25", today)).toBe("partDueBeyond");
});
