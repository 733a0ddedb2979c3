// Who may do what with a quarter and with an agency's report on it, as a table: roles × own or other × quarter states.
import { describe, expect, test } from "vitest";
import * as ofReports from "@/lib/agency-reports/actions";
import {
  mayReadAssessment,
  mayReadReport,
  maySubmitReport,
  mayWithdrawReport,
} from "@/lib/agency-reports/policy";
import { type QuarterState, quarterStates } from "@/lib/calendar/quarter";
import { isAgencyRole, type Person, type Role } from "@/lib/people/person";
import * as ofQuarters from "@/lib/quarters/actions";
import { pagesOf } from "@/lib/quarters/pages";
import { mayGovernQuarters, mayReadQuarters } from "@/lib/quarters/policy";
import { stageStepsOf } from "@/lib/quarters/stage";

const roles = ["STAFF", "HEAD", "OFFICE", "COMMITTEE", "CHAIR", "ADMIN"] as const;
const relations = ["own", "other"] as const;
type Relation = (typeof relations)[number];

function personAs(role: Role, relation: Relation): Person {
  const known = { id: 1, signInName: "somebody", fullName: null, post: null, language: null };
  if (!isAgencyRole(role)) return { ...known, role, agency: null };
  const names = { nameVi: "", nameEn: "", nameDe: "" };
  return { ...known, role, agency: { id: relation === "own" ? 1 : 2, code: "X", ...names } };
}

type Attempt = (person: Person, quarterState: QuarterState) => boolean;

/** A policy that knows no stage is asked together with the rule of the stages. */
const attempts: Record<string, Attempt> = {
  "read quarters": mayReadQuarters,
  "plan a quarter": mayGovernQuarters,
  "move a quarter": (person, state) => mayGovernQuarters(person) && stageStepsOf[state].length > 0,
  "set the due days": (person, state) => mayGovernQuarters(person) && state !== "CLOSED",
  "submit the report": (person, quarterState) => maySubmitReport(person, { agencyId: 1, quarterState }),
  "withdraw the report": (person, quarterState) => mayWithdrawReport(person, { agencyId: 1, quarterState }),
  "read a submitted report": (person) => mayReadReport(person, { agencyId: 1, submitted: true }),
  "read what a report lacks": (person) => mayReadReport(person, { agencyId: 1, submitted: false }),
  "read an assessment not submitted": (person) =>
    mayReadAssessment(person, { agencyId: 1, submitted: false }),
};

const everybody = {
  STAFF: ["any"],
  HEAD: ["any"],
  OFFICE: ["any"],
  COMMITTEE: ["any"],
  CHAIR: ["any"],
} as const;

/** The table: for each action, which role may do it and for whose agency ("any" for all). */
const allowed: Record<string, Partial<Record<Role, readonly (Relation | "any")[]>>> = {
  "read quarters": everybody,
  "plan a quarter": { OFFICE: ["any"] },
  "move a quarter": { OFFICE: ["any"] },
  "set the due days": { OFFICE: ["any"] },
  "submit the report": { HEAD: ["own"], OFFICE: ["own"] },
  "withdraw the report": { HEAD: ["own"], OFFICE: ["own"] },
  "read a submitted report": everybody,
  "read what a report lacks": {
    STAFF: ["own"],
    HEAD: ["own"],
    OFFICE: ["any"],
    COMMITTEE: ["any"],
    CHAIR: ["any"],
  },
  "read an assessment not submitted": { STAFF: ["own"], HEAD: ["own"], OFFICE: ["own"] },
};

const inStates: Record<string, readonly QuarterState[]> = {
  "move a quarter": ["PLANNING", "OPEN", "REPORTING"],
  "set the due days": ["PLANNING", "OPEN", "REPORTING"],
  "submit the report": ["REPORTING"],
  "withdraw the report": ["OPEN", "REPORTING"],
};

const table = Object.keys(attempts).flatMap((action) =>
  roles.flatMap((role) =>
    relations.flatMap((relation) =>
      quarterStates.map((quarter) => {
        const wanted = allowed[action]?.[role] ?? [];
        const fits = wanted.includes("any") || wanted.includes(relation);
        const states = inStates[action] ?? quarterStates;
        return { action, role, relation, quarter, may: fits && states.includes(quarter) };
      }),
    ),
  ),
);

describe("the policy of quarters and their reports", () => {
  test.each(table)("$action: $role, $relation, $quarter → $may", (row) => {
    expect(attempts[row.action]?.(personAs(row.role, row.relation), row.quarter)).toBe(row.may);
  });

  test("knows every public door", () => {
    const doors: Record<keyof typeof ofQuarters | keyof typeof ofReports, string> = {
      planQuarterAction: "plan a quarter",
      moveQuarterAction: "move a quarter",
      setDaysAction: "set the due days",
      submitReportAction: "submit the report",
      withdrawReportAction: "withdraw the report",
    };
    const exported = [...Object.keys(ofQuarters), ...Object.keys(ofReports)];
    expect(Object.keys(doors).sort()).toEqual(exported.sort());
    for (const row of Object.values(doors)) expect(attempts).toHaveProperty([row]);
  });
});

test.each([
  ["STAFF", "PLANNING", ["stage", "coordination", "indicators", "history"]],
  ["HEAD", "PLANNING", ["stage", "planning", "coordination", "indicators", "history"]],
  ["HEAD", "REPORTING", ["stage", "delays", "coordination", "indicators", "history"]],
  ["OFFICE", "OPEN", ["stage", "planning", "delays", "coordination", "indicators", "summary", "history"]],
  ["CHAIR", "REPORTING", ["stage", "delays", "coordination", "indicators", "closing", "history"]],
] as const)("the pages of a quarter for %s in %s", (role, state, pages) => {
  expect(pagesOf(personAs(role, "own"), { state })).toEqual(pages);
});
