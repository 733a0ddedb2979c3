// Planning at once and twice: no deadlock, nobody's text lost, and the same submission is one change.
import { expect, test } from "vitest";
import { answerPart } from "@/lib/contributions/commands";
import { Refusal } from "@/lib/forms/refusal";
import { Stale } from "@/lib/forms/stale";
import { assignTask, planTasks } from "@/lib/planning/commands";
import { askPart, changeTask, removeTask, withdrawPart } from "@/lib/planning/commands-change";
import { copyTasks } from "@/lib/planning/commands-copy";
import { planRow } from "@/lib/planning/plan";
import { givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { changed, entered, findTask, givenPlanning, key, planned } from "./given-plan";

const db = await testDatabase();
const { agencies, people } = await givenPlanning(db);
const history = () => db.history.count();
const find = (code: string) => findTask(db, code);

const row = (name: string, wanted: Record<string, unknown>) => ({
  row: name,
  ...planRow.parse({
    ...{ title: "Row", deliverable: "Report", directive: "39-NQ/TW", lead: "BTC", due: "2024-06-14" },
    ...wanted,
  }),
});

async function deadlocks(): Promise<number> {
  const [found] = await db.$queryRaw<{ deadlocks: number }[]>`
    SELECT deadlocks::int AS deadlocks FROM pg_stat_database WHERE datname = current_database()`;
  return found?.deadlocks ?? 0;
}

test("tables, single tasks and changes at once: each is written whole, no deadlock", async () => {
  const codes = await Promise.all(
    [1, 2, 3, 4].map(() => assignTask(people.head, entered({ coordinating: "" }))),
  );
  const before = await deadlocks();
  const table = (order: readonly string[], by: string) =>
    planTasks(people.head, {
      quarter: planned,
      key: key(),
      rows: [
        ...order.map((code, index) => row(`t${index}`, { task: code, seen: "1", title: `By ${by}` })),
        row("n1", { title: `New by ${by}` }),
      ],
    });
  const results = await Promise.allSettled([
    table(codes, "one"),
    table(codes.toReversed(), "two"),
    ...Array.from({ length: 6 }, () => assignTask(people.office, entered({ coordinating: "UBKT" }))),
    ...codes.map((code) => changeTask(people.office, changed(code, 1, { title: "By the Office" }))),
  ]);
  const failed = results.filter((each) => each.status === "rejected").map(({ reason }) => reason.name);
  expect(failed.filter((each) => each !== "Stale")).toEqual([]);
  expect(await deadlocks()).toBe(before);
  const tasks = await Promise.all(codes.map(find));
  expect(tasks.map(({ entries }) => entries[0]?.version)).toEqual([2, 2, 2, 2]);
});

test("a row that says what is recorded anyway is not stale; one that says something else is", async () => {
  const code = await assignTask(people.head, entered({ title: "Watched" }));
  await changeTask(people.office, changed(code, 1, { title: "By the Office" }));
  const sent = (title: string) => ({
    ...{ quarter: planned, key: key() },
    rows: [row("a", { task: code, seen: "1", title }), row("n1", { title: "Beside it" })],
  });
  expect(await planTasks(people.head, sent("By the Office"))).toEqual({
    is: "table",
    changed: 0,
    entered: 1,
  });
  const error: unknown = await planTasks(people.head, sent("Mine")).catch((each: unknown) => each);
  expect(error).toBeInstanceOf(Stale);
  expect((error as Stale).rows[0]).toMatchObject({ row: "a", code: code.toUpperCase() });
});

test("the same press twice is one change and one answer", async () => {
  const code = await assignTask(people.head, entered({ title: "Pressed", coordinating: "" }));
  const submission = { task: code, quarter: planned };
  const twice = async (run: () => Promise<unknown>) => {
    const first = await run();
    const before = await history();
    expect(await run()).toEqual(first);
    expect(await history()).toBe(before);
  };
  const change = changed(code, 1, { title: "Pressed twice" });
  await twice(() => changeTask(people.head, change));
  const asked = { ...submission, seen: 2, agency: "UBKT", asked: "Remarks", until: "2024-06-01", key: key() };
  await twice(() => askPart(people.head, asked));
  const part = (await find(code)).entries[0]?.contributions[0]?.id ?? 0;
  const withdrawn = { ...submission, seen: 3, part, key: key() };
  await twice(() => withdrawPart(people.head, withdrawn));
  const table = { quarter: planned, key: key(), rows: [row("n1", { title: "Once in a table" })] };
  await twice(() => planTasks(people.head, table));
  const removed = { ...submission, seen: 4, key: key() };
  await twice(() => removeTask(people.head, removed));
});

test("what two copy at once, or was carried over, stands in the plan once", async () => {
  const source = async (title: string) => {
    const found = await givenTask(db, {
      quarter: { id: 20241 },
      agency: agencies.btc,
      title,
      due: "2024-03-15",
    });
    return { ...found, row: found.task.code.toLowerCase(), chosen: true };
  };
  const [recurs, carried] = [await source("Recurs"), await source("Carried")];
  await db.entry.create({
    data: {
      ...{ taskId: carried.task.id, quarterId: planned, agencyId: agencies.btc.id },
      ...{ due: new Date("2024-06-01"), lastWordAt: new Date(), carriedFromId: carried.entry.id },
    },
  });
  const copy = () =>
    copyTasks(people.head, { quarter: planned, from: 20241, key: key(), rows: [recurs, carried] });
  const results = await Promise.allSettled([copy(), copy()]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { message: "copiedAlready" },
  });
  expect(await db.entry.count({ where: { quarterId: planned, task: { title: "Recurs" } } })).toBe(1);
  expect(await db.entry.count({ where: { quarterId: planned, task: { title: "Carried" } } })).toBe(1);
});

test("a deadline that moves in planning takes along what was asked until then", async () => {
  const code = await assignTask(people.head, entered());
  await changeTask(people.head, changed(code, 1, { due: "2024-05-31" }));
  const dues = (await find(code)).entries[0]?.contributions.map(({ due }) => due.toISOString().slice(0, 10));
  expect(dues).toEqual(["2024-05-31", "2024-05-31"]);
});

/** A task of a running quarter, and what asks another agency for a part of it. */
async function running() {
  const { task } = await givenTask(db, {
    ...{ quarter: { id: 20243 }, agency: agencies.btc, due: "2024-09-13", state: "IN_PROGRESS" },
  });
  const code = task.code.toLowerCase();
  const submission = { task: code, quarter: 20243, asked: "Remarks", until: "2024-06-01" };
  const ask = (person: typeof people.head, agency: string) =>
    askPart(person, { ...submission, agency, seen: 1, key: key() });
  return { code, ask };
}

const isExpected = (result: PromiseSettledResult<unknown>) =>
  result.status === "fulfilled" || result.reason instanceof Stale || result.reason instanceof Refusal;

test("two ask for parts of one task at once: one is first, the other is told, no deadlock", async () => {
  const before = await deadlocks();
  for (let round = 0; round < 12; round += 1) {
    const { ask } = await running();
    const results = await Promise.allSettled([ask(people.head, "UBKT"), ask(people.office, "VPTU")]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.every(isExpected)).toBe(true);
  }
  expect(await deadlocks()).toBe(before);
});

test("a part is taken back while it is answered: one of both, no deadlock", async () => {
  const before = await deadlocks();
  for (let round = 0; round < 12; round += 1) {
    const { code, ask } = await running();
    await ask(people.head, "UBKT");
    const part = (await find(code)).entries[0]?.contributions[0]?.id ?? 0;
    const late = { delayReasonCode: null, delayReason: "", proposedSolution: "" };
    const answer = { task: code, part, seen: 1, key: key(), to: "ACCEPTED" as const, remark: "", ...late };
    const results = await Promise.allSettled([
      withdrawPart(people.head, { task: code, quarter: 20243, part, seen: 2, key: key() }),
      answerPart(people.otherStaff, answer),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.every(isExpected)).toBe(true);
  }
  expect(await deadlocks()).toBe(before);
});
