// Who may add and remove evidence, as a table: roles × own, part, other × stage × state of the entry.
import { describe, expect, test } from "vitest";
import { quarterStates } from "@/lib/calendar/quarter";
import * as actions from "@/lib/evidence/actions";
import { refusesEvidence } from "@/lib/evidence/policy";
import { isAgencyRole, type Person, type Role } from "@/lib/people/person";
import { entryStates } from "@/lib/tasks/standing";

const roles = ["STAFF", "HEAD", "OFFICE", "COMMITTEE", "CHAIR", "ADMIN"] as const;
const [lead, other] = [1, 2];

function personAs(role: Role, agencyId: number): Person {
  const known = { id: 1, signInName: "somebody", fullName: null, post: null, language: null };
  if (!isAgencyRole(role)) return { ...known, role, agency: null };
  return { ...known, role, agency: { id: agencyId, code: "X", nameVi: "", nameEn: "", nameDe: "" } };
}

const table = roles.flatMap((role) =>
  [lead, other].flatMap((agencyId) =>
    quarterStates.flatMap((quarterState) =>
      entryStates.flatMap((state) =>
        [false, true].map((submitted) => {
          const ours = agencyId === lead && isAgencyRole(role);
          const runs = quarterState === "OPEN" || quarterState === "REPORTING";
          const final = state === "COMPLETED" || state === "DROPPED";
          const refused =
            !ours || !runs ? "notYours" : final ? "evidenceFinal" : submitted ? "evidenceSubmitted" : null;
          return { role, agencyId, quarterState, state, submitted, refused };
        }),
      ),
    ),
  ),
);

describe("evidence", () => {
  test.each(table)(
    "$role of agency $agencyId, $quarterState, $state, submitted $submitted → $refused",
    ({ role, agencyId, quarterState, state, submitted, refused }) => {
      const facts = { leadAgencyId: lead, origin: "COMMITTEE", quarterState, state, submitted } as const;
      expect(refusesEvidence(personAs(role, agencyId), facts)).toBe(refused);
    },
  );

  test("is removed by one public action; it is added by the route of files", () => {
    expect(Object.keys(actions)).toEqual(["removeEvidenceAction"]);
  });
});
