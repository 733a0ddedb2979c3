// Many tasks at once: a table, copies of an earlier quarter, and the parts that are asked of other agencies.
import { expect, test } from "vitest";
import { Stale } from "@/lib/forms/stale";
import { assignTask, planTasks } from "@/lib/planning/commands";
import { askPart, changeTask, withdrawPart } from "@/lib/planning/commands-change";
import { copyTasks } from "@/lib/planning/commands-copy";
import { dueInQuarter, planRow } from "@/lib/planning/plan";
import { givenContribution, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { changed, entered, findTask, givenPlanning, key, planned } from "./given-plan";

const db = await testDatabase();
const house = await givenPlanning(db);
const find = (code: string) => findTask(db, code);
const history = () => db.history.count();

const row = (name: string, wanted: Record<string, unknown>) => ({
  row: name,
  ...planRow.parse({ lead: "BTC", due: "2024-06-14", ...wanted }),
});

test("a table is taken whole: changes, new rows, blank ones left out", async () => {
  const code = await assignTask(house.people.head, entered({ title: "In the table" }));
  const rows = [
    row("a", {
      task: code,
      seen: "1",
      title: "In the table, changed",
      deliverable: "Report",
      directive: "39-NQ/TW",
    }),
    row("n1", { title: "New in the table" }),
    row("n2", {}),
  ];
  expect(await planTasks(house.people.head, { quarter: planned, key: key(), rows })).toEqual({
    is: "table",
    changed: 1,
    entered: 1,
  });
  expect((await find(code)).title).toBe("In the table, changed");
  expect(await db.task.count({ where: { title: "New in the table" } })).toBe(1);
});

test("one wrong cell and nothing of the table is written; a stale row is told", async () => {
  const code = await assignTask(house.people.head, entered({ title: "Kept" }));
  const before = await history();
  const wrong = [row("n1", { title: "Right" }), row("n2", { title: "Late", due: "2024-09-01" })];
  await expect(
    planTasks(house.people.head, { quarter: planned, key: key(), rows: wrong }),
  ).rejects.toMatchObject({
    fields: { "n2.due": "dueBeyondQuarter" },
  });
  await changeTask(house.people.office, changed(code, 1, { title: "Kept by the Office" }));
  const stale = [row("a", { task: code, seen: "1", title: "Mine", deliverable: "Report" })];
  await expect(
    planTasks(house.people.head, { quarter: planned, key: key(), rows: stale }),
  ).rejects.toBeInstanceOf(Stale);
  await expect(
    planTasks(house.people.otherHead, {
      quarter: planned,
      key: key(),
      rows: [row("n1", { title: "Theirs" })],
    }),
  ).rejects.toThrow("notYoursToPlan");
  expect(await history()).toBe(before + 1);
  expect((await find(code)).title).toBe("Kept by the Office");
});

test("what recurs is copied from an earlier quarter, deadlines as many quarters later", async () => {
  const source = await givenTask(db, {
    quarter: { id: 20241 },
    agency: house.agencies.btc,
    title: "Recurs",
    due: "2024-03-31",
  });
  const name = source.task.code.toLowerCase();
  const copied = { quarter: planned, from: 20241, key: key(), rows: [{ row: name, chosen: true }] };
  await expect(copyTasks(house.people.otherHead, copied)).rejects.toThrow("notYoursToPlan");
  await expect(copyTasks(house.people.head, { ...copied, rows: [] })).rejects.toThrow("copyNothing");
  expect(await copyTasks(house.people.head, copied)).toEqual({ is: "copied", count: 1 });
  const copies = await db.task.findMany({ where: { title: "Recurs", code: { startsWith: "2024-Q2" } } });
  expect(copies.map(({ originalDue }) => originalDue.toISOString().slice(0, 10))).toEqual(["2024-06-30"]);
});

test.each([
  ["2024-03-31", 20241, 20242, "2024-06-30"],
  ["2024-02-15", 20241, 20242, "2024-05-15"],
  ["2023-11-30", 20234, 20241, "2024-02-29"],
  ["2024-01-02", 20241, 20251, "2025-01-02"],
])("a deadline of %s in %i becomes in %i %s", (due, from, to, expected) => {
  expect(dueInQuarter(due, from, to)).toBe(expected);
});

test("a part is asked for by the lead's head or the Office, and taken back while nobody took it up", async () => {
  const code = await assignTask(house.people.head, entered({ coordinating: "" }));
  const asked = {
    task: code,
    quarter: planned,
    seen: 1,
    agency: "UBKT",
    asked: "Remarks",
    until: "2024-06-01",
  };
  await expect(askPart(house.people.staff, { ...asked, key: key() })).rejects.toThrow("notYoursToAsk");
  await expect(askPart(house.people.head, { ...asked, agency: "BTC", key: key() })).rejects.toMatchObject({
    fields: { agency: "leadIsCoordinating" },
  });
  await askPart(house.people.head, { ...asked, key: key() });
  const [part] = (await find(code)).entries[0]?.contributions ?? [];
  expect(part).toMatchObject({ state: "ASKED", asked: "Remarks" });
  const withdrawn = { task: code, quarter: planned, seen: 2, part: part?.id ?? 0 };
  await withdrawPart(house.people.head, { ...withdrawn, key: key() });
  expect((await find(code)).entries[0]?.contributions).toEqual([]);
});

test("while the quarter is reported nobody is asked for a part, and none is taken back", async () => {
  const { task, entry } = await givenTask(db, { quarter: { id: 20241 }, agency: house.agencies.btc });
  const part = await givenContribution(db, { entry, agency: house.agencies.ubkt });
  const about = { task: task.code.toLowerCase(), quarter: 20241, seen: 1 };
  const before = await history();
  for (const person of [house.people.head, house.people.office]) {
    const asked = { ...about, agency: "VPTU", asked: "Remarks", until: "2024-06-01", key: key() };
    await expect(askPart(person, asked)).rejects.toThrow("partsNotNow");
    const withdrawn = { ...about, part: part.id, key: key() };
    await expect(withdrawPart(person, withdrawn)).rejects.toThrow("partsNotNow");
  }
  expect(await history()).toBe(before);
});
