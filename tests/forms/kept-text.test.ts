// Text typed while the sign-in had ended: it belongs to who typed it, only for a day, and nobody plants it.
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { changePassword, endSession, signIn } from "@/lib/accounts/commands";
import { activatePerson, deactivatePerson } from "@/lib/accounts/commands-people";
import { endOtherSessions, endSessionsOf, signEverybodyOut } from "@/lib/accounts/commands-sessions";
import { forgetKeptText, keepText, readKeptText } from "@/lib/forms/kept-text";
import { actingBy } from "@/lib/people/acting-tx";
import { tokenOf } from "@/lib/people/cookie";
import { hashOfSession, type SessionMark, sessionCookieName } from "@/lib/people/session";
import { givenRegister, password } from "@/tests/accounts/given-register";
import { testDatabase } from "@/tests/support/database";

const db = await testDatabase();
const { people, admin, submission, signedIn, rowOf } = await givenRegister(db);

// The browser's cookies are mocked; everything behind them is real.
const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}));
beforeEach(() => db.signInGuess.deleteMany());
afterEach(async () => {
  jar.clear();
  await db.keptText.deleteMany();
});

/** Makes requests come with this session: from the browser, or from whoever has copied its cookie. */
const carries = async (mark: SessionMark) => jar.set(sessionCookieName(false), await tokenOf(mark));

const minutes = (ago: number) => new Date(Date.now() - ago * 60_000);
const past = (mark: SessionMark, data: { expiresAt?: Date; lastSeenAt?: Date; endedAt?: Date }) =>
  db.session.update({ where: { hash: hashOfSession(mark.session) }, data });

/** A person whose session has expired, in their own browser. */
async function lapsed(how: { expiresAt?: Date; lastSeenAt?: Date } = { lastSeenAt: minutes(121) }) {
  const { name, mark } = await signedIn();
  await past(mark, how);
  await carries(mark);
  const { id } = await rowOf(name);
  return { name, mark, person: { ...people.staff, id } };
}

const text = {
  form: "report-progress",
  typed: { task: "2024-q1-btc-07", result: "Draft 12-TTr/BTC", seen: "3" },
};

describe("is kept", () => {
  test.each([
    ["idle", { lastSeenAt: minutes(121) }],
    ["after its twelve hours", { expiresAt: minutes(1) }],
  ])(
    "for the owner of a session that ran out %s, in its form, until something is saved",
    async (_how, how) => {
      const { person } = await lapsed(how);
      await keepText(text);
      expect(await readKeptText(person)).toEqual(text);
      expect(await readKeptText(people.colleague)).toBeNull();
      await forgetKeptText(person);
      expect(await readKeptText(person)).toBeNull();
    },
  );

  test("also where the person has signed in again elsewhere since", async () => {
    const { name, person } = await lapsed({ expiresAt: minutes(1) });
    expect(await signIn({ name, password }, null)).not.toBeNull();
    await keepText(text);
    expect(await readKeptText(person)).toEqual(text);
  });

  test("for nobody where nobody is known", async () => {
    await keepText(text);
    expect(await db.keptText.count()).toBe(0);
  });

  test("for a day", async () => {
    const { person } = await lapsed();
    await keepText(text);
    await db.keptText.update({ where: { personId: person.id }, data: { at: minutes(24 * 60 + 1) } });
    expect(await readKeptText(person)).toBeNull();
  });

  test("without the one character that a database refuses, and not at all where it is far too long", async () => {
    const { person } = await lapsed();
    await keepText({ ...text, typed: { result: "be\0fore" } });
    expect(await readKeptText(person)).toMatchObject({ typed: { result: "before" } });
    await keepText({ ...text, typed: { result: "x".repeat(200_000) } });
    expect(await readKeptText(person)).toMatchObject({ typed: { result: "before" } });
  });
});

describe("a copied cookie plants none", () => {
  type Case = [string, (name: string, mark: SessionMark) => Promise<unknown>];
  const key = randomUUID;
  const own = async (name: string, { session }: SessionMark) =>
    actingBy({ ...people.staff, id: (await rowOf(name)).id }, session);
  const again = async (name: string): Promise<SessionMark> => {
    const mark = await signIn({ name, password }, null);
    if (!mark) throw new Error("the sign-in was refused");
    return mark;
  };
  const changed = async (name: string, mark: SessionMark) =>
    changePassword(
      await own(name, mark),
      { current: password, password: "một câu khác cũng dài", key: key() },
      mark,
    );

  test.each<Case>([
    ["a sign-out", (_name, mark) => endSession(mark)],
    [
      "a change of password in this browser, its last minute over",
      async (name, mark) => {
        await changed(name, mark);
        await past(mark, { expiresAt: minutes(1) });
      },
    ],
    ["a change of password in another one", async (name) => changed(name, await again(name))],
    [
      "a deactivation",
      async (name) => deactivatePerson(admin, { ...(await submission(name)), reason: "Retired" }),
    ],
    [
      "a deactivation that was taken back",
      async (name) => {
        await deactivatePerson(admin, { ...(await submission(name)), reason: "Away" });
        await activatePerson(admin, await submission(name));
      },
    ],
    [
      "its owner ended the others",
      async (name) => {
        const here = await again(name);
        await endOtherSessions(await own(name, here), { current: password, key: key() }, here);
      },
    ],
    ["the administrator ended all", async (name) => endSessionsOf(admin, await submission(name))],
    [
      "everybody was signed out",
      async () => {
        const here = await again(admin.signInName);
        actingBy(admin, here.session);
        await signEverybodyOut(admin, { current: password, reason: "An incident", key: key() }, here);
      },
    ],
    [
      "it had run out by itself and was then deactivated",
      async (name, mark) => {
        await past(mark, { lastSeenAt: minutes(121) });
        await deactivatePerson(admin, { ...(await submission(name)), reason: "Retired" });
      },
    ],
  ])("after %s", async (_what, happens) => {
    const { name, mark } = await signedIn();
    await carries(mark);
    await happens(name, mark);
    await keepText(text);
    expect(await db.keptText.count()).toBe(0);
  });
});
