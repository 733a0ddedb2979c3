// The days of a plan: within the quarter and still to come, or confirmed in words; and the parts within their task.
import { expect, test } from "vitest";
import { assignTask, planTasks } from "@/lib/planning/commands";
import { askPart, changeTask } from "@/lib/planning/commands-change";
import { copyTasks } from "@/lib/planning/commands-copy";
import { planRow } from "@/lib/planning/plan";
import { givenContribution, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { changed, entered, findTask, givenPlanning, key, planned } from "./given-plan";

const db = await testDatabase();
const { people, agencies } = await givenPlanning(db);
const recorded = () => db.history.count();
const dayOf = (date: Date | undefined) => date?.toISOString().slice(0, 10);
const row = (name: string, wanted: Record<string, unknown>) => ({
  row: name,
  ...planRow.parse({ title: "Row", lead: "BTC", ...wanted }),
});

test.each([
  ["2024-04-10", "duePast", "past"],
  ["2024-07-15", "dueBeyondQuarter", "beyond"],
] as const)("a deadline on %s is accepted once it is confirmed: %s", async (due, message, saying) => {
  const before = await recorded();
  await expect(assignTask(people.head, entered({ due }))).rejects.toMatchObject({
    fields: { due: message },
    offers: [saying],
    values: { first: "2024-04-01", last: "2024-06-30" },
  });
  const other = saying === "past" ? "beyond" : "past";
  await expect(assignTask(people.head, entered({ due, [other]: "1" }))).rejects.toThrow(message);
  expect(await recorded()).toBe(before);
  const code = await assignTask(people.head, entered({ due, [saying]: "1" }));
  const task = await findTask(db, code);
  expect(dayOf(task.entries[0]?.due)).toBe(due);
  expect(task.entries[0]?.contributions.map((part) => dayOf(part.due))).toEqual([due, due]);
});

test("a day before the quarter is never accepted, nor a year that cannot be meant", async () => {
  const confirmed = { past: "1", beyond: "1" };
  for (const [due, message] of [
    ["2024-03-31", "dueBeforeQuarter"],
    ["2034-04-25", "dueFar"],
    ["22024-04-25", "dayAbsurd"],
    ["0024-04-25", "dayAbsurd"],
  ] as const)
    await expect(assignTask(people.head, entered({ due, ...confirmed }))).rejects.toMatchObject({
      fields: { due: message },
      offers: [],
    });
});

test("in a table each row has its own tick", async () => {
  const rows = (confirmed: object = {}) => [
    row("n1", { due: "2024-04-10", title: "Is over", ...confirmed }),
    row("n2", { due: "2024-06-14", title: "Is not" }),
  ];
  await expect(planTasks(people.head, { quarter: planned, key: key(), rows: rows() })).rejects.toMatchObject({
    fields: { "n1.due": "duePast" },
    offers: ["n1.past"],
  });
  const said = rows({ past: "1" });
  expect(await planTasks(people.head, { quarter: planned, key: key(), rows: said })).toEqual({
    is: "table",
    changed: 0,
    entered: 2,
  });
});

test("a deadline that moves forward takes the parts along that would lie beyond it, but none that was taken up", async () => {
  const { task, entry } = await givenTask(db, {
    ...{ quarter: { id: planned }, agency: agencies.btc, due: "2024-06-20", title: "To move" },
  });
  const code = task.code.toLowerCase();
  const part = (agency: { id: number }, due: string, state: "ASKED" | "ACCEPTED") =>
    givenContribution(db, { entry, agency, due, state });
  await part(agencies.ubkt, "2024-06-10", "ASKED");
  await part(agencies.vptu, "2024-05-20", "ACCEPTED");
  const moved = (due: string) => changeTask(people.head, changed(code, 1, { due, title: "To move" }));
  await expect(moved("2024-05-15")).rejects.toMatchObject({ fields: { due: "dueBeforePart" } });
  await moved("2024-05-31");
  const parts = (await findTask(db, code)).entries[0]?.contributions ?? [];
  expect(parts.map(({ due }) => dayOf(due)).toSorted()).toEqual(["2024-05-20", "2024-05-31"]);
});

test("a part is asked until a day within the task that is not over", async () => {
  const code = await assignTask(people.head, entered({ title: "With parts", coordinating: "" }));
  const asks = (until: string) =>
    askPart(people.head, {
      ...{ task: code, quarter: planned, seen: 1, key: key() },
      ...{ agency: "UBKT", asked: "Remarks", until },
    });
  await expect(asks("2024-06-15")).rejects.toMatchObject({
    fields: { until: "partDueBeyond" },
    values: { due: "2024-06-14" },
  });
  await expect(asks("2024-04-24")).rejects.toMatchObject({ fields: { until: "partDuePast" } });
  expect(await asks("2024-06-14")).toBe(code);
});

test("of a task that is overdue no part is asked, and one message says what to do first", async () => {
  const { task } = await givenTask(db, {
    ...{ quarter: { id: 20243 }, agency: agencies.btc, due: "2024-04-24", state: "IN_PROGRESS" },
  });
  const asked = { task: task.code.toLowerCase(), quarter: 20243, seen: 1, agency: "UBKT", asked: "Remarks" };
  for (const until of ["2024-04-24", "2024-05-20"])
    await expect(askPart(people.head, { ...asked, until, key: key() })).rejects.toMatchObject({
      fields: { until: "partOfOverdue" },
    });
});

test("a copy whose day is over by now is made once that is confirmed", async () => {
  const { task } = await givenTask(db, {
    ...{ quarter: { id: 20241 }, agency: agencies.btc, due: "2024-01-20", title: "Recurs early" },
  });
  const copied = (past: boolean) =>
    copyTasks(people.head, {
      ...{ quarter: planned, from: 20241, key: key(), past },
      rows: [{ row: task.code.toLowerCase(), chosen: true }],
    });
  await expect(copied(false)).rejects.toMatchObject({
    fields: { chosen: "copyPast" },
    offers: ["past"],
    values: { count: 1 },
  });
  expect(await copied(true)).toEqual({ is: "copied", count: 1 });
});
