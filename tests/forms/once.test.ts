// One submission is one change of one person: by whom it was made is a part of it, and what was kept of it may go.
import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { formAction } from "@/lib/forms/action";
import { change } from "@/lib/forms/change";
import { readKeptText } from "@/lib/forms/kept-text";
import { tokenOf } from "@/lib/people/cookie";
import { sessionCookieName } from "@/lib/people/session";
import { givenRegister } from "@/tests/accounts/given-register";
import { testDatabase } from "@/tests/support/database";

const db = await testDatabase();
const { people, signedIn, rowOf } = await givenRegister(db);

const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

test("the same key and content of two people are two changes, each with its own answer", async () => {
  const submission = { key: randomUUID(), text: "the same" };
  const by = (person: typeof people.staff, answer: string) => change(person, submission, async () => answer);
  expect(await by(people.staff, "of the staff")).toBe("of the staff");
  expect(await by(people.head, "of the head")).toBe("of the head");
  expect(await by(people.staff, "again")).toBe("of the staff");
});

test("what was kept of a text is gone once anything was saved", async () => {
  const { name, mark } = await signedIn();
  jar.set(sessionCookieName(false), await tokenOf(mark));
  const person = { ...people.staff, id: (await rowOf(name)).id };
  await db.keptText.create({
    data: { personId: person.id, form: "report-progress", typed: { result: "Draft" }, at: new Date() },
  });
  const action = formAction(z.object({ ok: z.literal("yes", "notUnderstood") }), async () => "done");
  const sent = new FormData();
  sent.set("ok", "yes");
  await expect(action({ status: "idle" }, sent)).rejects.toMatchObject({
    digest: expect.stringContaining("saved="),
  });
  expect(await readKeptText(person)).toBeNull();
});
