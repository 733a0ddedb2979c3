// What is confirmed is what was proposed and read: whatever changes the quarter or its paper since, nothing is closed.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { withdrawReport } from "@/lib/agency-reports/commands";
import { proposeClosing, sendBackClosing, withdrawProposal } from "@/lib/closing/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { getClosing } from "@/lib/closing/queries";
import { Stale } from "@/lib/forms/stale";
import { confirmResult, reportProgress } from "@/lib/reporting/commands";
import { givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { givenPair, pressOn, refusedOn } from "./given-closing";
import { about, changes, type Given, givenRead, word } from "./given-proposal";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

const db = await testDatabase();
const refused = refusedOn(db);
const today = "2024-04-25";
const view = { page: 1, only: null };
let house: Awaited<ReturnType<typeof givenHouse>>;
beforeAll(async () => {
  house = await givenHouse(db);
});

describe("a proposal falls by", () => {
  test.each(Object.keys(changes))("%s", async (name) => {
    const given = await givenRead(db, house);
    const { quarter, read } = given;
    const { office, chair, committee } = house.people;
    const [event, change] = changes[name] ?? ["", async () => undefined];
    await change(given, house, db);
    await refused(() => confirmClosing(chair, read), Stale);
    await refused(async () => confirmClosing(chair, await pressOn(db, quarter)), Stale);
    for (const [step, person] of [
      [sendBackClosing, chair],
      [withdrawProposal, office],
    ] as const)
      await refused(async () => step(person, { ...(await pressOn(db, quarter)), remark: "No." }), Stale);

    const page = await getClosing(chair, quarter.id, today, view);
    expect(page?.can).toEqual({
      decide: false,
      propose: false,
      withdraw: false,
      confirm: false,
      sendBack: false,
    });
    expect([page?.paper, page?.quarter.proposed]).toEqual([null, false]);
    expect(page?.fell?.rows.map((row) => row.event)).toEqual([event]);
    expect((await getClosing(committee, quarter.id, today, view))?.fell?.total).toBe(1);
    const ofOffice = await getClosing(office, quarter.id, today, view);
    expect(ofOffice?.can).toMatchObject({ decide: true, propose: true, withdraw: false });
  });

  test("what an officer may not see of the history is not told there either", async () => {
    const given = await givenRead(db, house);
    await confirmResult(house.people.head, about(given, given.done));
    const page = await getClosing(house.people.officeStaff, given.quarter.id, today, view);
    expect(page?.fell).toEqual({ rows: [], total: 0 });
    expect((await getClosing(house.people.staff, given.quarter.id, today, view))?.fell?.total).toBe(1);
  });

  test("nothing of another quarter, and is made anew by the Office", async () => {
    const given = await givenRead(db, house);
    const { office, chair, otherStaff } = house.people;
    const elsewhere = await givenPair(db);
    const { task, entry } = await givenTask(db, {
      quarter: elsewhere.quarter,
      agency: house.agencies.ubkt,
      state: "IN_PROGRESS",
    });
    const submission = { task: task.code.toLowerCase(), quarter: elsewhere.quarter.id, seen: entry.version };
    await reportProgress(otherStaff, { ...submission, key: randomUUID(), ...word, to: "IN_PROGRESS" });
    await withdrawReport(house.people.otherHead, {
      ...{ quarter: given.quarter.id, agency: "ubkt", seen: 1, key: randomUUID(), reason: "A figure." },
    });
    await refused(() => confirmClosing(chair, given.read), Stale);
    await proposeClosing(office, await pressOn(db, given.quarter));
    // What was read before stays what it was: another paper.
    await refused(() => confirmClosing(chair, given.read), Stale);
    expect(await confirmClosing(chair, await pressOn(db, given.quarter))).toBe("closed");
  });
});

describe("an old page closes nothing where the paper became another by", () => {
  const renamed = { nameVi: "Ban mới", nameEn: "Other commission", nameDe: "Andere Abteilung" };
  const others: Record<string, (given: Given) => Promise<unknown>> = {
    "an agency's name": () => db.agency.update({ where: { id: house.agencies.btc.id }, data: renamed }),
    "a directive's title": ({ directive: { id } }) =>
      db.directive.update({ where: { id }, data: { titleVi: "Khác", titleEn: "Other", titleDe: "Anders" } }),
    "a reason's name": () => db.delayReason.update({ where: { code: "staff" }, data: { nameEn: "people" } }),
    "a priority of the next quarter": ({ plan }) =>
      db.task.update({ where: { id: plan.task.id }, data: { title: "Another title" } }),
    "an indicator": ({ quarter }) =>
      db.indicatorFigure.updateMany({ where: { quarterId: quarter.id }, data: { actual: 600 } }),
    "a request's answer": ({ quarter }) =>
      db.request.updateMany({
        where: { quarterId: quarter.id },
        data: { state: "AGREED", answeredOn: new Date() },
      }),
    "the meeting": ({ quarter }) =>
      db.meeting.updateMany({ where: { reviewedId: quarter.id }, data: { chairName: "Another chair" } }),
  };
  test.each(Object.keys(others))("%s", async (name) => {
    const given = await givenRead(db, house);
    const { chair } = house.people;
    await others[name]?.(given);
    await refused(() => confirmClosing(chair, given.read), Stale);
    // The proposal is in force; the chair reads the paper as it is now, and closes.
    expect(await confirmClosing(chair, await pressOn(db, given.quarter))).toBe("closed");
  });

  test("the day, at midnight", async () => {
    const { quarter } = await givenRead(db, house);
    const yesterday = await pressOn(db, quarter, "2024-04-24");
    await refused(() => confirmClosing(house.people.chair, yesterday), Stale);
  });
});
