// Text typed while the sign-in had ended: it belongs to who typed it, and only for a day.
import { afterEach, expect, test, vi } from "vitest";
import { forgetKeptText, keepText, readKeptText } from "@/lib/kept-text";
import { tokenOf } from "@/lib/people/cookie";
import { hashOfSession, newSession, sessionCookieName } from "@/lib/people/session";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { people } = await givenHouse(db);

// The browser's cookies stand outside of a test; everything behind them is real.
const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}));
afterEach(() => jar.clear());

async function endedSessionOf(personId: number): Promise<void> {
  const session = newSession();
  const long = new Date("2020-01-01T00:00:00Z");
  await db.session.create({
    data: {
      hash: hashOfSession(session),
      personId,
      version: 1,
      createdAt: long,
      expiresAt: long,
      endedAt: long,
    },
  });
  jar.set(sessionCookieName(false), await tokenOf({ session, version: 1 }));
}

const text = {
  form: "report-progress",
  typed: { task: "2024-q1-btc-07", result: "Draft 12-TTr/BTC", seen: "3" },
};

test("is kept for the owner of the ended session, in its form, until something is saved", async () => {
  await endedSessionOf(people.staff.id);
  await keepText(text);
  expect(await readKeptText(people.staff)).toEqual(text);
  expect(await readKeptText(people.colleague)).toBeNull();
  await forgetKeptText(people.staff);
  expect(await readKeptText(people.staff)).toBeNull();
});

test("is kept for nobody where nobody is known", async () => {
  await keepText(text);
  expect(await db.keptText.count()).toBe(0);
});

test("is gone after a day", async () => {
  await endedSessionOf(people.staff.id);
  await keepText(text);
  await db.keptText.update({
    where: { personId: people.staff.id },
    data: { at: new Date("2024-04-20T00:00:00Z") },
  });
  expect(await readKeptText(people.staff)).toBeNull();
});
