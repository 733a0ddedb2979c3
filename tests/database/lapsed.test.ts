// Removal at the start takes what has lapsed and nothing that somebody may still come back to.
import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { change } from "@/lib/forms/change";
import { hashOfSession, newSession } from "@/lib/people/session";
import { beginUpkeep, keepHouse } from "@/lib/server/upkeep";
import { givenPerson, givenQuarter } from "@/prisma/given";
import { removeLapsed, removeLapsedInTurn } from "@/prisma/lapsed";
import { testDatabase } from "@/tests/support/database";
import { personOf } from "@/tests/support/people";

const db = await testDatabase();
const row = await givenPerson(db, { role: "CHAIR" });
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000);

test("keys of presses go after a week", async () => {
  const given = (digest: string, days: number) =>
    db.idempotencyKey.create({ data: { digest, personId: row.id, at: daysFromNow(days), answer: "" } });
  await given("eight days old", -8);
  await given("six days old", -6);
  await removeLapsed(db);
  expect(await db.idempotencyKey.findMany({ select: { digest: true } })).toEqual([
    { digest: "six days old" },
  ]);
});

test("a press of the demonstration is as young as it is, whatever day the demonstration stands on", async () => {
  const submission = { key: randomUUID() };
  await change(await personOf(db, row), submission, async () => "first");
  await removeLapsed(db);
  expect(await change(await personOf(db, row), submission, async () => "second")).toBe("first");
});

test("sessions go a month after they ended or ran out, whichever came first", async () => {
  const given = async (expires: number, ended: number | null = null) => {
    const hash = hashOfSession(newSession());
    const endedAt = ended === null ? null : daysFromNow(ended);
    const [createdAt, expiresAt] = [daysFromNow(-50), daysFromNow(expires)];
    await db.session.create({ data: { hash, personId: row.id, version: 1, createdAt, expiresAt, endedAt } });
    return hash;
  };
  const kept = [await given(1), await given(-29), await given(1, -29)];
  await given(-31);
  await given(-29, -31);
  await removeLapsed(db);
  const left = await db.session.findMany({
    where: { createdAt: { lt: daysFromNow(-1) } },
    select: { hash: true },
  });
  expect(left.map(({ hash }) => hash).toSorted()).toEqual(kept.toSorted());
});

test("text typed after the end of a session goes after a day", async () => {
  const other = await givenPerson(db, { role: "COMMITTEE" });
  const given = (personId: number, days: number) =>
    db.keptText.create({ data: { personId, form: "report-progress", typed: {}, at: daysFromNow(days) } });
  await given(row.id, -1.1);
  await given(other.id, -0.9);
  await removeLapsed(db);
  expect(await db.keptText.findMany({ select: { personId: true } })).toEqual([{ personId: other.id }]);
});

test("counts of tries to sign in go an hour after they begin anew", async () => {
  const given = (key: string, minutes: number) =>
    db.signInGuess.create({ data: { key, points: 1, expire: new Date(Date.now() + minutes * 60_000) } });
  await given("line:long past", -61);
  await given("line:just past", -59);
  await given("turn:to come", 1);
  await removeLapsed(db);
  const left = await db.signInGuess.findMany({ select: { key: true }, orderBy: { key: "asc" } });
  expect(left).toEqual([{ key: "line:just past" }, { key: "turn:to come" }]);
});

describe("every hour, while the app runs,", () => {
  const given = () =>
    db.keptText.upsert({
      where: { personId: row.id },
      create: { personId: row.id, form: "f", typed: {}, at: daysFromNow(-2) },
      update: {},
    });
  const left = () => db.keptText.count({ where: { personId: row.id } });
  afterEach(() => void vi.useRealTimers());

  test("the same is done by the role of the app, and keeps no process alive", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    await given();
    const rounds = beginUpkeep();
    expect(rounds.hasRef()).toBe(false);
    vi.advanceTimersByTime(3_599_000);
    expect(await left()).toBe(1);
    vi.advanceTimersByTime(1000);
    await vi.waitFor(async () => expect(await left()).toBe(0));
    clearInterval(rounds);
  });

  test("one of many processes does it, and the others leave it alone", async () => {
    await given();
    await db.$transaction(async (other) => {
      expect(await removeLapsedInTurn(other)).toBe(true);
      await given();
      await keepHouse();
      expect(await left()).toBe(1);
    });
    await keepHouse();
    expect(await left()).toBe(0);
  });
});

test("files of tasks go after a day, unless they were taken in", async () => {
  const quarter = await givenQuarter(db, { id: 20242, state: "PLANNING" });
  const given = (name: string, days: number, takenIn: boolean) =>
    db.taskFile.create({
      data: {
        ...{ quarterId: quarter.id, personId: row.id, name, sha256: name, rows: [] },
        ...{ broughtAt: daysFromNow(days), takenInAt: takenIn ? daysFromNow(days) : null },
      },
    });
  await given("yesterday", -1.1, false);
  await given("today", -0.9, false);
  await given("taken in", -90, true);
  await removeLapsed(db);
  const left = await db.taskFile.findMany({ select: { name: true }, orderBy: { id: "asc" } });
  expect(left).toEqual([{ name: "today" }, { name: "taken in" }]);
});
