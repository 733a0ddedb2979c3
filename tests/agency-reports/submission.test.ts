// The head submits the agency's report and withdraws it: it works, and what is refused leaves no trace.
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { submitReport, withdrawReport } from "@/lib/agency-reports/commands";
import { getAgencyReport } from "@/lib/agency-reports/queries";
import { missingIn, reportSubmission, reportWithdrawal } from "@/lib/agency-reports/report";
import { Stale } from "@/lib/forms/stale";
import { givenAgencyReport, givenClosed, givenQuarter, givenTask, type TaskWanted } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const today = "2024-04-25";
let house: Awaited<ReturnType<typeof givenHouse>>;
let presses = 0;
/** Each test has a quarter of its own. */
let id = 20101;
let quarter: { id: number };

beforeAll(async () => {
  house = await givenHouse(db);
});
beforeEach(async () => {
  id += 10;
  quarter = await givenQuarter(db, { id, state: "REPORTING" });
});

const key = () => {
  presses += 1;
  return `press-number-${presses}`;
};
const reported = (fields: object = {}) =>
  reportSubmission.parse({
    quarter: id,
    agency: "btc",
    seen: 0,
    key: key(),
    assessment: "Most was done; two tasks wait for their basis.",
    ...fields,
  });
const withdrawal = (fields: object = {}) =>
  reportWithdrawal.parse({
    quarter: id,
    agency: "btc",
    seen: 1,
    key: key(),
    reason: "A figure was wrong.",
    ...fields,
  });

const task = (wanted: Partial<TaskWanted> = {}) =>
  givenTask(db, { quarter, agency: house.agencies.btc, state: "IN_PROGRESS", ...wanted });
const explained = {
  delayReasonCode: "basis",
  delayReason: "The basis came late.",
  proposedSolution: "By 15 May.",
};
const report = () => db.agencyReport.findFirst({ where: { quarterId: id, agencyId: house.agencies.btc.id } });
const lines = () => db.history.findMany({ where: { quarterId: id }, orderBy: { id: "asc" } });

describe("a report is submitted", () => {
  test("by the head, with the agency's own assessment", async () => {
    await task(explained);
    await task({ state: "COMPLETED" });
    expect(await submitReport(house.people.head, reported())).toBe(`${Math.floor(id / 10)}-q1`);
    expect(await report()).toMatchObject({
      assessment: "Most was done; two tasks wait for their basis.",
      version: 1,
      submittedAt: expect.any(Date),
    });
    expect(await lines()).toMatchObject([
      {
        subject: "quarter",
        subjectId: id,
        event: "reportSubmitted",
        personId: house.people.head.id,
        agencyId: house.agencies.btc.id,
        after: { agency: "BTC", assessment: "Most was done; two tasks wait for their basis." },
      },
    ]);
  });

  test("by the Office for itself, which is an agency too", async () => {
    await submitReport(house.people.office, reported({ agency: "vptu" }));
    expect(await lines()).toHaveLength(1);
  });

  test("by nobody else", async () => {
    const { staff, otherHead, office, committee, chair, admin } = house.people;
    for (const person of [staff, otherHead, office, committee, chair])
      await expect(submitReport(person, reported())).rejects.toThrow("notYoursToSubmit");
    await expect(submitReport(admin, reported())).rejects.toThrow("quarterNotFound");
    for (const nowhere of [{ quarter: 19301 }, { agency: "xyz" }])
      await expect(submitReport(house.people.head, reported(nowhere))).rejects.toThrow("quarterNotFound");
    expect(await lines()).toEqual([]);
  });

  test("while the quarter is reported and at no other time", async () => {
    for (const state of ["PLANNING", "OPEN"] as const) {
      await db.quarter.update({ where: { id }, data: { state } });
      const refused = state === "OPEN" ? "quarterNotReporting" : "notYoursToSubmit";
      await expect(submitReport(house.people.head, reported())).rejects.toThrow(refused);
    }
    await givenClosed(db, { id });
    await expect(submitReport(house.people.head, reported())).rejects.toThrow("quarterClosed");
    expect(await lines()).toEqual([]);
  });

  test("when every open entry says why and what helps, and the head has answered the own plan", async () => {
    await task({ ...explained, proposedSolution: "" });
    await task({ state: "NOT_STARTED" });
    await task({ state: "REPORTED" });
    await task({ state: "REPORTED", origin: "COMMITTEE" });
    await task({ state: "SUSPENDED", stateReason: "Until the decree is there." });
    await task({ state: "COMPLETED" });
    await task({ agency: house.agencies.ubkt });
    const refused = await submitReport(house.people.head, reported()).catch((error) => error);
    expect(refused).toMatchObject({ message: "reportIncomplete", values: { count: 3 } });
    const page = await getAgencyReport(house.people.head, id, "btc", today);
    expect(page?.missing.reasons.map(({ lacking }) => lacking)).toEqual([
      ["proposedSolution"],
      ["delayReasonCode", "delayReason", "proposedSolution"],
    ]);
    expect(page?.missing.confirmations).toHaveLength(1);
    expect(page?.missing.awaitingOffice).toHaveLength(1);
    expect(await lines()).toEqual([]);
    const own = { quarterId: id, agencyId: house.agencies.btc.id };
    await db.entry.updateMany({
      where: { ...own, state: { in: ["IN_PROGRESS", "NOT_STARTED"] } },
      data: explained,
    });
    await db.entry.updateMany({
      where: { ...own, state: "REPORTED", task: { origin: "AGENCY_PLAN" } },
      data: { state: "COMPLETED" },
    });
    await submitReport(house.people.head, reported());
    expect((await getAgencyReport(house.people.head, id, "btc", today))?.missing.awaitingOffice).toHaveLength(
      1,
    );
  });

  test("once: not twice, not from an older page, and one press is one report", async () => {
    const submission = reported();
    await Promise.all([
      submitReport(house.people.head, submission),
      submitReport(house.people.head, submission),
    ]);
    await expect(submitReport(house.people.head, reported({ seen: 1 }))).rejects.toThrow(
      "reportSubmittedAlready",
    );
    const stale = await submitReport(house.people.head, reported({ assessment: "Mine." })).catch((e) => e);
    expect(stale).toBeInstanceOf(Stale);
    expect(stale.changed).toMatchObject({ version: 1, by: { role: "HEAD" } });
    expect(stale.changed.differences).toContainEqual({ field: "submitted", seen: false, now: true });
    expect(await lines()).toHaveLength(1);
  });
});

test("no assessment is no report", () => {
  expect(reportSubmission.safeParse({ ...reported(), assessment: " \n" }).success).toBe(false);
  expect(reportWithdrawal.safeParse({ ...withdrawal(), reason: "" }).success).toBe(false);
  expect(missingIn([], "2024-04-25")).toEqual({ reasons: [], confirmations: [], awaitingOffice: [] });
});

describe("a report is withdrawn", () => {
  const submitted = () => givenAgencyReport(db, { quarter, agency: house.agencies.btc, assessment: "Done." });

  test("with a reason, keeps its text, and is submitted anew", async () => {
    await submitted();
    await withdrawReport(house.people.head, withdrawal());
    expect(await report()).toMatchObject({ submittedAt: null, assessment: "Done.", version: 2 });
    await submitReport(house.people.head, reported({ seen: 2 }));
    expect(await report()).toMatchObject({ submittedAt: expect.any(Date), version: 3 });
    expect(await lines()).toMatchObject([
      {
        event: "reportWithdrawn",
        note: "A figure was wrong.",
        after: { agency: "BTC", assessment: "Done." },
      },
      { event: "reportSubmitted" },
    ]);
  });

  test("also where the quarter went back to running, since nothing could be reported otherwise", async () => {
    await submitted();
    await db.quarter.update({ where: { id }, data: { state: "OPEN" } });
    await withdrawReport(house.people.head, withdrawal());
    expect(await report()).toMatchObject({ submittedAt: null });
  });

  test("by its head alone, when it is submitted, from the latest page, before the closing", async () => {
    const { staff, otherHead, office, committee, chair, admin, head } = house.people;
    await expect(withdrawReport(head, withdrawal({ seen: 0 }))).rejects.toThrow("reportNotSubmitted");
    await submitted();
    for (const person of [staff, otherHead, office, committee, chair])
      await expect(withdrawReport(person, withdrawal())).rejects.toThrow("notYoursToSubmit");
    await expect(withdrawReport(admin, withdrawal())).rejects.toThrow("quarterNotFound");
    await expect(withdrawReport(head, withdrawal({ seen: 4 }))).rejects.toBeInstanceOf(Stale);
    await givenClosed(db, { id });
    await expect(withdrawReport(head, withdrawal())).rejects.toThrow("quarterClosed");
    expect(await lines()).toEqual([]);
  });
});

describe("the page of a report", () => {
  test("is everybody's once it is submitted; before, it is the agency's, the Office's and the committee's", async () => {
    const { staff, head, otherStaff, otherHead, office, committee, chair, admin } = house.people;
    const seen = async (people: (typeof staff)[]) =>
      Promise.all(people.map(async (person) => (await getAgencyReport(person, id, "btc", today)) !== null));
    expect(await seen([staff, head, office, committee, chair])).toEqual([true, true, true, true, true]);
    expect(await seen([otherStaff, otherHead, admin])).toEqual([false, false, false]);
    await submitReport(head, reported());
    expect(await seen([otherStaff, otherHead, admin])).toEqual([true, true, false]);
    expect((await getAgencyReport(otherStaff, id, "btc", today))?.assessment).toMatch(/Most was done/);
    await withdrawReport(head, withdrawal());
    expect(await seen([otherStaff])).toEqual([false]);
    expect((await getAgencyReport(committee, id, "btc", today))?.assessment).toBeNull();
    expect((await getAgencyReport(staff, id, "btc", today))?.assessment).toMatch(/Most was done/);
  });
});
