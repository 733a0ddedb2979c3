// Who closes a quarter, as a table that an auditor can read: roles × steps, whatever the agency.
import { describe, expect, test } from "vitest";
import * as actions from "@/lib/closing/actions";
import {
  mayAddErratum,
  mayAnswer,
  mayConfirmClosing,
  mayPropose,
  mayReadClosing,
  mayReadRemark,
} from "@/lib/decisions/policy";
import { isAgencyRole, type Person, type Role } from "@/lib/people/person";

const roles = ["STAFF", "HEAD", "OFFICE", "COMMITTEE", "CHAIR", "ADMIN"] as const;

function personAs(role: Role): Person {
  const known = { id: 1, signInName: "somebody", fullName: null, post: null, language: null };
  if (!isAgencyRole(role)) return { ...known, role, agency: null };
  return { ...known, role, agency: { id: 1, code: "X", nameVi: "", nameEn: "", nameDe: "" } };
}

const attempts: Record<string, (person: Person) => boolean> = {
  "look at the closing": mayReadClosing,
  "read why it was sent back": mayReadRemark,
  "decide, propose, withdraw": mayPropose,
  "send back": mayAnswer,
  "confirm what another proposed": (person) => mayConfirmClosing(person, 2),
  "confirm what the same person proposed": (person) => mayConfirmClosing(person, person.id),
  "add an erratum": mayAddErratum,
};

const allowed: Record<string, readonly Role[]> = {
  "look at the closing": ["STAFF", "HEAD", "OFFICE", "COMMITTEE", "CHAIR"],
  "read why it was sent back": ["OFFICE", "COMMITTEE", "CHAIR"],
  "decide, propose, withdraw": ["OFFICE"],
  "send back": ["CHAIR"],
  "confirm what another proposed": ["CHAIR"],
  "confirm what the same person proposed": [],
  "add an erratum": ["OFFICE"],
};

const table = Object.keys(attempts).flatMap((step) =>
  roles.map((role) => ({ step, role, may: (allowed[step] ?? []).includes(role) })),
);

describe("the policy of closing", () => {
  test.each(table)("$step: $role → $may", ({ step, role, may }) => {
    expect(attempts[step]?.(personAs(role))).toBe(may);
  });

  test("knows every public door", () => {
    const doors: Record<keyof typeof actions, string> = {
      decideEntriesAction: "decide, propose, withdraw",
      proposeClosingAction: "decide, propose, withdraw",
      withdrawProposalAction: "decide, propose, withdraw",
      sendBackClosingAction: "send back",
      confirmClosingAction: "confirm what another proposed",
      addErratumAction: "add an erratum",
    };
    expect(Object.keys(doors).sort()).toEqual(Object.keys(actions).sort());
    for (const step of Object.values(doors)) expect(attempts).toHaveProperty([step]);
  });
});
