// The stages as data: where each leads, what it allows, and that the policies of tasks and reports say the same.
import { expect, test } from "vitest";
import { maySubmitReport } from "@/lib/agency-reports/policy";
import { type QuarterState, quarterStates } from "@/lib/calendar/quarter";
import type { Person } from "@/lib/people/person";
import { allowedIn, plannableAfter, refusedIn, stageStepsOf, stepTo, wrongDays } from "@/lib/quarters/stage";
import { mayReport } from "@/lib/tasks/policy";

const head: Person = {
  id: 1,
  signInName: "head.btc",
  fullName: null,
  post: null,
  language: null,
  role: "HEAD",
  agency: { id: 1, code: "BTC", nameVi: "", nameEn: "", nameDe: "" },
};

test("the Office leads a quarter on one by one, and back one by one; closing is not the Office's", () => {
  const steps = quarterStates.flatMap((from) =>
    stageStepsOf[from].map(({ to, back }) => `${from} ${back ? "back to" : "on to"} ${to}`),
  );
  expect(steps).toEqual([
    "PLANNING on to OPEN",
    "OPEN on to REPORTING",
    "OPEN back to PLANNING",
    "REPORTING back to OPEN",
  ]);
  expect(stepTo("REPORTING", "CLOSED")).toBeUndefined();
  expect(stepTo("PLANNING", "REPORTING")).toBeUndefined();
});

test.each(quarterStates)("what %s allows is what the policies allow", (state: QuarterState) => {
  const entry = { leadAgencyId: 1, origin: "COMMITTEE", state: "IN_PROGRESS", quarterState: state } as const;
  expect(allowedIn[state].includes("report")).toBe(mayReport(head, entry));
  expect(allowedIn[state].includes("submit")).toBe(
    maySubmitReport(head, { agencyId: 1, quarterState: state }),
  );
  expect(refusedIn(state).filter((doing) => allowedIn[state].includes(doing))).toEqual([]);
});

test.each([
  [[], [20241, 20242, 20243]],
  [[20242], [20243]],
  [[20234, 20241, 20242], [20243]],
  [
    [20234, 20242],
    [20241, 20243],
  ],
  [[20244], [20251]],
] as const)("after %j there can be planned %j", (known, plannable) => {
  expect(plannableAfter(known, "2024-04-25")).toEqual(plannable);
});

test.each([
  [{ plansDueOn: null, reportsDueOn: "2024-10-18" }, {}],
  [{ plansDueOn: "2024-06-25", reportsDueOn: "2024-10-18" }, {}],
  [{ plansDueOn: null, reportsDueOn: "2024-07-01" }, {}],
  [{ plansDueOn: null, reportsDueOn: "2024-06-30" }, { reportsDueOn: "reportsDueTooEarly" }],
  [{ plansDueOn: null, reportsDueOn: "2025-10-01" }, { reportsDueOn: "reportsDueTooLate" }],
  [{ plansDueOn: "2024-10-19", reportsDueOn: "2024-10-18" }, { plansDueOn: "plansDueTooLate" }],
  [{ plansDueOn: "2023-06-30", reportsDueOn: "2024-10-18" }, { plansDueOn: "plansDueTooEarly" }],
])("of the days %j of the third quarter are wrong %j", (days, wrong) => {
  expect(wrongDays(20243, days)).toEqual(wrong);
});
