// The quarter's dashboard and the agency's board on a real database: what they show, and in how many queries.
import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { getAgencyBoard } from "@/lib/overview/queries-board";
import { getDashboard } from "@/lib/overview/queries-dashboard";
import type { Person } from "@/lib/people/person";
import {
  givenAgencyReport,
  givenClosed,
  givenContribution,
  givenIndicator,
  givenQuarter,
  givenTask,
} from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenTree, type Tree } from "./generated-quarter";

const db = await testDatabase();
const today = "2024-04-25";
const known = { id: 1, fullName: null, post: null, language: null };
const committee: Person = { ...known, signInName: "committee", role: "COMMITTEE", agency: null };
const admin: Person = { ...known, signInName: "admin", role: "ADMIN", agency: null };

let tree: Tree;
beforeAll(async () => {
  tree = await givenTree(db);
});

const agency = (index: number) => {
  const found = tree.agencies[index];
  if (!found) throw new Error(`no agency ${index}`);
  return found;
};
const directive = (index: number) => {
  const found = tree.directives[index];
  if (!found) throw new Error(`no directive ${index}`);
  return found;
};

describe("a quarter as it was", () => {
  const now = 20241;

  beforeAll(async () => {
    const before = await givenQuarter(db, { id: 20234 });
    const quarter = await givenQuarter(db, { id: now, state: "REPORTING", reportsDueOn: "2024-04-19" });
    const next = await givenQuarter(db, { id: 20242, state: "PLANNING" });
    const [vptu, btc, ubkt] = [agency(0), agency(1), agency(2)];
    const done = { state: "COMPLETED" as const, due: "2023-12-20", doneOn: "2023-12-19" };
    await givenTask(db, { quarter: before, agency: btc, ...done });
    await givenTask(db, { quarter: before, agency: btc, due: "2023-12-29" });
    await givenClosed(db, before, "2023-12-31");

    const late = await givenTask(db, {
      quarter,
      agency: btc,
      code: "2024-Q1-BTC-03",
      due: "2024-03-29",
      priority: true,
      directive: directive(2),
      delayReasonCode: "contribution",
      delayReason: "Remarks are missing.",
      proposedSolution: "Put the others before the committee.",
    });
    await givenTask(db, { quarter, agency: vptu, code: "2024-Q1-VPTU-01", due: "2024-04-10" });
    const heldBack = { entry: late.entry, agency: ubkt, askedOn: "2024-02-01", due: "2024-03-20" };
    await givenContribution(db, { ...heldBack, asked: "Remarks on 14 candidates" });
    await givenContribution(db, {
      ...heldBack,
      state: "ACKNOWLEDGED",
      deliveredOn: "2024-03-25",
    });
    await givenTask(db, {
      quarter,
      agency: ubkt,
      code: "2024-Q1-UBKT-06",
      due: "2024-05-10",
      state: "IN_PROGRESS",
      confidence: "AT_RISK",
    });
    await givenAgencyReport(db, { quarter, agency: vptu, submittedAt: new Date("2024-04-18T17:30:00Z") });
    await givenIndicator(db, {
      agency: btc,
      figures: [
        { quarterId: now, target: 780, actual: 566 },
        { quarterId: now, unitName: "Vinh", target: 80, actual: 61 },
      ],
    });
    const planned = await givenTask(db, { quarter: next, agency: vptu, priority: true, due: "2024-05-31" });
    await givenContribution(db, { entry: planned.entry, agency: btc });
    await givenContribution(db, {
      entry: planned.entry,
      agency: ubkt,
      state: "DECLINED",
      remark: "Not ours.",
    });
    await givenTask(db, { quarter: next, agency: vptu, priority: true, state: "DROPPED", due: "2024-05-31" });
    await givenTask(db, { quarter: next, agency: vptu, due: "2024-05-31" });
  });

  test("cases are in their order, each with its reason and solution", async () => {
    const dashboard = await getDashboard(committee, now, today);
    expect(dashboard?.attention.cases.map(({ group, code, days }) => [group, code, days])).toEqual([
      ["priority", "2024-Q1-BTC-03", 27],
      ["overdue", "2024-Q1-VPTU-01", 15],
      ["contributions", "2024-Q1-BTC-03", 36],
      ["risk", "2024-Q1-UBKT-06", 15],
    ]);
    const [first, , part] = dashboard?.attention.cases ?? [];
    expect(first).toMatchObject({
      delayReason: "Remarks are missing.",
      proposedSolution: "Put the others before the committee.",
      reason: { nameEn: "contribution outstanding" },
      due: "2024-03-29",
      lateQuarters: 1,
    });
    expect(part).toMatchObject({
      title: "Remarks on 14 candidates",
      agencyId: agency(2).id,
      leadId: agency(1).id,
      reason: null,
    });
  });

  test("the other sections are there", async () => {
    const dashboard = await getDashboard(committee, now, today);
    expect(dashboard?.asOf).toBe(today);
    expect(dashboard?.waiting).toMatchObject({ agency: { code: "BTC" }, count: 1 });
    expect(dashboard?.shareBefore).toBe(50);
    expect(dashboard?.lines.map((line) => [line.agency.code, line.submittedOn, line.shareBefore])).toEqual([
      ["VPTU", "2024-04-19", null],
      ["BTC", null, 50],
      ["UBKT", null, null],
    ]);
    expect(dashboard?.programmes.map(({ directive, depth }) => [directive?.symbol, depth])).toEqual([
      ["39-NQ/TW", 0],
      ["68-CTr/TU", 1],
      ["01-ĐA/TU", 2],
      [undefined, 0],
    ]);
    expect(dashboard?.parts).toEqual([
      { leadId: agency(1).id, agencyId: agency(2).id, standing: "completedLate", count: 1, days: 5 },
      { leadId: agency(1).id, agencyId: agency(2).id, standing: "overdue", count: 1, days: 36 },
    ]);
    expect(dashboard?.indicators).toMatchObject([{ target: 780, actual: 566, units: [{ name: "Vinh" }] }]);
    expect(dashboard?.next).toMatchObject({
      id: 20242,
      total: 1,
      priorities: [{ agencyId: agency(0).id, coordinating: [agency(1).id], due: "2024-05-31" }],
    });
  });

  test("the board of an agency shows what it owes and what it is owed", async () => {
    const lead = await getAgencyBoard(committee, now, "btc", today);
    expect(lead?.owed.list.map(({ agencyId, standing, days }) => [agencyId, standing, days])).toEqual([
      [agency(2).id, "overdue", 36],
    ]);
    expect(lead?.owes).toEqual({ list: [], total: 0, overdue: 0 });
    expect(lead?.attention.cases.map(({ group }) => group)).toEqual(["priority"]);
    const asked = await getAgencyBoard(committee, now, "ubkt", today);
    expect(asked?.owes.list.map(({ asked: what }) => what)).toEqual(["Remarks on 14 candidates"]);
  });

  test("a closed quarter is judged on the day it was closed", async () => {
    const dashboard = await getDashboard(committee, 20234, today);
    expect(dashboard?.asOf).toBe("2023-12-31");
    expect(dashboard?.counts).toMatchObject({ completedOnTime: 1, overdue: 1 });
    expect(dashboard?.attention.cases).toMatchObject([{ group: "overdue", days: 2 }]);
  });

  test("a task is late for each quarter in which it was overdue, also one that was never closed", async () => {
    const [earlier, later] = [20191, 20192];
    for (const id of [earlier, later]) await givenQuarter(db, { id, state: "OPEN" });
    const late = { quarter: { id: earlier }, agency: agency(1), due: "2024-03-29" };
    const { id: carriedFromId, ...entry } = (await givenTask(db, late)).entry;
    await db.entry.create({ data: { ...entry, quarterId: later, carriedFromId } });
    const dashboard = await getDashboard(committee, later, today);
    expect(dashboard?.attention.cases).toMatchObject([{ group: "overdue", lateQuarters: 2 }]);
  });

  test("the page is at most six queries, the session's one included", async () => {
    const asked = vi.spyOn(pg.Client.prototype, "query");
    await getDashboard(committee, now, today);
    const dashboard = asked.mock.calls.length;
    await getAgencyBoard(committee, now, "btc", today);
    const board = asked.mock.calls.length - dashboard;
    asked.mockRestore();
    expect(dashboard).toBeGreaterThan(2);
    expect(dashboard + 1).toBeLessThanOrEqual(6);
    expect(board + 1).toBeLessThanOrEqual(6);
  });

  test("for the administrator, and for an unknown quarter or agency, there is nothing", async () => {
    expect(await getDashboard(admin, now, today)).toBeNull();
    expect(await getAgencyBoard(admin, now, "btc", today)).toBeNull();
    expect(await getDashboard(committee, 20303, today)).toBeNull();
    expect(await getAgencyBoard(committee, now, "xyz", today)).toBeNull();
  });
});
