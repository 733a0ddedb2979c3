// A file is taken in as a whole or not at all, once, by who brought it, while the quarter is planned.
import { createHash, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "@/lib/people/person";
import { keepFile, takeInFile } from "@/lib/tasks/file/commands";
import { columns } from "@/lib/tasks/file/heads";
import { getTaskFile } from "@/lib/tasks/file/queries";
import type { Said, SaidRow } from "@/lib/tasks/file/rows";
import { givenDirective, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
let quarter: { id: number };
let quarters = 20242;

beforeAll(async () => {
  house = await givenHouse(db);
  await givenDirective(db, { symbol: "39-NQ/TW" });
});

/** Each test plans a quarter of its own. */
beforeEach(async () => {
  quarters += 10;
  quarter = await givenQuarter(db, { id: quarters, state: "PLANNING" });
});

const year = () => Math.floor(quarter.id / 10);
const nothing = Object.fromEntries(columns.map((column) => [column, ""])) as Said;
const saidRow = (row: number, wanted: Partial<Said> = {}): SaidRow => ({
  row,
  said: { ...nothing, title: `Plan ${row}`, lead: "BTC", due: `${year()}-06-30`, ...wanted },
});

const press = () => ({ key: randomUUID() });
async function brought(person: Person, rows: SaidRow[], content = randomUUID()): Promise<number> {
  const sha256 = createHash("sha256").update(content).digest("hex");
  return Number(await keepFile(person, { ...press(), quarter: quarter.id, name: "plan.xlsx", sha256 }, rows));
}
const takeIn = (person: Person, file: number, key = randomUUID()) => takeInFile(person, { file, key });

const tasks = () =>
  db.entry.findMany({
    where: { quarterId: quarter.id },
    include: { task: true, contributions: true },
    orderBy: { id: "asc" },
  });
const history = () => db.history.findMany({ where: { quarterId: quarter.id }, orderBy: { id: "asc" } });

test("every row becomes a task with its entry, its parts and its history, numbered on from what is there", async () => {
  const { head } = house.people;
  await givenTask(db, { quarter, agency: house.agencies.btc, code: `${year()}-Q2-BTC-04` });
  const rows = [
    saidRow(2, {
      directive: "39-NQ/TW",
      origin: "MEETING",
      priority: "x",
      deliverable: "Report",
      coordinating: "UBKT: figures; VPTU",
    }),
    saidRow(3, { code: `${year()}-q2-btc-11` }),
    saidRow(5),
  ];
  const id = await brought(head, rows);
  expect(await getTaskFile(head, quarter.id, id)).toMatchObject({
    bad: 0,
    taken: null,
    mayTakeIn: true,
    name: "plan.xlsx",
  });
  expect(await takeIn(head, id)).toBe("3");
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
      { asked: "figures", state: "ASKED" },
      { asked: "Plan 2", state: "ASKED" },
    ],
  });
  expect((await history()).map(({ event }) => event)).toEqual([
    ...["assigned", "partAsked", "partAsked", "assigned", "assigned"],
    "tasksTakenIn",
  ]);
  const file = await db.taskFile.findUniqueOrThrow({ where: { id } });
  expect((await history()).at(-1)?.after).toEqual({ name: "plan.xlsx", sha256: file.sha256, tasks: 3 });
  expect(await getTaskFile(head, quarter.id, id)).toMatchObject({ bad: 0, taken: { here: true } });
});

test("one wrong row, and nothing is taken in", async () => {
  const { head } = house.people;
  const id = await brought(head, [saidRow(2), saidRow(3, { lead: "XYZ", due: "31/3/2024" })]);
  expect(await getTaskFile(head, quarter.id, id)).toMatchObject({
    bad: 1,
    rows: [{ wrong: {} }, { row: 3, wrong: { lead: "agencyUnknown", due: "dueOutsideQuarter" } }],
  });
  await expect(takeIn(head, id)).rejects.toMatchObject({ message: "fileHasErrors", values: { bad: 1 } });
  expect([await tasks(), await history()]).toEqual([[], []]);
});

test("the rows are judged again when they are taken in: a code that somebody gave meanwhile is taken", async () => {
  const { head } = house.people;
  const code = `${year()}-Q2-BTC-09`;
  const id = await brought(head, [saidRow(2, { code })]);
  expect(await getTaskFile(head, quarter.id, id)).toMatchObject({ bad: 0 });
  await givenTask(db, { quarter, agency: house.agencies.btc, code });
  await expect(takeIn(head, id)).rejects.toThrow("fileHasErrors");
  expect(await history()).toEqual([]);
});

test("a file that was taken in is known again: by whom and when, and there is nothing to press", async () => {
  const { head, office } = house.people;
  const rows = [saidRow(2)];
  const content = randomUUID();
  const first = await brought(head, rows, content);
  const second = await brought(office, rows, content);
  await takeIn(head, first);
  expect(await getTaskFile(office, quarter.id, second)).toMatchObject({
    bad: 0,
    taken: { by: "head.btc", here: false },
  });
  await expect(takeIn(office, second)).rejects.toMatchObject({
    message: "fileTakenIn",
    values: { day: 25, month: 4, year: "2024", who: "head.btc" },
  });
  const third = await brought(office, rows, content);
  expect(await getTaskFile(office, quarter.id, third)).toMatchObject({ taken: { here: false } });
  expect(await tasks()).toHaveLength(1);
});

test("the same content may come in another quarter", async () => {
  const { head } = house.people;
  const content = randomUUID();
  await takeIn(head, await brought(head, [saidRow(2)], content));
  quarters += 10;
  quarter = await givenQuarter(db, { id: quarters, state: "PLANNING" });
  expect(await takeIn(head, await brought(head, [saidRow(2)], content))).toBe("1");
});

test("of ten who take in the same file at once one does, and the others are told", async () => {
  const { head, office } = house.people;
  const content = randomUUID();
  const files: [Person, number][] = [];
  for (let at = 0; at < 10; at += 1) {
    const person = at % 2 === 0 ? head : office;
    files.push([person, await brought(person, [saidRow(2)], content)]);
  }
  const results = await Promise.allSettled(files.map(([person, id]) => takeIn(person, id)));
  const reasons = results.flatMap((each) =>
    each.status === "rejected" ? [String(each.reason.message)] : [],
  );
  expect(reasons).toEqual(Array.from({ length: 9 }, () => "fileTakenIn"));
  expect(await tasks()).toHaveLength(1);
  expect((await history()).filter(({ event }) => event === "tasksTakenIn")).toHaveLength(1);
});

test("two files at once are numbered one after the other", async () => {
  const { head, office } = house.people;
  const ids = [
    await brought(head, [saidRow(2), saidRow(3)]),
    await brought(office, [saidRow(2), saidRow(3)]),
  ] as const;
  await Promise.all([takeIn(head, ids[0]), takeIn(office, ids[1])]);
  const codes = (await tasks()).map(({ task }) => task.code).toSorted();
  expect(codes).toEqual(["01", "02", "03", "04"].map((number) => `${year()}-Q2-BTC-${number}`));
});

test("the same press twice is one taking in with one answer; the same upload twice is one preview", async () => {
  const { head } = house.people;
  const key = randomUUID();
  const upload = { key, quarter: quarter.id, name: "plan.xlsx", sha256: "0".repeat(64) };
  const id = await keepFile(head, upload, [saidRow(2)]);
  expect(await keepFile(head, upload, [saidRow(2)])).toBe(id);
  expect(await Promise.all([takeIn(head, Number(id), key), takeIn(head, Number(id), key)])).toEqual([
    "1",
    "1",
  ]);
  expect(await tasks()).toHaveLength(1);
});

test("somebody else's file is not there, and who does not plan has none", async () => {
  const { head, otherHead, office, staff, committee, chair, admin } = house.people;
  const id = await brought(head, [saidRow(2)]);
  for (const person of [otherHead, office, staff, committee, chair, admin]) {
    expect(await getTaskFile(person, quarter.id, id)).toBeNull();
    await expect(takeIn(person, id)).rejects.toThrow("fileNotFound");
  }
  for (const person of [staff, committee, chair, admin])
    await expect(brought(person, [saidRow(2)])).rejects.toThrow("fileNotFound");
  expect(await getTaskFile(head, quarter.id + 1, id)).toBeNull();
  await expect(takeIn(head, id + 999)).rejects.toThrow("fileNotFound");
  expect([await tasks(), await history()]).toEqual([[], []]);
});

test("the head enters the own agency's tasks alone, the Office all", async () => {
  const { otherHead, office } = house.people;
  const id = await brought(otherHead, [saidRow(2)]);
  expect(await getTaskFile(otherHead, quarter.id, id)).toMatchObject({
    rows: [{ wrong: { lead: "leadNotYours" } }],
  });
  await expect(takeIn(otherHead, id)).rejects.toThrow("fileHasErrors");
  expect(await takeIn(office, await brought(office, [saidRow(2), saidRow(3, { lead: "UBKT" })]))).toBe("2");
});

test.each(["OPEN", "REPORTING", "CLOSED"] as const)(
  "in a quarter that is %s nothing is taken in or brought",
  async (state) => {
    const { head } = house.people;
    const id = await brought(head, [saidRow(2)]);
    await db.quarter.update({
      where: { id: quarter.id },
      data: { state, closedOn: state === "CLOSED" ? new Date("2024-04-25") : null },
    });
    expect(await getTaskFile(head, quarter.id, id)).toMatchObject({ mayTakeIn: false });
    await expect(takeIn(head, id)).rejects.toThrow("notPlanned");
    await expect(brought(head, [saidRow(2)])).rejects.toThrow("notPlanned");
    expect([await tasks(), await history()]).toEqual([[], []]);
  },
);

test("2,000 rows are taken in together in a few seconds", async () => {
  const { office } = house.people;
  const rows = Array.from({ length: 2000 }, (_, at) => saidRow(at + 2, { coordinating: "UBKT" }));
  const id = await brought(office, rows);
  const begun = performance.now();
  expect(await takeIn(office, id)).toBe("2000");
  expect(performance.now() - begun).toBeLessThan(10_000);
});
