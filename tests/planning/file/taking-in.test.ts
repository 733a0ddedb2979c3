// A file is taken in as a whole or not at all, once, by who brought it, while the quarter takes tasks.
import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { getTaskFile } from "@/lib/planning/file/queries";
import { givenDirective, givenHistory, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { plannedQuarters, takeIn } from "./given-files";

const db = await testDatabase();
const { next, quarter, year, saidRow, brought, tasks, history } = plannedQuarters(db);
let house: Awaited<ReturnType<typeof givenHouse>>;

beforeAll(async () => {
  house = await givenHouse(db);
  await givenDirective(db, { symbol: "39-NQ/TW" });
});
beforeEach(next);

test("every row becomes a task with its entry, its parts and its history, numbered on from what is there", async () => {
  const { office } = house.people;
  await givenTask(db, { quarter: quarter(), agency: house.agencies.btc, code: `${year()}-Q2-BTC-10` });
  const rows = [
    saidRow(2, {
      directive: "39-NQ/TW",
      origin: "MEETING",
      priority: "x",
      deliverable: "Report",
      coordinating: "UBKT; VPTU",
    }),
    saidRow(3, { code: `${year()}-q2-btc-11` }),
    saidRow(5),
  ];
  const id = await brought(office, rows);
  expect(await getTaskFile(office, quarter().id, id)).toMatchObject({
    bad: 0,
    taken: null,
    mayTakeIn: true,
    name: "plan.xlsx",
  });
  expect(await takeIn(office, id)).toBe("3");
  const [, ...made] = await tasks();
  expect(made.map(({ task }) => task.code)).toEqual(
    ["12", "11", "13"].map((number) => `${year()}-Q2-BTC-${number}`),
  );
  expect(made[0]).toMatchObject({
    state: "NOT_STARTED",
    due: new Date(`${year()}-06-30T00:00:00Z`),
    task: {
      title: "Plan 2",
      deliverable: "Report",
      origin: "MEETING",
      priority: true,
      originalDue: new Date(`${year()}-06-30T00:00:00Z`),
    },
    contributions: [
      { asked: "Report", state: "ASKED" },
      { asked: "Report", state: "ASKED" },
    ],
  });
  expect((await history()).map(({ event }) => event)).toEqual([
    ...["assigned", "partAsked", "partAsked", "assigned", "assigned"],
    "tasksTakenIn",
  ]);
  const file = await db.taskFile.findUniqueOrThrow({ where: { id } });
  expect((await history()).at(-1)?.after).toEqual({ name: "plan.xlsx", sha256: file.sha256, tasks: 3 });
  expect(await getTaskFile(office, quarter().id, id)).toMatchObject({ bad: 0, taken: { here: true } });
});

test("one wrong row, and nothing is taken in", async () => {
  const { head } = house.people;
  const id = await brought(head, [saidRow(2), saidRow(3, { lead: "XYZ", due: "31/3/2024" })]);
  expect(await getTaskFile(head, quarter().id, id)).toMatchObject({
    bad: 1,
    rows: [{ wrong: {} }, { row: 3, wrong: { lead: "agencyUnknown", due: "dueBeforeQuarter" } }],
  });
  await expect(takeIn(head, id)).rejects.toMatchObject({ message: "fileHasErrors", values: { bad: 1 } });
  expect([await tasks(), await history()]).toEqual([[], []]);
});

test("the rows are judged again when they are taken in: a code that somebody gave since is taken", async () => {
  const { head } = house.people;
  const code = `${year()}-Q2-BTC-09`;
  const id = await brought(head, [saidRow(2, { code })]);
  expect(await getTaskFile(head, quarter().id, id)).toMatchObject({ bad: 0 });
  await givenTask(db, { quarter: quarter(), agency: house.agencies.btc, code });
  await expect(takeIn(head, id)).rejects.toThrow("fileHasErrors");
  expect(await history()).toEqual([]);
});

test("a file that was taken in is known again: by whom and when, and there is no button", async () => {
  const { head, office } = house.people;
  const rows = [saidRow(2)];
  const content = randomUUID();
  const first = await brought(head, rows, content);
  const second = await brought(office, rows, content);
  await takeIn(head, first);
  expect(await getTaskFile(office, quarter().id, second)).toMatchObject({
    bad: 0,
    taken: { by: "head.btc", here: false },
  });
  await expect(takeIn(office, second)).rejects.toMatchObject({
    message: "fileTakenIn",
    values: { day: 25, month: 4, year: "2024", who: "head.btc" },
  });
  const third = await brought(office, rows, content);
  expect(await getTaskFile(office, quarter().id, third)).toMatchObject({ taken: { here: false } });
  expect(await tasks()).toHaveLength(1);
});

test("the same rows saved again are another file, and known all the same", async () => {
  const { head } = house.people;
  const again = await brought(head, [saidRow(2)]);
  await takeIn(head, await brought(head, [saidRow(2)]));
  expect(await getTaskFile(head, quarter().id, again)).toMatchObject({ taken: { here: false } });
  await expect(takeIn(head, again)).rejects.toThrow("fileTakenIn");
  expect(await takeIn(head, await brought(head, [saidRow(2), saidRow(3)]))).toBe("2");
});

test("the same content may come in another quarter", async () => {
  const { head } = house.people;
  const content = randomUUID();
  await takeIn(head, await brought(head, [saidRow(2)], content));
  await next();
  expect(await takeIn(head, await brought(head, [saidRow(2)], content))).toBe("1");
});

test("somebody else's file is not there, and who does not plan has none", async () => {
  const { head, otherHead, office, staff, committee, chair, admin } = house.people;
  const id = await brought(head, [saidRow(2)]);
  for (const person of [otherHead, office, staff, committee, chair, admin]) {
    expect(await getTaskFile(person, quarter().id, id)).toBeNull();
    await expect(takeIn(person, id)).rejects.toThrow("fileNotFound");
  }
  for (const person of [staff, committee, chair, admin])
    await expect(brought(person, [saidRow(2)])).rejects.toThrow("fileNotFound");
  expect(await getTaskFile(head, quarter().id + 1, id)).toBeNull();
  await expect(takeIn(head, id + 999)).rejects.toThrow("fileNotFound");
  expect([await tasks(), await history()]).toEqual([[], []]);
});

test("the head enters the own agency's tasks alone, the Office all", async () => {
  const { otherHead, office } = house.people;
  const id = await brought(otherHead, [saidRow(2)]);
  expect(await getTaskFile(otherHead, quarter().id, id)).toMatchObject({
    rows: [{ wrong: { lead: "leadNotYours" } }],
  });
  await expect(takeIn(otherHead, id)).rejects.toThrow("fileHasErrors");
  expect(await takeIn(office, await brought(office, [saidRow(2), saidRow(3, { lead: "UBKT" })]))).toBe("2");
});

test.each([
  ["REPORTING", "planningOver"],
  ["CLOSED", "quarterClosed"],
] as const)("in a quarter that is %s nothing is brought or taken in: %s", async (state, refusal) => {
  const { head } = house.people;
  const id = await brought(head, [saidRow(2)]);
  const closedOn = state === "CLOSED" ? new Date("2024-04-25") : null;
  await db.quarter.update({ where: { id: quarter().id }, data: { state, closedOn } });
  expect(await getTaskFile(head, quarter().id, id)).toMatchObject({ mayTakeIn: false });
  await expect(takeIn(head, id)).rejects.toThrow(refusal);
  await expect(brought(head, [saidRow(2)])).rejects.toThrow(refusal);
  expect([await tasks(), await history()]).toEqual([[], []]);
});

test("a quarter that is open still takes new tasks", async () => {
  const { head } = house.people;
  await db.quarter.update({ where: { id: quarter().id }, data: { state: "OPEN" } });
  expect(await takeIn(head, await brought(head, [saidRow(2)]))).toBe("1");
});

test("a code that was given once is not given again, even after its task was removed", async () => {
  const { head } = house.people;
  const code = `${year()}-Q2-BTC-05`;
  await givenHistory(db, [
    {
      ...{
        at: new Date(),
        personId: head.id,
        role: "HEAD",
        subject: "task",
        subjectId: 1,
        quarterId: quarter().id,
      },
      ...{ event: "taskRemoved", before: {}, after: { code }, note: "" },
    },
  ]);
  const id = await brought(head, [saidRow(2, { code })]);
  expect(await getTaskFile(head, quarter().id, id)).toMatchObject({
    rows: [{ wrong: { code: "codeTaken" } }],
  });
});
