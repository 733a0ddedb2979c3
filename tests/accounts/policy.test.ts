// Who may call which action of people, as a table that an auditor can read: roles and strangers × actions.
import { beforeEach, describe, expect, test, vi } from "vitest";
import * as accountActions from "@/lib/accounts/actions";
import { mayManagePeople } from "@/lib/accounts/policy";
import { idle } from "@/lib/forms/form-state";
import { isAgencyRole, type Person, type Role } from "@/lib/people/person";

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

const actions = { ...accountActions };
type Action = keyof typeof actions;

const roles = ["STAFF", "HEAD", "OFFICE", "COMMITTEE", "CHAIR", "ADMIN"] as const;
const visitors = [...roles, "stranger"] as const;
type Visitor = (typeof visitors)[number];

function personAs(role: Role): Person {
  const known = { id: 1, signInName: "somebody", fullName: null, post: null, language: null };
  if (!isAgencyRole(role)) return { ...known, role, agency: null };
  return { ...known, role, agency: { id: 1, code: "X", nameVi: "", nameEn: "", nameDe: "" } };
}

/** The table: for each action, who may call it. All others are redirected to the sign-in. */
const allowed: Record<Action, readonly Visitor[]> = {
  signInAction: visitors,
  setPasswordAction: visitors,
  chooseLanguageAction: visitors,
  changePasswordAction: roles,
  endOtherSessionsAction: roles,
  makePersonAction: roles,
  changePersonAction: roles,
  deactivatePersonAction: roles,
  activatePersonAction: roles,
  giveLinkAction: roles,
  endSessionsAction: roles,
  signEverybodyOutAction: roles,
};

/** Actions that only the administrator may carry out: their commands check that once more. */
const register: readonly Action[] = [
  "makePersonAction",
  "changePersonAction",
  "deactivatePersonAction",
  "activatePersonAction",
  "giveLinkAction",
  "endSessionsAction",
  "signEverybodyOutAction",
];
const written = {
  current: "somebody's own password",
  ...{ key: "0d3bb7d2-4d3c-4a1c-9e9b-0f7a7b5f5a11", seen: "1", name: "chair", signInName: "an.nguyen" },
  ...{ fullName: "Nguyễn Văn An", role: "CHAIR", language: "vi", reason: "Retired" },
};

/** An empty form shows the difference: an allowed caller gets errors or is signed out, others are redirected. */
async function isAllowed(name: Action): Promise<boolean> {
  try {
    await actions[name](idle, new FormData());
    return true;
  } catch (error) {
    const { digest } = error as { digest?: string };
    if (!digest?.startsWith("NEXT_REDIRECT")) throw error;
    return !digest.includes(";/sign-in");
  }
}

const names = Object.keys(actions) as Action[];
const table = names.flatMap((action) =>
  visitors.map((visitor) => ({ action, visitor, may: allowed[action]?.includes(visitor) })),
);

describe("the actions of people", () => {
  test.each(table)("$action: $visitor → $may", async ({ action, visitor, may }) => {
    here.person = visitor === "stranger" ? null : personAs(visitor);
    expect(await isAllowed(action)).toBe(may);
  });

  test("are all in the table", () => {
    expect(Object.keys(allowed).toSorted()).toEqual(names.toSorted());
  });

  test.each(register.flatMap((action) => roles.map((role) => ({ action, role }))))(
    "$action is the administrator's: $role",
    async ({ action, role }) => {
      here.person = personAs(role);
      const form = new FormData();
      for (const [name, value] of Object.entries(written)) form.set(name, value);
      const answer = actions[action](idle, form);
      // An allowed call gets as far as the database, which is not there.
      if (role === "ADMIN") expect(await answer).toMatchObject({ status: "away" });
      else expect(await answer).toMatchObject({ status: "refused", message: "notAdministrator" });
    },
  );

  test.each(roles)("the list of people is the administrator's: %s", (role) => {
    expect(mayManagePeople(personAs(role))).toBe(role === "ADMIN");
  });
});
