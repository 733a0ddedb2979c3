// Who may do what, as a table that an auditor can read: roles × actions × own, part or other × quarter states.
import { describe, expect, test } from "vitest";
import { type QuarterState, quarterStates } from "@/lib/calendar/quarter";
import * as contributing from "@/lib/contributions/actions";
import * as extending from "@/lib/extensions/actions";
import type { Person, Role } from "@/lib/people/person";
import { isAgencyRole } from "@/lib/people/person";
import * as planning from "@/lib/planning/actions";
import * as reporting from "@/lib/reporting/actions";
import {
  mayAskPart,
  mayAssignOfficer,
  mayConfirm,
  mayContribute,
  mayPlan,
  mayReadHistory,
  mayReadTasks,
  mayReceive,
  mayReport,
} from "@/lib/tasks/policy";

const actions = { ...planning, ...reporting, ...contributing, ...extending };

const roles = ["STAFF", "HEAD", "OFFICE", "COMMITTEE", "CHAIR", "ADMIN"] as const;
const relations = ["own", "part", "other"] as const;
type Relation = (typeof relations)[number];

const [lead, coordinating, third] = [1, 2, 3];
const agencyAs: Record<Relation, number> = { own: lead, part: coordinating, other: third };

/** A person of this role whose agency leads the task, has a part in it, or neither. */
function personAs(role: Role, relation: Relation): Person {
  const known = { id: 1, signInName: "somebody", fullName: null, post: null, language: null };
  if (!isAgencyRole(role)) return { ...known, role, agency: null };
  const names = { nameVi: "", nameEn: "", nameDe: "" };
  return { ...known, role, agency: { id: agencyAs[relation], code: "X", ...names } };
}

type Attempt = (person: Person, quarterState: QuarterState) => boolean;
const entry = { leadAgencyId: lead, state: "REPORTED" as const };
const part = { agencyId: coordinating, leadAgencyId: lead, state: "ASKED" as const };

const attempts: Record<string, Attempt> = {
  "read tasks": (person) => mayReadTasks(person),
  "read the history": (person) => mayReadHistory(person, lead),
  "report progress": (person, quarterState) =>
    mayReport(person, { ...entry, origin: "COMMITTEE", quarterState }),
  "confirm or return, own plan": (person, quarterState) =>
    mayConfirm(person, { ...entry, origin: "AGENCY_PLAN", quarterState }),
  "confirm or return, committee task": (person, quarterState) =>
    mayConfirm(person, { ...entry, origin: "COMMITTEE", quarterState }),
  "confirm or return, meeting task": (person, quarterState) =>
    mayConfirm(person, { ...entry, origin: "MEETING", quarterState }),
  "plan a task, own plan": (person, quarterState) =>
    mayPlan(person, { ...entry, origin: "AGENCY_PLAN", quarterState }),
  "plan a task, committee task": (person, quarterState) =>
    mayPlan(person, { ...entry, origin: "COMMITTEE", quarterState }),
  "plan a task, meeting task": (person, quarterState) =>
    mayPlan(person, { ...entry, origin: "MEETING", quarterState }),
  "ask for a part": (person, quarterState) =>
    mayAskPart(person, { ...entry, origin: "COMMITTEE", quarterState }),
  "name the officer": (person, quarterState) => mayAssignOfficer(person, { ...entry, quarterState }),
  "answer a part": (person, quarterState) => mayContribute(person, { ...part, quarterState }),
  "receive a part": (person, quarterState) => mayReceive(person, { ...part, quarterState }),
};

/** The table: for each action, which role may do it and what the agency must be to the task ("any" for all). */
const allowed: Record<string, Partial<Record<Role, readonly (Relation | "any")[]>>> = {
  "read tasks": { STAFF: ["any"], HEAD: ["any"], OFFICE: ["any"], COMMITTEE: ["any"], CHAIR: ["any"] },
  "read the history": { STAFF: ["own"], HEAD: ["own"], OFFICE: ["any"], COMMITTEE: ["any"], CHAIR: ["any"] },
  "report progress": { STAFF: ["own"], HEAD: ["own"], OFFICE: ["own"] },
  "confirm or return, own plan": { HEAD: ["own"] },
  "confirm or return, committee task": { OFFICE: ["any"] },
  "confirm or return, meeting task": { OFFICE: ["any"] },
  "plan a task, own plan": { HEAD: ["own"], OFFICE: ["any"] },
  "plan a task, committee task": { OFFICE: ["any"] },
  "plan a task, meeting task": { OFFICE: ["any"] },
  "ask for a part": { HEAD: ["own"], OFFICE: ["any"] },
  "name the officer": { HEAD: ["own"], OFFICE: ["own"] },
  "answer a part": { STAFF: ["part"], HEAD: ["part"], OFFICE: ["part"] },
  "receive a part": { STAFF: ["own"], HEAD: ["own"], OFFICE: ["own"] },
};

/** Reading is possible in every quarter, planning before it is reported; other changes need one that runs. */
function inStates(action: string): readonly QuarterState[] {
  if (action.startsWith("read")) return quarterStates;
  return /^(plan|ask)/.test(action) ? ["PLANNING", "OPEN"] : ["OPEN", "REPORTING"];
}

const table = Object.keys(attempts).flatMap((action) =>
  roles.flatMap((role) =>
    relations.flatMap((relation) =>
      quarterStates.map((quarter) => {
        const wanted = allowed[action]?.[role] ?? [];
        const fits = wanted.includes("any") || wanted.includes(relation);
        return { action, role, relation, quarter, may: fits && inStates(action).includes(quarter) };
      }),
    ),
  ),
);

describe("the policy", () => {
  test.each(table)(
    "$action: $role, $relation, $quarter → $may",
    ({ action, role, relation, quarter, may }) => {
      expect(attempts[action]?.(personAs(role, relation), quarter)).toBe(may);
    },
  );

  test("knows every public action", () => {
    const known: Record<keyof typeof actions, string[]> = {
      reportProgressAction: ["report progress"],
      confirmResultAction: ["confirm or return, own plan", "confirm or return, committee task"],
      confirmResultsAction: ["confirm or return, own plan", "confirm or return, committee task"],
      returnResultAction: ["confirm or return, own plan", "confirm or return, meeting task"],
      takeBackReportAction: ["report progress"],
      answerPartAction: ["answer a part"],
      receivePartAction: ["receive a part"],
      askExtensionAction: ["report progress"],
      withdrawExtensionAction: ["report progress"],
      decideExtensionAction: ["confirm or return, own plan", "confirm or return, committee task"],
      assignTaskAction: ["plan a task, own plan", "plan a task, committee task", "plan a task, meeting task"],
      planTasksAction: ["plan a task, own plan", "plan a task, committee task", "plan a task, meeting task"],
      copyTasksAction: ["plan a task, own plan", "plan a task, committee task", "plan a task, meeting task"],
      changeTaskAction: ["plan a task, own plan", "plan a task, committee task", "plan a task, meeting task"],
      removeTaskAction: ["plan a task, own plan", "plan a task, committee task", "plan a task, meeting task"],
      takeInFileAction: ["plan a task, own plan", "plan a task, committee task", "plan a task, meeting task"],
      assignOfficerAction: ["name the officer"],
      askPartAction: ["ask for a part"],
      withdrawPartAction: ["ask for a part"],
    };
    expect(Object.keys(known).sort()).toEqual(Object.keys(actions).sort());
    for (const rows of Object.values(known)) for (const row of rows) expect(attempts).toHaveProperty([row]);
  });
});
