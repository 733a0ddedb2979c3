// A password is typed and gone: no answer to a form brings it back, nothing keeps it, whichever action it was sent to.
import { createTranslator } from "next-intl";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { secretNames } from "@/lib/forms/fields/records";
import type { FormState } from "@/lib/forms/form-state";
import { hasSecrets, textsOf } from "@/lib/forms/lost-form";
import { messagesIn } from "@/lib/language/messages";
import { tokenOf } from "@/lib/people/cookie";
import { hashOfSession, sessionCookieName } from "@/lib/people/session";
import { connect, type Database } from "@/prisma/connect";
import { givenRegister } from "@/tests/accounts/given-register";
import { testDatabase } from "@/tests/support/database";
import { files } from "@/tests/support/sources";

const db = await testDatabase();
const { signedIn } = await givenRegister(db);

// The browser and the framework are replaced in this test; everything behind them is real.
const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}));
vi.mock("next-intl/server", () => ({
  getLocale: async () => "en",
  getTranslations: async (namespace: "errors") =>
    createTranslator({ locale: "en", messages: messagesIn.en, namespace }),
}));

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

/** Every public action of the house, by its file and name. */
const actions = Object.entries(
  import.meta.glob<Record<string, Action>>("@/lib/**/actions.ts", { eager: true }),
).flatMap(([path, exported]) =>
  Object.entries(exported).map(([name, action]) => [`${path.split("/lib/")[1]}: ${name}`, action] as const),
);

/** The names of all controls that hide what is typed: the secrets of the dictionaries, these three among them. */
const names = [...secretNames].filter((name) => name !== "link").toSorted();
const byHand = files.filter(
  ({ path, text }) => path.startsWith("components/") && /type(=|: )"password"/.test(text),
);

const secret = (name: string): string => `hidden under ${name}`;

/** A form with something in each hidden control, also of a row; what else an action asks for is missing or wrong. */
function form(name = "x".repeat(201)): FormData {
  const sent = new FormData();
  for (const each of names) {
    sent.set(each, secret(each));
    sent.set(`1.${each}`, secret(each));
  }
  for (const [each, value] of Object.entries({ name, form: "any-form", back: "/my-account" }))
    sent.set(each, value);
  return sent;
}

/** What an action answers: a state, or where it leads. */
const answer = (action: Action, sent = form()): Promise<FormState | { leads: string }> =>
  action({ status: "idle" }, sent).catch((error: { digest?: string }) => {
    if (error.digest?.startsWith("NEXT_REDIRECT")) return { leads: error.digest };
    throw error;
  });

function expectNothingHidden(said: unknown): void {
  const text = JSON.stringify(said);
  for (const name of names) expect(text).not.toContain(secret(name));
}

const cookieOf = async (session: Awaited<ReturnType<typeof signedIn>>) => tokenOf(session.mark);
const live = await cookieOf(await signedIn());
const lapsed = await signedIn();
await db.session.update({
  where: { hash: hashOfSession(lapsed.mark.session) },
  data: { expiresAt: new Date(Date.now() - 60_000) },
});
const comesWith = (token: string) => jar.set(sessionCookieName(false), token);

afterEach(async () => {
  jar.clear();
  await db.keptText.deleteMany();
});

test("the controls that hide what is typed, and the actions, are all known", () => {
  expect(names).toEqual(["again", "current", "password"]);
  // A control hides what is typed because its field is a secret, and for no reason of its own.
  expect(byHand.map(({ path }) => path)).toEqual([]);
  expect(actions.length).toBeGreaterThan(40);
});

describe.each(actions)("%s", (_name, action) => {
  test("hands no password back with a form that is wrong", async () => {
    comesWith(live);
    const state = await answer(action);
    expect(state).toMatchObject({ status: "invalid", values: expect.any(Object) });
    expectNothingHidden(state);
  });

  test("keeps none where the sign-in has ended meanwhile", async () => {
    comesWith(await cookieOf(lapsed));
    expectNothingHidden(await answer(action));
    expectNothingHidden(await db.keptText.findMany());
  });
});

test("what is typed beside a password is handed back and kept, so that its absence says something", async () => {
  const [, signIn] = actions.find(([name]) => name.endsWith(": signInAction")) ?? [];
  const [, deactivate] = actions.find(([name]) => name.endsWith(": deactivatePersonAction")) ?? [];
  if (!signIn || !deactivate) throw new Error("an action has another name");
  expect(await answer(signIn)).toMatchObject({ values: { name: "x".repeat(201) } });
  comesWith(await cookieOf(lapsed));
  expect(await answer(deactivate)).toMatchObject({ leads: expect.stringContaining("/sign-in") });
  expect(await db.keptText.findMany()).toMatchObject([{ typed: { name: "x".repeat(201) } }]);
});

test("none comes back where the database is away", async () => {
  comesWith(live);
  const held = globalThis as typeof globalThis & { giaobanDatabase?: Database };
  const there = held.giaobanDatabase;
  held.giaobanDatabase = connect("postgresql://nobody@127.0.0.1:1/none");
  onTestFinished(() => {
    held.giaobanDatabase = there;
  });
  const away = [];
  for (const [name, action] of actions) {
    const state = await answer(action, form("ai.do"));
    expectNothingHidden(state);
    if ("status" in state && state.status === "away") away.push(name);
  }
  expect(away.length).toBeGreaterThan(40);
  expect(away).toContain("accounts/actions.ts: signInAction");
});

test("a form whose button is gone shows none of them, and is known to have some", () => {
  for (const name of names) {
    const sent = new FormData();
    sent.set(name, secret(name));
    expect(textsOf(sent)).toEqual([]);
    expect(hasSecrets(sent)).toBe(true);
  }
  expect(textsOf(form())).toEqual(["x".repeat(201)]);
});
