// What the administrator writes of people: made and changed, found again, and by nobody else.
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { setPasswordByLink } from "@/lib/accounts/commands";
import {
  activatePerson,
  changePerson,
  deactivatePerson,
  giveLink,
  makePerson,
} from "@/lib/accounts/commands-people";
import { parsePersonFilter, peopleAddress } from "@/lib/accounts/person-filter";
import { countPeople, getPeople, getPersonRecord } from "@/lib/accounts/queries";
import { personMaking } from "@/lib/accounts/register";
import { Stale } from "@/lib/forms/stale";
import { personOfSession } from "@/lib/people/queries";
import { testDatabase } from "@/tests/support/database";
import { givenRegister, password, secretIn, wanted } from "./given-register";

const db = await testDatabase();
const { admin, people, rowOf, historyOf, submission, signedIn, refused } = await givenRegister(db);

describe("making a person", () => {
  test("gives a link that sets the first password, once", async () => {
    const asked = wanted();
    const link = await makePerson(admin, asked);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/set-password\?link=[\w-]{43}$/);
    const row = await rowOf(asked.signInName);
    expect(row).toMatchObject({
      fullName: "Nguyễn Văn An",
      role: "STAFF",
      passwordHash: null,
      language: "vi",
    });
    expect(await historyOf(row.id)).toMatchObject([
      {
        event: "personMade",
        personId: admin.id,
        after: { signInName: asked.signInName, role: "STAFF", agency: "BTC" },
      },
    ]);
    const mark = await setPasswordByLink({ link: secretIn(link), password });
    expect(await personOfSession(mark)).toMatchObject({
      signInName: asked.signInName,
      agency: { code: "BTC" },
    });
    await expect(setPasswordByLink({ link: secretIn(link), password })).rejects.toThrow("linkUsed");
  });

  test("the secret stands nowhere: not in the history, not with the press, not beside its hash", async () => {
    const secret = secretIn(await makePerson(admin, wanted()));
    const kept = JSON.stringify([
      await db.history.findMany({ omit: { id: true } }),
      await db.idempotencyKey.findMany(),
      await db.oneTimeLink.findMany(),
      await db.person.findMany(),
    ]);
    expect(kept).not.toContain(secret);
  });

  test("pressed twice it is one person with one link; once that is used the press tells it no more", async () => {
    const asked = wanted();
    const [first, second] = await Promise.all([makePerson(admin, asked), makePerson(admin, asked)]);
    expect(second).toBe(first);
    const { id } = await rowOf(asked.signInName);
    expect(await db.oneTimeLink.count({ where: { personId: id } })).toBe(1);
    expect(await historyOf(id)).toHaveLength(1);
    await setPasswordByLink({ link: secretIn(first), password });
    await refused(() => makePerson(admin, asked), "linkToldAlready");
  });

  test("a name that somebody has, and an agency that does not go with the role, are refused", async () => {
    await refused(() => makePerson(admin, wanted({ signInName: "chair" })), "signInNameTaken");
    await refused(() => makePerson(admin, wanted({ agency: "" })), "agencyMissing");
    await refused(() => makePerson(admin, wanted({ agency: "XYZ" })), "agencyMissing");
    await refused(() => makePerson(admin, wanted({ role: "CHAIR" })), "agencyNotForRole");
    await refused(() => makePerson(admin, wanted({ fullName: "", post: "" })), "fullNameMissing");
  });

  test.each(["new", "x", "Nguyễn", "a b", "-an", ""])("%j cannot be a sign-in name", (signInName) => {
    expect(personMaking.safeParse({ ...wanted(), signInName }).success).toBe(false);
  });

  test("a sign-in name may be typed with capitals and spaces around it", () => {
    expect(personMaking.parse({ ...wanted(), signInName: " An.Nguyen " }).signInName).toBe("an.nguyen");
  });
});

describe("changing a person", () => {
  test("role and agency are in force at the next request, and the history says what was before", async () => {
    const { name, mark } = await signedIn();
    const change = { ...(await submission(name)), fullName: "Nguyễn Văn An", post: "Phó Trưởng ban" };
    await changePerson(admin, { ...change, role: "HEAD", agency: "UBKT" });
    expect(await personOfSession(mark)).toMatchObject({ role: "HEAD", agency: { code: "UBKT" } });
    const { id } = await rowOf(name);
    expect((await historyOf(id)).at(-1)).toMatchObject({
      event: "personChanged",
      before: { post: "Chuyên viên", role: "STAFF", agency: "BTC" },
      after: { signInName: name, post: "Phó Trưởng ban", role: "HEAD", agency: "UBKT", version: 2 },
    });
  });

  test("nothing new is nothing written", async () => {
    const { name } = await signedIn();
    const { id } = await rowOf(name);
    const before = (await historyOf(id)).length;
    const same = { fullName: "Nguyễn Văn An", post: "Chuyên viên", role: "STAFF" as const, agency: "BTC" };
    await changePerson(admin, { ...(await submission(name)), ...same });
    expect(await historyOf(id)).toHaveLength(before);
  });

  test("an older page changes nothing and is told what stands there now", async () => {
    const { name } = await signedIn();
    const old = await submission(name);
    const place = { role: "STAFF" as const, agency: "BTC" };
    await changePerson(admin, { ...old, fullName: "Nguyễn Văn An", post: "Chuyên viên chính", ...place });
    const before = await db.history.count();
    const late = changePerson(admin, {
      ...old,
      key: randomUUID(),
      fullName: "Nguyễn An",
      post: "",
      ...place,
    });
    const error = await late.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Stale);
    expect((error as Stale).changed).toMatchObject({ seenVersion: 1, version: 2, by: { role: "ADMIN" } });
    expect((error as Stale).changed.differences).toContainEqual({
      field: "post",
      seen: "Chuyên viên",
      now: "Chuyên viên chính",
    });
    expect(await db.history.count()).toBe(before);
  });
});

test("for nobody else is there a register", async () => {
  for (const person of Object.values(people).filter(({ role }) => role !== "ADMIN")) {
    expect(await getPeople(person)).toBeNull();
    expect(await countPeople(person)).toBeNull();
    expect(await getPersonRecord(person, "chair")).toBeNull();
    await refused(() => makePerson(person, wanted()), "notAdministrator");
    for (const name of ["chair", "nobody.at.all"]) {
      const asked = { name, seen: 1, key: randomUUID() };
      await refused(() => deactivatePerson(person, { ...asked, reason: "Why" }), "notAdministrator");
      await refused(() => giveLink(person, asked), "notAdministrator");
      await refused(() => activatePerson(person, asked), "notAdministrator");
    }
  }
  await refused(
    () => giveLink(admin, { name: "nobody.at.all", seen: 1, key: randomUUID() }),
    "personNotFound",
  );
});

test("the list is found by text without marks, by agency and by state", async () => {
  await makePerson(admin, wanted({ fullName: "Đặng Thị Hương", post: "", agency: "UBKT" }));
  const found = async (search: Record<string, string>) =>
    (await getPeople(admin, parsePersonFilter(search)))?.map(
      ({ fullName, signInName }) => fullName ?? signInName,
    );
  expect(await found({ q: "dang thi huong" })).toEqual(["Đặng Thị Hương"]);
  expect(await found({ q: "100%" })).toEqual([]);
  expect(await found({ agency: "ubkt", state: "waiting", q: "HƯƠNG" })).toEqual(["Đặng Thị Hương"]);
  expect(await found({ state: "nonsense", agency: "vptu" })).toEqual(["office", "staff.vptu"]);
  expect(peopleAddress(parsePersonFilter({ q: " a&b ", state: "inactive" }))).toBe(
    "/people?q=a%26b&state=inactive",
  );
  expect(await countPeople(admin)).toMatchObject({ all: await db.person.count() });
});
