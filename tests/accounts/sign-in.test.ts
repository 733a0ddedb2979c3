import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { changePassword, endSession, setPasswordByLink, signIn } from "@/lib/accounts/commands";
import { newLink } from "@/lib/passwords/link";
import { personOfSession } from "@/lib/people/queries";
import { hashOfSession, type SessionMark } from "@/lib/people/session";
import { givenAgency, givenPerson } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";

const db = await testDatabase();
const agency = await givenAgency(db, { code: "BTC" });
const other = await givenAgency(db, { code: "UBKT" });
const password = "mật khẩu của bàn giao";
const staff = await givenPerson(db, { agency, password });
const key = "0d3bb7d2-4d3c-4a1c-9e9b-0f7a7b5f5a11";
const histories = () => db.history.count();
const comeIn = async (typed = password): Promise<SessionMark> => {
  const mark = await signIn({ name: "staff.btc", password: typed }, "192.0.2.1");
  if (!mark) throw new Error("the sign-in was refused");
  return mark;
};
const who = async (mark: SessionMark) => {
  const person = await personOfSession(mark);
  if (!person) throw new Error("the session does not hold");
  return person;
};

beforeEach(async () => {
  await db.signInGuess.deleteMany();
});

describe("signing in", () => {
  test("the right password opens a session with role and agency from the database", async () => {
    const person = await who(await comeIn());
    expect(person).toMatchObject({ id: staff.id, signInName: "staff.btc", role: "STAFF" });
    expect(person.agency).toMatchObject({ id: agency.id, code: "BTC" });
  });

  test("the name may come with capitals and spaces around it", async () => {
    expect(await signIn({ name: " Staff.BTC ", password }, "192.0.2.1")).not.toBeNull();
  });

  test("composed and decomposed marks are one password", async () => {
    expect(password.normalize("NFD")).not.toBe(password);
    await who(await comeIn(password.normalize("NFD")));
  });

  test.each([
    ["a wrong password", "staff.btc", "not the password"],
    ["an unknown name", "staff.nobody", password],
    ["a name that cannot be one", "staff'\u0000--", password],
    ["an empty name", "", password],
  ])("%s opens none", async (_what, name, typed) => {
    const before = await db.session.count();
    expect(await signIn({ name, password: typed }, "192.0.2.1")).toBeNull();
    expect(await db.session.count()).toBe(before);
  });

  test("a person who is not active, or has no password yet, does not get in", async () => {
    await givenPerson(db, { agency, password, signInName: "gone", active: false });
    await givenPerson(db, { agency, signInName: "fresh" });
    expect(await signIn({ name: "gone", password }, "192.0.2.1")).toBeNull();
    expect(await signIn({ name: "fresh", password: "" }, "192.0.2.1")).toBeNull();
  });

  test("neither name nor address is kept with the count of wrong passwords", async () => {
    await signIn({ name: "my password in the wrong field", password: "x" }, "192.0.2.77");
    const kept = JSON.stringify(await db.signInGuess.findMany());
    expect(kept).not.toContain("password");
    expect(kept).not.toContain("192.0.2");
  });
});

describe("a session", () => {
  test("that was ended holds no longer, at once", async () => {
    const mark = await comeIn();
    await endSession(mark);
    expect(await personOfSession(mark)).toBeNull();
  });

  test("ends by its own row, however long the token would last", async () => {
    const mark = await comeIn();
    await db.session.update({
      where: { hash: hashOfSession(mark.session) },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await personOfSession(mark)).toBeNull();
  });

  test("of another version, or of no row, is none", async () => {
    const mark = await comeIn();
    expect(await personOfSession({ ...mark, version: mark.version + 1 })).toBeNull();
    expect(await personOfSession({ ...mark, session: key })).toBeNull();
  });

  test("follows a change of role and agency with the next request", async () => {
    const mark = await comeIn();
    await db.person.update({ where: { id: staff.id }, data: { role: "HEAD", agencyId: other.id } });
    expect(await who(mark)).toMatchObject({ role: "HEAD", agency: { code: "UBKT" } });
    await db.person.update({ where: { id: staff.id }, data: { role: "STAFF", agencyId: agency.id } });
  });

  test("of a person who is no longer active is none", async () => {
    const mark = await comeIn();
    await db.person.update({ where: { id: staff.id }, data: { active: false } });
    expect(await personOfSession(mark)).toBeNull();
    await db.person.update({ where: { id: staff.id }, data: { active: true } });
  });
});

describe("changing one's password", () => {
  test("ends the other sessions, keeps this one, and is in the history without the password; no table holds a session's id", async () => {
    const [here, elsewhere] = [await comeIn(), await comeIn()];
    const before = await histories();
    const renewed = await changePassword(
      await who(here),
      { current: password, password: "another long one", key },
      here,
    );
    expect(await personOfSession(elsewhere)).toBeNull();
    expect(renewed.session).not.toBe(here.session);
    await who(renewed);
    const kept = JSON.stringify([await db.session.findMany(), await db.idempotencyKey.findMany()]);
    for (const { session } of [here, elsewhere, renewed]) expect(kept).not.toContain(session);
    const former = await db.session.findUniqueOrThrow({ where: { hash: hashOfSession(here.session) } });
    expect(former.expiresAt.getTime()).toBeLessThan(Date.now() + 61_000);
    await expect(comeIn()).rejects.toThrow("the sign-in was refused");
    await comeIn("another long one");
    expect(await histories()).toBe(before + 1);
    expect(JSON.stringify(await db.history.findMany({ omit: { id: true } }))).not.toContain("another");
    await db.person.update({ where: { id: staff.id }, data: { passwordHash: staff.passwordHash } });
  });

  test.each([
    ["one after the other", false],
    ["at the same moment", true],
  ])("sent twice, %s, is one change with one answer, and nobody is signed out", async (_when, atOnce) => {
    const here = await comeIn();
    const before = await histories();
    const twice = randomUUID();
    const submission = async () =>
      changePassword(await who(here), { current: password, password: "pressed twice", key: twice }, here);
    const [first, second] = atOnce
      ? await Promise.all([submission(), submission()])
      : [await submission(), await submission()];
    expect(second).toEqual(first);
    await who(second);
    expect(await histories()).toBe(before + 1);
    await comeIn("pressed twice");
    await db.person.update({ where: { id: staff.id }, data: { passwordHash: staff.passwordHash } });
  });

  test("sent again with other passwords is another submission", async () => {
    const here = await comeIn();
    const submission = async (chosen: string) =>
      changePassword(await who(here), { current: password, password: chosen, key }, here);
    await submission("the first choice");
    await expect(submission("the second choice")).rejects.toMatchObject({ message: "passwordWrong" });
    await comeIn("the first choice");
    await db.person.update({ where: { id: staff.id }, data: { passwordHash: staff.passwordHash } });
  });

  test("is refused with a wrong present password, and nothing is written", async () => {
    const mark = await comeIn();
    const before = await histories();
    const attempt = changePassword(
      await who(mark),
      { current: "no", password: "another long one", key },
      mark,
    );
    await expect(attempt).rejects.toMatchObject({ message: "passwordWrong", field: "current" });
    expect(await histories()).toBe(before);
    await comeIn();
  });
});

describe("a link that sets a password", () => {
  const given = async (hours = 1, personId = staff.id) => {
    const { secret, hash } = newLink();
    const expiresAt = new Date(Date.now() + hours * 3_600_000);
    await db.oneTimeLink.create({ data: { hash, personId, expiresAt } });
    return secret;
  };

  test("works once, signs in, and ends every older session", async () => {
    const old = await comeIn();
    const link = await given();
    const mark = await setPasswordByLink({ link, password: "set by the link" });
    await who(mark);
    expect(await personOfSession(old)).toBeNull();
    await comeIn("set by the link");
    const before = await histories();
    await expect(setPasswordByLink({ link, password: "a second time" })).rejects.toThrow("linkUsed");
    expect(await histories()).toBe(before);
    await comeIn("set by the link");
  });

  test("sent twice at the same moment sets one password", async () => {
    const link = await given();
    const both = ["the first of two", "the second of two"].map((each) =>
      setPasswordByLink({ link, password: each }),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map((each) => each.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("is refused when it is too old, unknown, or its person no longer active", async () => {
    const gone = await givenPerson(db, { agency, signInName: "gone.too", active: false });
    for (const link of [await given(-1), await given(1, gone.id), newLink().secret])
      await expect(setPasswordByLink({ link, password: "long enough a word" })).rejects.toThrow("linkUsed");
  });
});
