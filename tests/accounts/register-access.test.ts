// Access of people: deactivated and activated, given a new link, and one administrator always left.
import { beforeEach, describe, expect, test } from "vitest";
import { setPasswordByLink, signIn } from "@/lib/accounts/commands";
import {
  activatePerson,
  changePerson,
  deactivatePerson,
  giveLink,
  makePerson,
} from "@/lib/accounts/commands-people";
import { getPersonRecord } from "@/lib/accounts/queries";
import { personOfSession } from "@/lib/people/queries";
import { hashOfSession, newSession } from "@/lib/people/session";
import { now } from "@/lib/server/clock";
import { givenPerson } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { personOf } from "@/tests/support/people";
import { givenRegister, password, secretIn, wanted } from "./given-register";

const db = await testDatabase();
const { admin, rowOf, historyOf, submission, signedIn, refused } = await givenRegister(db);

beforeEach(async () => {
  await db.signInGuess.deleteMany();
});

describe("deactivating", () => {
  test("ends sessions and links at once; the sign-in then answers as to a wrong password", async () => {
    const { name, mark } = await signedIn();
    const link = await giveLink(admin, await submission(name));
    await deactivatePerson(admin, { ...(await submission(name)), reason: "Nghỉ hưu" });
    expect(await personOfSession(mark)).toBeNull();
    expect(await signIn({ name, password }, null)).toBeNull();
    await expect(setPasswordByLink({ link: secretIn(link), password })).rejects.toThrow("linkUsed");
    const { id } = await rowOf(name);
    expect((await historyOf(id)).at(-1)).toMatchObject({ event: "personDeactivated", note: "Nghỉ hưu" });
    await refused(
      async () => deactivatePerson(admin, { ...(await submission(name)), reason: "Nghỉ hưu" }),
      "personInactive",
    );
    await refused(async () => giveLink(admin, await submission(name)), "personInactive");
  });

  test("activated again the old password opens, the old sessions do not", async () => {
    const { name, mark } = await signedIn();
    await deactivatePerson(admin, { ...(await submission(name)), reason: "Away" });
    // A sign-in that was under way at the same time.
    const before = await rowOf(name);
    const session = newSession();
    const soon = new Date(Date.now() + 3_600_000);
    const late = { hash: hashOfSession(session), personId: before.id, version: before.sessionVersion - 1 };
    await db.session.create({ data: { ...late, createdAt: new Date(), expiresAt: soon } });
    await activatePerson(admin, await submission(name));
    expect(await personOfSession(mark)).toBeNull();
    expect(await personOfSession({ session, version: late.version })).toBeNull();
    expect(await signIn({ name, password }, null)).not.toBeNull();
    await refused(async () => activatePerson(admin, await submission(name)), "personActive");
  });
});

describe("a new link", () => {
  test("voids the older unused ones, and sessions end when the password is set by it", async () => {
    const { name, mark } = await signedIn();
    const first = await giveLink(admin, await submission(name));
    const second = await giveLink(admin, await submission(name));
    expect(second).not.toBe(first);
    await expect(setPasswordByLink({ link: secretIn(first), password })).rejects.toThrow("linkUsed");
    expect(await personOfSession(mark)).not.toBeNull();
    await setPasswordByLink({ link: secretIn(second), password: "a new one of some length" });
    expect(await personOfSession(mark)).toBeNull();
    expect(await signIn({ name, password }, null)).toBeNull();
  });

  test("lasts 72 hours of the real time, whatever day the demonstration stands on", async () => {
    const { name } = await signedIn();
    await giveLink(admin, await submission(name));
    const until = (await getPersonRecord(admin, name))?.linkUntil?.getTime() ?? 0;
    expect(Math.abs(until - now().getTime() - 72 * 3_600_000)).toBeLessThan(60_000);
  });
});

describe("an administrator who can sign in is always left", () => {
  const self = async (): Promise<{ name: string; seen: number; key: string }> => submission(admin.signInName);
  const asChair = { fullName: "", post: "Chair", role: "CHAIR" as const, agency: "" };

  test("the last one keeps role and activity, also beside one without a password", async () => {
    await givenPerson(db, { role: "ADMIN", signInName: "admin.without" });
    await refused(
      async () => deactivatePerson(admin, { ...(await self()), reason: "Leaves" }),
      "lastAdministrator",
    );
    await refused(async () => changePerson(admin, { ...(await self()), ...asChair }), "lastAdministrator");
    expect(await getPersonRecord(admin, "admin")).toMatchObject({ last: true });
  });

  test("of two who would remove each other at once one remains", async () => {
    const second = await givenPerson(db, { role: "ADMIN", signInName: "admin.two", password });
    const other = await personOf(db, second);
    const both = await Promise.allSettled([
      deactivatePerson(admin, { ...(await submission("admin.two")), reason: "Leaves" }),
      deactivatePerson(other, { ...(await self()), reason: "Leaves" }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const able = { role: "ADMIN" as const, active: true, passwordHash: { not: null } };
    expect(await db.person.count({ where: able })).toBe(1);
    await db.person.updateMany({ where: { id: { in: [admin.id, second.id] } }, data: { active: true } });
  });

  test("who leaves the role, or the house, is recorded as the administrator that they still are", async () => {
    for (const step of [changePerson, deactivatePerson] as const) {
      const signInName = `leaver.${step.name.toLowerCase()}`;
      const leaver = await personOf(db, await givenPerson(db, { role: "ADMIN", signInName }));
      const sent = { ...(await submission(signInName)), ...asChair, reason: "Leaves" };
      await step(leaver, sent);
      const last = await db.history.findFirstOrThrow({ orderBy: { id: "desc" } });
      expect(last).toMatchObject({ subjectId: leaver.id, personId: leaver.id, role: "ADMIN" });
    }
  });

  test("whose role was taken since can change nothing more", async () => {
    await db.person.update({ where: { signInName: "admin.two" }, data: { role: "CHAIR" } });
    const { id } = await rowOf("admin.two");
    await refused(() => makePerson({ ...admin, id }, wanted()), "notAdministrator");
  });
});
