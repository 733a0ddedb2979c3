// How long a session holds, where somebody is signed in, and who may end whose sessions.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { endSession, signIn } from "@/lib/accounts/commands";
import {
  describeSession,
  endOtherSessions,
  endSessionsOf,
  signEverybodyOut,
} from "@/lib/accounts/commands-sessions";
import { getPersonRecord } from "@/lib/accounts/queries";
import { actingBy } from "@/lib/people/acting-tx";
import { personOfSession } from "@/lib/people/queries";
import { endOfSession, getSessions } from "@/lib/people/queries-ended";
import { hashOfSession, newSession, type SessionMark } from "@/lib/people/session";
import { testDatabase } from "@/tests/support/database";
import { givenRegister, password, wanted } from "./given-register";

const db = await testDatabase();
const { people, admin, submission, signedIn, rowOf, historyOf, refused } = await givenRegister(db);
const key = randomUUID;

beforeEach(() => db.signInGuess.deleteMany());

const rowOfMark = (mark: SessionMark) =>
  db.session.findUniqueOrThrow({ where: { hash: hashOfSession(mark.session) } });
/** The database's clock cannot be moved, so the instant at which somebody was seen last is. */
const seen = (mark: SessionMark, secondsAgo: number) =>
  db.$executeRaw`UPDATE session SET last_seen_at = now() - make_interval(secs => ${secondsAgo})
    WHERE hash = ${hashOfSession(mark.session)}`;
const again = async (name: string): Promise<SessionMark> => {
  const mark = await signIn({ name, password }, null);
  if (!mark) throw new Error("the sign-in was refused");
  return mark;
};
const personIn = async (name: string) => ({ ...people.staff, id: (await rowOf(name)).id });

test("a session of somebody who is not active any longer holds never, however that came about", async () => {
  const { name, mark } = await signedIn();
  await db.person.update({ where: { signInName: name }, data: { active: false } });
  expect(await personOfSession(mark)).toBeNull();
  await db.person.update({ where: { signInName: name }, data: { active: true } });
  expect(await personOfSession(mark)).not.toBeNull();
});

describe("the limit of two idle hours", () => {
  test.each([
    [2 * 3600 - 5, true],
    [2 * 3600, false],
    [2 * 3600 + 60, false],
  ])("%i seconds without a step: %s", async (seconds, holds) => {
    const { mark } = await signedIn();
    await seen(mark, seconds);
    expect((await personOfSession(mark)) !== null).toBe(holds);
    // An expired session stays expired: a request with it does not prolong it.
    expect((await personOfSession(mark)) !== null).toBe(holds);
  });

  test("is counted from the last step, and stands beside the twelve hours", async () => {
    const { mark } = await signedIn();
    await seen(mark, 7000);
    await personOfSession(mark);
    await seen(mark, 0);
    await db.session.update({
      where: { hash: hashOfSession(mark.session) },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await personOfSession(mark)).toBeNull();
  });

  test("a step is noted once a minute, whatever asks at once, and reading a page is else one statement", async () => {
    // Counted by the database itself, whoever writes.
    await db.$executeRaw`CREATE TABLE noted (at timestamptz)`;
    await db.$executeRaw`CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
      $$ BEGIN INSERT INTO noted VALUES (now()); RETURN NULL; END $$`;
    const { mark } = await signedIn();
    await seen(mark, 59);
    await db.$executeRaw`CREATE TRIGGER note AFTER UPDATE ON session FOR EACH ROW EXECUTE FUNCTION note()`;
    const noted = async () =>
      (await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM noted`)[0]?.n;

    const asked = vi.spyOn(pg.Client.prototype, "query");
    await personOfSession(mark);
    const [statements] = [asked.mock.calls.length];
    asked.mockRestore();
    expect([statements, await noted()]).toEqual([1, 0]);

    await seen(mark, 61);
    await db.$executeRaw`TRUNCATE noted`;
    const found = await Promise.all(Array.from({ length: 20 }, () => personOfSession(mark)));
    expect(found.every(Boolean)).toBe(true);
    expect(await noted()).toBe(1);
    await personOfSession(mark);
    expect(await noted()).toBe(1);
    await db.$executeRaw`DROP TRIGGER note ON session`;
  });

  test("a database that cannot be written to is still read", async () => {
    const { mark } = await signedIn();
    await seen(mark, 61);
    await db.$executeRaw`CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$`;
    await db.$executeRaw`CREATE TRIGGER no_space BEFORE UPDATE ON session FOR EACH ROW EXECUTE FUNCTION no_space()`;
    expect(await personOfSession(mark)).not.toBeNull();
    await db.$executeRaw`DROP TRIGGER no_space ON session`;
  });

  test("a session that expired is reported once, one that was ended never", async () => {
    const [idle, expired, ended] = [await signedIn(), await signedIn(), await signedIn()];
    await seen(idle.mark, 7300);
    await db.session.update({
      where: { hash: hashOfSession(expired.mark.session) },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    await endSession(ended.mark);
    const reported = await Promise.all([endOfSession(idle.mark), endOfSession(idle.mark)]);
    expect(reported.filter(Boolean)).toEqual([{ why: "idle", of: (await rowOf(idle.name)).id }]);
    expect(await endOfSession(expired.mark)).toMatchObject({ why: "expired" });
    expect(await endOfSession(ended.mark)).toBeNull();
    expect(await endOfSession((await signedIn()).mark)).toBeNull();
    expect(await endOfSession({ session: newSession(), version: 1 })).toBeNull();
  });
});

describe("where somebody is signed in", () => {
  test("lists what holds, this one first, and nothing that was ended, ran out, or is another's", async () => {
    const { name, mark: here } = await signedIn();
    const person = await personIn(name);
    const [there, ended, idle] = [await again(name), await again(name), await again(name)];
    await describeSession(person, there, { browser: "Firefox", system: "Linux" });
    await endSession(ended);
    await seen(idle, 7300);
    await signedIn();
    const listed = await getSessions(person, here);
    expect(listed.map(({ here, browser, system }) => [here, browser, system])).toEqual([
      [true, "", ""],
      [false, "Firefox", "Linux"],
    ]);
    expect(JSON.stringify(listed)).not.toContain(hashOfSession(there.session));
    expect((await getPersonRecord(admin, name))?.sessions).toBe(2);
  });

  test("nobody describes a session of somebody else", async () => {
    const { mark } = await signedIn();
    await describeSession(people.colleague, mark, { browser: "Firefox", system: "" });
    expect((await rowOfMark(mark)).browser).toBe("");
  });
});

describe("ending one's other sessions", () => {
  test("ends them alone, with the password, and is in the history", async () => {
    const { name, mark: here } = await signedIn();
    const person = actingBy(await personIn(name), here.session);
    const [there, others] = [await again(name), (await signedIn()).mark];
    const typed = { current: password, key: key() };
    const twice = await Promise.all([
      endOtherSessions(person, typed, here),
      endOtherSessions(person, typed, here),
    ]);
    expect(twice).toEqual(["others", "others"]);
    expect(await personOfSession(there)).toBeNull();
    expect(await personOfSession(here)).not.toBeNull();
    expect(await personOfSession(others)).not.toBeNull();
    const events = (await historyOf(person.id)).filter(({ event }) => event === "otherSessionsEnded");
    expect(events.map(({ after }) => after)).toEqual([{ sessions: 1 }]);
  });

  test("is refused with a wrong password, and where there is none", async () => {
    const { name, mark } = await signedIn();
    const person = await personIn(name);
    const there = await again(name);
    await refused(() => endOtherSessions(person, { current: "no", key: key() }, mark), "passwordWrong");
    expect(await personOfSession(there)).not.toBeNull();
    await endSession(there);
    const alone = { current: password, key: key() };
    await refused(() => endOtherSessions(person, alone, mark), "noOtherSession");
  });
});

describe("the administrator", () => {
  test("ends all sessions of a person, who signs in again at once", async () => {
    const { name, mark } = await signedIn();
    const there = await again(name);
    const { id } = await rowOf(name);
    const sent = await submission(name);
    expect(await endSessionsOf(admin, sent)).toBe("sessions");
    expect(await endSessionsOf(admin, sent)).toBe("sessions");
    for (const each of [mark, there]) expect(await personOfSession(each)).toBeNull();
    const last = (await historyOf(id)).at(-1);
    expect(last).toMatchObject({ event: "sessionsEnded", after: { signInName: name, sessions: 2 } });
    expect(await personOfSession(await again(name))).not.toBeNull();
  });

  test("is refused on an old page, where none is open, and anybody else always", async () => {
    const { name, mark } = await signedIn();
    const old = { ...(await submission(name)), seen: 99 };
    await refused(() => endSessionsOf(admin, old), "stale");
    for (const other of [people.head, people.office, people.chair, people.staff])
      await refused(async () => endSessionsOf(other, await submission(name)), "notAdministrator");
    expect(await personOfSession(mark)).not.toBeNull();
    await endSession(mark);
    await refused(async () => endSessionsOf(admin, await submission(name)), "noSession");
    await refused(() => endSessionsOf(admin, { name: "nobody", seen: 1, key: key() }), "personNotFound");
  });

  test("signs everybody out but himself, with password and reason", async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    await again(one.name);
    const here = await again(admin.signInName);
    actingBy(admin, here.session);
    const typed = { current: password, reason: "A laptop was stolen", key: key() };
    for (const other of [people.head, people.office, people.chair])
      await refused(() => signEverybodyOut(other, typed, null), "notAdministrator");
    await refused(() => signEverybodyOut(admin, { ...typed, current: "no" }, here), "passwordWrong");
    for (const { mark } of [one, two]) expect(await personOfSession(mark)).not.toBeNull();

    await db.signInGuess.deleteMany();
    const [{ sessions, people: owners } = { sessions: 0, people: 0 }] = await db.$queryRaw<
      { sessions: number; people: number }[]
    >`
      SELECT count(*)::int AS sessions, count(DISTINCT person_id)::int AS people FROM session
      WHERE ended_at IS NULL AND expires_at > now() AND last_seen_at > now() - interval '2 hours'
        AND hash <> ${hashOfSession(here.session)}`;
    expect(await signEverybodyOut(admin, typed, here)).toBe("everybody");
    expect(await signEverybodyOut(admin, typed, here)).toBe("everybody");
    for (const { mark } of [one, two]) expect(await personOfSession(mark)).toBeNull();
    expect(await personOfSession(here)).not.toBeNull();
    const events = (await historyOf(admin.id)).filter(({ event }) => event === "everybodySignedOut");
    expect(events).toMatchObject([{ note: "A laptop was stolen", after: { sessions, people: owners } }]);
    await refused(() => signEverybodyOut(admin, { ...typed, key: key() }, here), "noOtherSession");
    expect(await personOfSession(await again(two.name))).not.toBeNull();
  });

  test("who has lost that role since is refused", async () => {
    const other = await signedIn();
    const role = wanted().role;
    await db.person.update({ where: { signInName: other.name }, data: { role: "ADMIN", agencyId: null } });
    const former = { ...admin, id: (await rowOf(other.name)).id };
    await db.person.update({
      where: { signInName: other.name },
      data: { role, agencyId: people.staff.agency?.id ?? null },
    });
    const typed = { current: password, reason: "Because", key: key() };
    await refused(() => signEverybodyOut(former, typed, null), "notAdministrator");
  });
});
