// One clock decides the day of a transaction: the database's, also where the app's is an hour or a day apart from it.
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import type { Day } from "@/lib/calendar/day";
import { askExtension } from "@/lib/extensions/commands";
import { change } from "@/lib/forms/change";
import { Incomplete } from "@/lib/forms/refusal";
import { reportProgress } from "@/lib/reporting/commands";
import { dayAt, now, today } from "@/lib/server/clock";
import { driftInWords, driftOf } from "@/lib/server/clock-drift";
import { progressReport } from "@/lib/tasks/task";
import { givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
let open: { id: number };
const hour = 3_600_000;
let submissions = 0;
const submission = () => {
  submissions += 1;
  return { key: `submission-of-clock-${submissions}` };
};

beforeAll(async () => {
  house = await givenHouse(db);
  open = await givenQuarter(db, { id: 20242, state: "OPEN" });
});
afterEach(() => vi.useRealTimers());

/** Sets the database's clock to `day` of the demonstration, or to the real one. */
const databaseOn = (day: Day | null) =>
  db.committee.update({ where: { id: 1 }, data: { demoToday: day && new Date(`${day}T00:00:00Z`) } });

const dueOn = (due: Day) =>
  givenTask(db, { quarter: open, agency: house.agencies.btc, due, state: "IN_PROGRESS" });

const report = (given: Awaited<ReturnType<typeof dueOn>>, fields: Record<string, unknown> = {}) =>
  reportProgress(
    house.people.staff,
    progressReport.parse({
      task: given.task.code.toLowerCase(),
      quarter: String(open.id),
      seen: String(given.entry.version),
      ...{ to: "IN_PROGRESS", progress: "50", result: "Draft 12-TTr/BTC" },
      ...submission(),
      ...fields,
    }),
  );
const late = { delayReasonCode: "staff", delayReason: "One is ill.", proposedSolution: "Two help." };

// The app's clock in the tests is on 25 April 2024.
describe("where the database's day is another than the app's", () => {
  test("a task is late by the database's day, and the message is beside the field", async () => {
    await databaseOn("2024-04-26");
    const given = await dueOn("2024-04-25");
    await expect(report(given)).rejects.toThrow(Incomplete);
    expect(await report(given, late)).toBe(given.task.code.toLowerCase());
  });

  test("and not late by it, whatever the app's says", async () => {
    await databaseOn("2024-04-24");
    const given = await dueOn("2024-04-24");
    expect(await report(given)).toBe(given.task.code.toLowerCase());
  });

  test("what is written down is the database's day", async () => {
    await databaseOn("2024-04-26");
    const given = await dueOn("2024-05-31");
    await report(given, { to: "REPORTED" });
    const { doneOn, lastWordAt } = await db.entry.findUniqueOrThrow({ where: { id: given.entry.id } });
    expect(doneOn).toEqual(new Date("2024-04-26T00:00:00Z"));
    expect(dayAt(lastWordAt)).toBe("2024-04-26");
    const last = await db.history.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(dayAt(last.at)).toBe("2024-04-26");
  });

  test("a deadline that is over by it is refused in words", async () => {
    await databaseOn("2024-06-10");
    const given = await dueOn("2024-05-31");
    const asked = { task: given.task.code.toLowerCase(), quarter: open.id, seen: 1, reason: "Late." };
    const asks = (newDue: Day) => askExtension(house.people.staff, { ...asked, newDue, ...submission() });
    await expect(asks("2024-06-09")).rejects.toMatchObject({ fields: { newDue: "newDuePast" } });
    expect(await asks("2024-06-11")).toBe(asked.task);
  });
});

describe("where the app's clock goes wrong", () => {
  const inTransaction = () =>
    change(house.people.staff, submission(), async () => `${now().getTime()} ${today()}`);

  test.each([
    ["an hour ahead", hour],
    ["an hour behind", -hour],
    ["a day ahead, past midnight", 24 * hour],
    ["a day behind, before midnight", -24 * hour],
  ])("%s, a save is judged by the database's and accepted", async (_, off) => {
    await databaseOn(null);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + off });
    const [row] = await db.$queryRaw<{ day: Day }[]>`SELECT to_char(giaoban_today(), 'YYYY-MM-DD') AS day`;
    const given = await dueOn(row?.day ?? "2024-01-01");
    expect(await report(given, { to: "REPORTED" })).toBe(given.task.code.toLowerCase());
    const { doneOn } = await db.entry.findUniqueOrThrow({ where: { id: given.entry.id } });
    expect(doneOn).toEqual(new Date(`${row?.day}T00:00:00Z`));
  });

  test("the transaction has one instant, the rest of the app its own", async () => {
    await databaseOn(null);
    const real = Date.now();
    vi.useFakeTimers({ toFake: ["Date"], now: real + hour });
    const [instant, day] = (await inTransaction()).split(" ");
    expect(Math.abs(Number(instant) - real)).toBeLessThan(60_000);
    expect(day).toBe(dayAt(new Date(real)));
    // Outside of a transaction the app's clock is on the demonstration's day.
    expect(dayAt(now())).toBe("2024-04-25");
  });
});

describe("a drift", () => {
  test("of two seconds or less is none", async () => {
    await databaseOn(null);
    const drift = await driftOf(db, null);
    expect(drift).toMatchObject({ agrees: true, day: dayAt(new Date()) });
    expect(Math.abs(drift.driftMs)).toBeLessThan(2_000);
    expect(driftInWords(drift)).toBeNull();
  });

  test("of an hour is reported with its direction", async () => {
    await databaseOn(null);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + hour });
    const drift = await driftOf(db, null);
    expect(drift.agrees).toBe(false);
    expect(drift.driftMs).toBeLessThan(-hour + 10_000);
    expect(driftInWords(drift)).toMatch(/^The clocks differ: the database's is 3\d\d\d\.?\d* s behind this/);
  });

  test("is reported by health, which is well all the same", async () => {
    const health = async () => {
      const answer = await GET();
      return [answer.status, await answer.json()];
    };
    await databaseOn("2024-04-25");
    const agreed = { driftMs: expect.any(Number), day: "2024-04-25", agrees: true };
    expect(await health()).toEqual([200, { status: "ok", database: true, clock: agreed }]);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() - hour });
    const [status, body] = await health();
    expect([status, body.status, body.clock.agrees]).toEqual([200, "ok", false]);
    expect(body.clock.driftMs).toBeGreaterThan(hour - 10_000);
  });

  test("of the demonstration's day is reported too", async () => {
    await databaseOn("2024-04-26");
    expect(await driftOf(db, "2024-04-26")).toMatchObject({ agrees: true });
    expect(await driftOf(db, "2024-04-25")).toMatchObject({ agrees: false, day: "2024-04-26" });
    await databaseOn(null);
    expect(await driftOf(db, "2024-04-25")).toMatchObject({ agrees: false });
  });
});
