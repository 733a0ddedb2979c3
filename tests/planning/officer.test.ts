// The officer in charge: planned, copied, changed while the quarter runs, and shown only while still of the lead agency.
import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { conflictOf } from "@/lib/forms/conflict";
import { Stale } from "@/lib/forms/stale";
import { messagesIn } from "@/lib/language/messages";
import { assignTask } from "@/lib/planning/commands";
import { changeTask } from "@/lib/planning/commands-change";
import { copyTasks } from "@/lib/planning/commands-copy";
import { assignOfficer } from "@/lib/planning/commands-officer";
import { officerAssigned } from "@/lib/planning/plan";
import { getTask } from "@/lib/tasks/queries";
import { givenClosed, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { changed, entered, findTask, givenPlanning, key, planned } from "./given-plan";

const db = await testDatabase();
const house = await givenPlanning(db);
const { staff, colleague, head, otherHead, office, officeStaff, committee, chair, admin, otherStaff } =
  house.people;
const history = () => db.history.count();
const officerOf = async (code: string) => (await getTask(head, code, "2024-05-02"))?.officer ?? null;
const eventsOf = (subjectId: number) =>
  db.history.findMany({ where: { subjectId, subject: "task" }, orderBy: { id: "asc" } });

const assigned = (task: string, seen: number, wanted: Record<string, unknown> = {}) =>
  officerAssigned.parse({ task, quarter: 20243, seen, key: key(), officer: "staff.btc", ...wanted });

/** A task of BTC in the quarter that is open, in its first version. */
async function running() {
  const quarter = await db.quarter.findUniqueOrThrow({ where: { id: 20243 } });
  const { task } = await givenTask(db, { quarter, agency: house.agencies.btc });
  return { ...task, address: task.code.toLowerCase() };
}

test("a plan names the officer by sign-in name or full name, and refuses whoever is not of the lead agency", async () => {
  await db.person.update({ where: { id: colleague.id }, data: { fullName: "Trần Thị Lan" } });
  const code = await assignTask(head, entered({ officer: "trần thị  LAN" }));
  expect(await officerOf(code)).toMatchObject({ id: colleague.id, name: "Trần Thị Lan" });
  for (const officer of [otherStaff.signInName, "nobody"])
    await expect(assignTask(head, entered({ officer }))).rejects.toMatchObject({
      fields: { officer: "officerUnknown" },
    });
  await changeTask(head, changed(code, 1, { officer: staff.signInName }));
  expect(await officerOf(code)).toMatchObject({ id: staff.id });
  const { id } = await findTask(db, code);
  expect((await eventsOf(id)).at(-1)).toMatchObject({
    event: "taskChanged",
    before: { officer: colleague.signInName },
    after: { officer: staff.signInName, version: 2 },
  });
  await expect(changeTask(head, changed(code, 1, { officer: "" }))).rejects.toThrow(Stale);
  await changeTask(head, changed(code, 2, { officer: "" }));
  expect(await officerOf(code)).toBeNull();
});

test("an old page is told who was named meanwhile, beside one's own choice", async () => {
  const task = await running();
  await assignOfficer(head, assigned(task.address, 1));
  const own = assigned(task.address, 1, { officer: head.signInName });
  const stale = await assignOfficer(head, own).catch((error: unknown) => error);
  if (!(stale instanceof Stale)) throw new Error("The second was not refused as stale.");
  const t = createTranslator({ locale: "en", messages: messagesIn.en });
  const { rows } = await conflictOf(stale, { officer: own.officer }, { t, language: "en" });
  expect(rows).toMatchObject([
    { label: "Officer in charge", seen: "–", now: "staff.btc", mineInWords: "head.btc", changed: true },
  ]);
});

test("a copy takes its officer along, unless that one has left the agency", async () => {
  const from = await givenQuarter(db, { id: 20233, state: "OPEN" });
  const leaver = await db.person.create({
    data: { signInName: "leaver.btc", role: "STAFF", agencyId: house.agencies.btc.id, active: false },
  });
  const given = async (title: string, officerId: number) =>
    (await givenTask(db, { quarter: from, agency: house.agencies.btc, title, officerId })).task.code;
  const codes = [await given("Stays", staff.id), await given("Left", leaver.id)];
  await givenClosed(db, from);
  const rows = codes.map((code) => ({ row: code.toLowerCase(), chosen: true }));
  await copyTasks(head, { quarter: planned, from: 20233, key: key(), past: true, rows });
  const copies = await db.task.findMany({
    where: { title: { in: ["Stays", "Left"] }, entries: { some: { quarterId: planned } } },
    orderBy: { title: "desc" },
  });
  expect(copies.map(({ officerId }) => officerId)).toEqual([staff.id, null]);
});

test("the head names the officer of a running task, which its history tells; the same name changes nothing", async () => {
  const task = await running();
  await assignOfficer(head, assigned(task.address, 1));
  expect(await officerOf(task.address)).toMatchObject({ id: staff.id });
  expect((await eventsOf(task.id)).at(-1)).toMatchObject({
    event: "officerAssigned",
    before: { officer: "" },
    after: { officer: "staff.btc", version: 2 },
    personId: head.id,
  });
  const before = await history();
  await assignOfficer(head, assigned(task.address, 2));
  expect(await history()).toBe(before);
  await assignOfficer(head, assigned(task.address, 2, { officer: "" }));
  expect(await officerOf(task.address)).toBeNull();
});

test("a stranger, a wrong name, a stale version, another state and a repeated submission change nothing more", async () => {
  const task = await running();
  const before = await history();
  for (const person of [staff, colleague, otherHead, office, officeStaff, committee, chair])
    await expect(assignOfficer(person, assigned(task.address, 1))).rejects.toThrow("notYoursToAssign");
  await expect(assignOfficer(admin, assigned(task.address, 1))).rejects.toThrow("taskNotFound");
  for (const officer of [otherStaff.signInName, "nobody"])
    await expect(assignOfficer(head, assigned(task.address, 1, { officer }))).rejects.toMatchObject({
      fields: { officer: "officerUnknown" },
    });
  await expect(assignOfficer(head, assigned(task.address, 2))).rejects.toThrow(Stale);
  const inPlan = await assignTask(head, entered());
  const planning = assigned(inPlan, 1, { quarter: planned });
  const entering = await history();
  await expect(assignOfficer(head, planning)).rejects.toThrow("notYoursToAssign");
  expect(await history()).toBe(entering);
  expect(entering).toBeGreaterThan(before);
  const once = assigned(task.address, 1);
  expect(await assignOfficer(head, once)).toBe(task.address);
  expect(await assignOfficer(head, once)).toBe(task.address);
  expect(await history()).toBe(entering + 1);
});

test("whoever moves to another agency or is deactivated is no longer shown as in charge", async () => {
  const task = await running();
  await assignOfficer(head, assigned(task.address, 1, { officer: colleague.signInName }));
  const becomes = (data: { active?: boolean; agencyId?: number }) =>
    db.person.update({ where: { id: colleague.id }, data });
  await becomes({ active: false });
  expect(await officerOf(task.address)).toBeNull();
  await becomes({ active: true, agencyId: house.agencies.ubkt.id });
  expect(await officerOf(task.address)).toBeNull();
  await becomes({ agencyId: house.agencies.btc.id });
  expect(await officerOf(task.address)).toMatchObject({ id: colleague.id });
});
