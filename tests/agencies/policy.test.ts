// Who may call the actions of agencies, and whose submission changes something: roles and strangers × actions.
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as agencyActions from "@/lib/agencies/actions";
import { mayManageAgencies } from "@/lib/agencies/policy";
import { idle } from "@/lib/forms/form-state";
import * as merging from "@/lib/mergers/actions";
import { isAgencyRole, type Person, type Role, roles } from "@/lib/people/person";

const here = vi.hoisted((): { person: Person | null } => ({ person: null }));
const nothing = vi.hoisted(() => ({ get: () => undefined, set: () => undefined, delete: () => undefined }));
vi.mock("next/headers", () => ({ cookies: async () => nothing, headers: async () => new Headers() }));
vi.mock("next-intl/server", () => ({
  getRequestConfig: () => undefined,
  getLocale: async () => "en",
  getTranslations: async () => Object.assign((key: string) => key, { has: () => true }),
}));
vi.mock("@/lib/people/queries", () => ({
  currentPerson: async () => here.person,
  currentSession: async () => null,
}));
vi.mock("@/lib/forms/kept-text", () => ({
  keepText: async () => undefined,
  forgetKeptText: async () => undefined,
}));

beforeEach(() => vi.stubEnv("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none"));

const actions = { ...agencyActions, ...merging };
const names = ["makeAgencyAction", "changeAgencyAction", "mergeAgencyAction"] as const;

function personAs(role: Role): Person {
  const known = { id: 1, signInName: "somebody", fullName: null, post: null, language: null };
  if (!isAgencyRole(role)) return { ...known, role, agency: null };
  return { ...known, role, agency: { id: 1, code: "X", nameVi: "", nameEn: "", nameDe: "" } };
}

function wholeForm(): FormData {
  const name = "Ban Tuyên giáo";
  const naming = { nameVi: name, nameEn: name, nameDe: name, shortVi: name, shortEn: name, shortDe: name };
  const form = new FormData();
  for (const [field, value] of Object.entries({
    ...naming,
    ...{ key: "submission-number-1", code: "BTG", agency: "BTG", seen: "1", rank: "4", into: "BDV" },
    ...{ validFrom: "1930-02-03", validTo: "2025-02-28", basis: "Decision 2" },
  }))
    form.set(field, value);
  return form;
}

describe("the actions of agencies", () => {
  test("are all in the table", () => {
    expect(Object.keys(actions).toSorted()).toEqual(names.toSorted());
  });

  test.each(names)("%s sends a stranger to the sign-in", async (action) => {
    here.person = null;
    const digest = await actions[action](idle, new FormData()).catch(
      (error: { digest: string }) => error.digest,
    );
    expect(digest).toMatch(/^NEXT_REDIRECT.*;\/sign-in/);
  });

  test.each(names.flatMap((action) => roles.map((role) => ({ action, role }))))(
    "$action is the administrator's: $role",
    async ({ action, role }) => {
      here.person = personAs(role);
      expect(mayManageAgencies(here.person)).toBe(role === "ADMIN");
      const answer = actions[action](idle, wholeForm());
      // An allowed call gets as far as the database, which is not there.
      if (role === "ADMIN") expect(await answer).toMatchObject({ status: "away" });
      else expect(await answer).toMatchObject({ status: "refused", message: "notAdministrator" });
    },
  );
});
