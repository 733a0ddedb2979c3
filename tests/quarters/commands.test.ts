// The Office governs the quarters: it works, and everybody and everything that is refused leaves no trace.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { QuarterState } from "@/lib/calendar/quarter";
import { Stale } from "@/lib/forms/stale";
import { moveQuarter, planQuarter, setDays } from "@/lib/quarters/commands";
import { daysSetting, quarterMove, quarterPlanning } from "@/lib/quarters/stage";
import { givenAgencyReport, givenClosed, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
let presses = 0;
/** Each test has quarters of its own, far from those of the others. */
let id = 20101;

beforeAll(async () => {
  house = await givenHouse(db);
});
beforeEach(() => {
  id += 50;
});

const key = () => {
  presses += 1;
  return `press-number-${presses}`;
};
const year = () => Math.floor(id / 10);
const given = (state: QuarterState = "PLANNING") => givenQuarter(db, { id, state });
const quarter = () => db.quarter.findUniqueOrThrow({ where: { id } });
const lines = () => db.history.findMany({ where: { quarterId: id }, orderBy: { id: "asc" } });

const plan = (fields: object = {}) =>
  quarterPlanning.parse({
    quarter: id,
    key: key(),
    plansDueOn: "",
    reportsDueOn: `${year()}-04-19`,
    ...fields,
  });
const move = (to: QuarterState, fields: object = {}) =>
  quarterMove.parse({ quarter: id, key: key(), seen: 1, to, reason: "", ...fields });
const days = (fields: object = {}) =>
  daysSetting.parse({
    quarter: id,
    key: key(),
    seen: 1,
    plansDueOn: `${year()}-01-10`,
    reportsDueOn: `${year()}-04-22`,
    ...fields,
  });

describe("a quarter is planned", () => {
  const withOneBefore = () => givenQuarter(db, { id: id - 7, state: "OPEN" });

  test("with its due days, which are history", async () => {
    await withOneBefore();
    const answer = await planQuarter(house.people.office, plan({ plansDueOn: `${year() - 1}-12-20` }));
    expect(answer).toBe(`${year()}-q1`);
    expect(await quarter()).toMatchObject({ state: "PLANNING", version: 1 });
    expect(await lines()).toMatchObject([
      {
        subject: "quarter",
        subjectId: id,
        event: "quarterPlanned",
        personId: house.people.office.id,
        after: { plansDueOn: `${year() - 1}-12-20`, reportsDueOn: `${year()}-04-19` },
      },
    ]);
  });

  test("by the Office alone", async () => {
    await withOneBefore();
    const { staff, head, officeStaff, committee, chair, admin } = house.people;
    for (const person of [staff, head, officeStaff, committee, chair])
      await expect(planQuarter(person, plan())).rejects.toThrow("notTheOffices");
    await expect(planQuarter(admin, plan())).rejects.toThrow("quarterNotFound");
    expect(await lines()).toEqual([]);
  });

  test("once, after one that exists, and with days that can be right", async () => {
    await expect(planQuarter(house.people.office, plan())).rejects.toThrow("quarterNotNext");
    await withOneBefore();
    const wrong = plan({ reportsDueOn: `${year() - 1}-04-19` });
    await expect(planQuarter(house.people.office, wrong)).rejects.toThrow("reportsDueTooEarly");
    expect(await lines()).toEqual([]);
    await planQuarter(house.people.office, plan());
    await expect(planQuarter(house.people.office, plan())).rejects.toThrow("quarterExists");
    expect(await lines()).toHaveLength(1);
  });

  test("by one of two who press at once, and by one press once", async () => {
    await withOneBefore();
    const submission = plan();
    const outcomes = await Promise.allSettled([
      planQuarter(house.people.office, submission),
      planQuarter(house.people.office, submission),
      planQuarter(house.people.office, plan()),
    ]);
    expect(outcomes.filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);
    expect(await lines()).toHaveLength(1);
  });
});

describe("a quarter is moved", () => {
  test("on, stage by stage, without a reason", async () => {
    await given();
    await moveQuarter(house.people.office, move("OPEN"));
    await moveQuarter(house.people.office, move("REPORTING", { seen: 2 }));
    expect(await quarter()).toMatchObject({ state: "REPORTING", version: 3 });
    expect(await lines()).toMatchObject([
      { event: "quarterMoved", before: { state: "PLANNING" }, after: { state: "OPEN" }, note: "" },
      { event: "quarterMoved", before: { state: "OPEN" }, after: { state: "REPORTING" }, note: "" },
    ]);
  });

  test("back only with a reason, which is history", async () => {
    await given("REPORTING");
    const { office } = house.people;
    await expect(moveQuarter(office, move("OPEN"))).rejects.toThrow("moveReasonMissing");
    expect(await lines()).toEqual([]);
    await moveQuarter(office, move("OPEN", { reason: "Asked for a week too early." }));
    await moveQuarter(office, move("PLANNING", { seen: 2, reason: "Two agencies have no plan." }));
    expect(await lines()).toMatchObject([
      { before: { state: "REPORTING" }, after: { state: "OPEN" }, note: "Asked for a week too early." },
      { before: { state: "OPEN" }, after: { state: "PLANNING" }, note: "Two agencies have no plan." },
    ]);
  });

  test("back to running takes a proposal to close with it", async () => {
    await given("REPORTING");
    const proposed = { closingProposedById: house.people.office.id, closingProposedAt: new Date() };
    await db.quarter.update({ where: { id }, data: proposed });
    await moveQuarter(house.people.office, move("OPEN", { reason: "A figure is wrong." }));
    expect(await quarter()).toMatchObject({
      state: "OPEN",
      closingProposedById: null,
      closingProposedAt: null,
    });
    expect(await lines()).toMatchObject([
      { event: "closingWithdrawn", note: "A figure is wrong." },
      { event: "quarterMoved" },
    ]);
  });

  test("back to planning not once something was reported", async () => {
    const wanted = { quarter: await given("OPEN"), agency: house.agencies.btc };
    await givenTask(db, wanted);
    const { entry } = await givenTask(db, { ...wanted, state: "IN_PROGRESS" });
    const back = () => move("PLANNING", { reason: "Forgot a task." });
    await expect(moveQuarter(house.people.office, back())).rejects.toThrow("quarterReported");
    expect(await lines()).toEqual([]);
    await db.entry.update({ where: { id: entry.id }, data: { state: "NOT_STARTED" } });
    await givenAgencyReport(db, wanted);
    await expect(moveQuarter(house.people.office, back())).rejects.toThrow("quarterHasReports");
    await db.agencyReport.updateMany({ where: { quarterId: id }, data: { submittedAt: null } });
    await moveQuarter(house.people.office, back());
    expect(await quarter()).toMatchObject({ state: "PLANNING" });
  });

  test("by the Office alone, where there is a step, and not out of a closed one", async () => {
    await given();
    const { staff, head, officeStaff, committee, chair, admin, office } = house.people;
    for (const person of [staff, head, officeStaff, committee, chair])
      await expect(moveQuarter(person, move("OPEN", { seen: 9 }))).rejects.toThrow("notTheOffices");
    await expect(moveQuarter(admin, move("OPEN"))).rejects.toThrow("quarterNotFound");
    await expect(moveQuarter(office, { ...move("OPEN"), quarter: 19301 })).rejects.toThrow("quarterNotFound");
    for (const to of ["PLANNING", "REPORTING", "CLOSED"] as const)
      await expect(moveQuarter(office, move(to, { reason: "?" }))).rejects.toThrow("stepNotAllowed");
    await givenClosed(db, { id });
    await expect(moveQuarter(office, move("OPEN"))).rejects.toThrow("quarterClosed");
    expect(await lines()).toEqual([]);
  });

  test("not from a page that is older than the record, which says what changed and by whom", async () => {
    await given();
    await moveQuarter(house.people.office, move("OPEN"));
    await setDays(house.people.office, days({ seen: 2 }));
    const stale = await moveQuarter(house.people.office, move("OPEN")).catch((error) => error);
    expect(stale).toBeInstanceOf(Stale);
    expect(stale.changed).toMatchObject({
      seenVersion: 1,
      version: 3,
      by: { role: "OFFICE" },
      differences: [
        { field: "state", seen: "PLANNING", now: "OPEN" },
        { field: "plansDueOn", seen: null, now: `${year()}-01-10` },
        { field: "reportsDueOn", seen: `${year()}-03-31`, now: `${year()}-04-22` },
        { field: "reason", seen: "", now: "" },
      ],
    });
    expect(await lines()).toHaveLength(2);
  });

  test("once by one press, and by one of two people at once", async () => {
    await given();
    const submission = move("OPEN");
    const { office } = house.people;
    expect(await Promise.all([moveQuarter(office, submission), moveQuarter(office, submission)])).toEqual([
      `${year()}-q1`,
      `${year()}-q1`,
    ]);
    const both = [move("REPORTING", { seen: 2 }), move("REPORTING", { seen: 2 })];
    const outcomes = await Promise.allSettled(both.map((each) => moveQuarter(office, each)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await lines()).toHaveLength(2);
  });
});

describe("the due days are set", () => {
  test("while the quarter is not closed", async () => {
    await given("REPORTING");
    await setDays(house.people.office, days());
    expect(await quarter()).toMatchObject({ version: 2, reportsDueOn: new Date(`${year()}-04-22`) });
    expect(await lines()).toMatchObject([
      {
        event: "daysSet",
        before: { plansDueOn: null, reportsDueOn: `${year()}-03-31` },
        after: { plansDueOn: `${year()}-01-10`, reportsDueOn: `${year()}-04-22` },
      },
    ]);
  });

  test("by the Office alone, to days that can be right, from the latest page", async () => {
    await given();
    const { staff, head, committee, chair, admin, office } = house.people;
    for (const person of [staff, head, committee, chair])
      await expect(setDays(person, days())).rejects.toThrow("notTheOffices");
    await expect(setDays(admin, days())).rejects.toThrow("quarterNotFound");
    const wrong = days({ plansDueOn: `${year()}-05-01` });
    await expect(setDays(office, wrong)).rejects.toThrow("plansDueTooLate");
    await expect(setDays(office, days({ seen: 7 }))).rejects.toBeInstanceOf(Stale);
    await givenClosed(db, { id });
    await expect(setDays(office, days())).rejects.toThrow("quarterClosed");
    expect(await lines()).toEqual([]);
  });
});
