// Tasks entered, changed and taken out of a plan (rule 4), by whom, and who may not.
import { expect, test } from "vitest";
import { Stale } from "@/lib/forms/stale";
import { assignTask } from "@/lib/planning/commands";
import { changeTask, removeTask } from "@/lib/planning/commands-change";
import { givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { changed, entered, findTask, givenPlanning, key, planned } from "./given-plan";

const db = await testDatabase();
const house = await givenPlanning(db);
const find = (code: string) => findTask(db, code);
const history = () => db.history.count();

test("a head enters a task of the own plan with its parts, numbered, and its history", async () => {
  const code = await assignTask(house.people.head, entered());
  expect(code).toBe("2024-q2-btc-01");
  const task = await find(code);
  expect(task).toMatchObject({ title: "Review of cadre planning", origin: "AGENCY_PLAN" });
  expect(task.directive?.symbol).toBe("39-NQ/TW");
  expect(task.entries[0]).toMatchObject({ quarterId: planned, state: "NOT_STARTED", version: 1 });
  expect(task.entries[0]?.due).toEqual(task.originalDue);
  expect(
    task.entries[0]?.contributions.map(({ state, asked, steps }) => [state, asked, steps.length]),
  ).toEqual([
    ["ASKED", "Report", 1],
    ["ASKED", "Report", 1],
  ]);
  const rows = await db.history.findMany({ where: { subjectId: task.id }, orderBy: { id: "asc" } });
  expect(rows.map(({ event }) => event)).toEqual(["assigned", "partAsked", "partAsked"]);
});

test("the Office enters tasks of the committee for every agency", async () => {
  const code = await assignTask(
    house.people.office,
    entered({ origin: "COMMITTEE", lead: "UBKT", coordinating: "" }),
  );
  expect(code).toBe("2024-q2-ubkt-01");
});

test("twenty who enter at once get twenty codes", async () => {
  const codes = await Promise.all(
    Array.from({ length: 20 }, () =>
      assignTask(house.people.office, entered({ lead: "VPTU", coordinating: "" })),
    ),
  );
  expect(new Set(codes).size).toBe(20);
  expect(codes.toSorted().at(-1)).toBe("2024-q2-vptu-20");
});

test("the same press twice is one task", async () => {
  const submission = entered({ title: "Once" });
  expect(await assignTask(house.people.head, submission)).toBe(
    await assignTask(house.people.head, submission),
  );
  expect(await db.task.count({ where: { title: "Once" } })).toBe(1);
});

test("who may not enter is refused, and nothing is written", async () => {
  const { staff, otherHead, officeStaff, committee, chair, admin, head } = house.people;
  const before = await history();
  for (const person of [staff, otherHead, officeStaff, committee, chair])
    await expect(assignTask(person, entered())).rejects.toThrow("notYoursToPlan");
  await expect(assignTask(admin, entered())).rejects.toThrow("quarterNotFound");
  await expect(assignTask(head, entered({ origin: "COMMITTEE" }))).rejects.toThrow("notYoursToPlan");
  await expect(assignTask(head, entered({ lead: "UBKT", coordinating: "" }))).rejects.toThrow(
    "notYoursToPlan",
  );
  await expect(assignTask(head, entered({ quarter: 20234 }))).rejects.toThrow("quarterClosed");
  await expect(assignTask(head, entered({ quarter: 20241 }))).rejects.toThrow("planningOver");
  await expect(assignTask(head, entered({ quarter: 20314 }))).rejects.toThrow("quarterNotFound");
  expect(await history()).toBe(before);
});

test("each wrong field is named", async () => {
  const wrong = entered({ title: " ", directive: "1-X/TW", due: "2024-07-01", coordinating: "BTC" });
  await expect(assignTask(house.people.head, wrong)).rejects.toMatchObject({
    fields: {
      title: "titleMissing",
      directive: "directiveUnknown",
      due: "dueBeyondQuarter",
      coordinating: "leadIsCoordinating",
    },
  });
  await expect(assignTask(house.people.head, entered({ lead: "ABC" }))).rejects.toMatchObject({
    fields: { lead: "agencyUnknown" },
  });
});

test("a plan changes with its original deadline; a stale page and a stranger change nothing", async () => {
  const code = await assignTask(house.people.head, entered({ title: "To change" }));
  await changeTask(
    house.people.head,
    changed(code, 1, { title: "Changed", due: "2024-05-31", directive: "" }),
  );
  const task = await find(code);
  expect(task).toMatchObject({ title: "Changed", directiveId: null });
  expect(task.originalDue.toISOString().slice(0, 10)).toBe("2024-05-31");
  expect(task.entries[0]).toMatchObject({ version: 2, due: task.originalDue });
  const rows = await db.history.findMany({ where: { subjectId: task.id, event: "taskChanged" } });
  expect(rows[0]?.before).toEqual({ title: "To change", due: "2024-06-14", directive: "39-NQ/TW" });
  const before = await history();
  const error: unknown = await changeTask(house.people.office, changed(code, 1)).catch(
    (each: unknown) => each,
  );
  expect(error).toBeInstanceOf(Stale);
  expect((error as Stale).changed.differences.find(({ field }) => field === "title")).toEqual({
    field: "title",
    seen: "To change",
    now: "Changed",
  });
  for (const person of [house.people.staff, house.people.otherHead, house.people.committee])
    await expect(changeTask(person, changed(code, 2))).rejects.toThrow("notYoursToPlan");
  await expect(changeTask(house.people.admin, changed(code, 2))).rejects.toThrow("quarterNotFound");
  expect(await history()).toBe(before);
});

test("in an open quarter the text changes, the deadline does not", async () => {
  const due = "2024-08-30";
  const code = await assignTask(house.people.head, entered({ quarter: 20243, due }));
  const open = { quarter: 20243, due };
  await changeTask(house.people.head, changed(code, 1, { ...open, title: "Clearer" }));
  expect((await find(code)).title).toBe("Clearer");
  await expect(
    changeTask(house.people.head, changed(code, 2, { ...open, due: "2024-09-13" })),
  ).rejects.toMatchObject({
    fields: { due: "dueIsInForce" },
  });
  await expect(
    removeTask(house.people.head, { task: code, quarter: 20243, seen: 2, key: key() }),
  ).rejects.toThrow("removedInPlanningAlone");
});

test("a task leaves the plan with its parts, and its code is not given again", async () => {
  const code = await assignTask(house.people.head, entered({ title: "To remove" }));
  const removed = { task: code, quarter: planned, seen: 1, key: key() };
  await expect(removeTask(house.people.staff, removed)).rejects.toThrow("notYoursToPlan");
  await removeTask(house.people.head, removed);
  expect(await db.task.count({ where: { code: code.toUpperCase() } })).toBe(0);
  expect(await assignTask(house.people.head, entered())).not.toBe(code);
  const row = await db.history.findFirst({ where: { event: "taskRemoved" }, orderBy: { id: "desc" } });
  expect(row?.after).toEqual({ code: code.toUpperCase(), title: "To remove" });
});

test("a task that was decided for a closing leaves the plan that its quarter went back to", async () => {
  const given = await givenTask(db, {
    quarter: { id: planned },
    agency: house.agencies.btc,
    due: "2024-06-14",
  });
  await db.closingDecision.create({
    data: { entryId: given.entry.id, carryOver: false, reason: "Merged", decidedAt: new Date() },
  });
  const removed = { task: given.task.code.toLowerCase(), quarter: planned, seen: 1, key: key() };
  await removeTask(house.people.head, removed);
  expect(await db.task.count({ where: { id: given.task.id } })).toBe(0);
  expect(await db.closingDecision.count({ where: { entryId: given.entry.id } })).toBe(0);
});
