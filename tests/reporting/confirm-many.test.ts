// Many reported tasks confirmed with one submission: those that have changed since are left out, one that is not the
// person's stops all.
import { beforeAll, expect, test } from "vitest";
import type { Person } from "@/lib/people/person";
import { returnResult } from "@/lib/reporting/commands";
import { confirmResults } from "@/lib/reporting/commands-confirm";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { givenClosed, givenQuarter, givenTask, type TaskWanted } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
let quarter: { id: number };
let presses = 0;

beforeAll(async () => {
  house = await givenHouse(db);
  quarter = await givenQuarter(db, { id: 20241, state: "REPORTING" });
});

const reported = (wanted: Partial<TaskWanted> = {}) =>
  givenTask(db, { quarter, agency: house.agencies.btc, state: "REPORTED", ...wanted });
type Given = Awaited<ReturnType<typeof reported>>;

const key = () => {
  presses += 1;
  return `press-number-${presses}`;
};

const row = ({ task, entry }: Given, seen = entry.version, ticked = true) => ({
  row: String(entry.id),
  task: task.code.toLowerCase(),
  quarter: entry.quarterId,
  seen,
  chosen: ticked ? ("1" as const) : undefined,
});

const confirm = (person: Person, rows: ReturnType<typeof row>[], pressed = key()) =>
  confirmResults(person, { key: pressed, rows });

const statesOf = async (given: readonly Given[]) => {
  const entries = await db.entry.findMany({ where: { id: { in: given.map(({ entry }) => entry.id) } } });
  return given.map(({ entry }) => entries.find(({ id }) => id === entry.id)?.state);
};
const recorded = () => db.history.count();

test("the ticked ones are completed, the others stay, each with its history", async () => {
  const given = [await reported(), await reported(), await reported()];
  const [one, two, three] = given as [Given, Given, Given];
  const answer = await confirm(house.people.head, [row(one), row(two, 1, false), row(three)]);
  expect(answer).toEqual({ is: "confirmed", count: 2, leftOut: [] });
  expect(await statesOf(given)).toEqual(["COMPLETED", "REPORTED", "COMPLETED"]);
  for (const { task } of [one, three])
    expect(await db.history.findMany({ where: { subject: "task", subjectId: task.id } })).toMatchObject([
      { event: "confirmed", before: { state: "REPORTED" }, after: { state: "COMPLETED", version: 2 } },
    ]);
});

test("what changed meanwhile, or is no longer reported, is left out and named", async () => {
  const given = [await reported(), await reported(), await reported({ state: "IN_PROGRESS" })];
  const [one, two, three] = given as [Given, Given, Given];
  const submission = { task: two.task.code.toLowerCase(), quarter: quarter.id, seen: 1, key: key() };
  await returnResult(house.people.head, { ...submission, remark: "Name the communes." });
  const answer = await confirm(
    house.people.head,
    given.map((each) => row(each)),
  );
  const codes = [two, three].map(({ task }) => task.code.toLowerCase());
  expect(answer).toEqual({ is: "confirmed", count: 1, leftOut: codes });
  expect(await statesOf(given)).toEqual(["COMPLETED", "IN_PROGRESS", "IN_PROGRESS"]);
  expect(await db.history.count({ where: { subjectId: one.task.id, event: "confirmed" } })).toBe(1);
});

test("whoever reported sees in My work what came back, from whom and when", async () => {
  const given = await reported();
  const submission = { task: given.task.code.toLowerCase(), quarter: quarter.id, seen: 1, key: key() };
  await returnResult(house.people.head, { ...submission, remark: "Which communes?" });
  const returned = (await getMyWork(house.people.staff, "2024-04-25"))?.returned;
  expect(returned?.find(({ code }) => code === given.task.code)?.entry).toMatchObject({
    returnedRemark: "Which communes?",
    returned: { role: "HEAD", agency: { code: "BTC" }, at: expect.any(String) },
  });
});

test("the ladder: who may not confirm one of them confirms none", async () => {
  const { staff, otherHead, office, committee, chair, admin, head } = house.people;
  const [own, ofCommittee] = [await reported(), await reported({ origin: "COMMITTEE" })];
  const before = await recorded();
  for (const person of [staff, otherHead, office, committee, chair])
    await expect(confirm(person, [row(own)])).rejects.toThrow("notYoursToConfirm");
  await expect(confirm(head, [row(own), row(ofCommittee)])).rejects.toThrow("notYoursToConfirm");
  await expect(confirm(office, [row(ofCommittee), row(own)])).rejects.toThrow("notYoursToConfirm");
  await expect(confirm(admin, [row(own)])).rejects.toThrow("taskNotFound");
  await expect(confirm(head, [row(own), { ...row(own), task: "2024-q1-btc-99" }])).rejects.toThrow(
    "taskNotFound",
  );
  await expect(confirm(head, [row(own, 1, false)])).rejects.toThrow("nothingTicked");
  await expect(confirm(head, [])).rejects.toThrow("nothingTicked");
  expect(await statesOf([own, ofCommittee])).toEqual(["REPORTED", "REPORTED"]);
  expect(await recorded()).toBe(before);
});

test("a closed quarter stops all, a planned one too", async () => {
  const [closed, planned] = [
    await givenQuarter(db, { id: 20234, state: "REPORTING" }),
    await givenQuarter(db, { id: 20242, state: "PLANNING" }),
  ];
  const [own, old, later] = [
    await reported(),
    await reported({ quarter: closed }),
    await reported({ quarter: planned }),
  ];
  await givenClosed(db, closed);
  const before = await recorded();
  await expect(confirm(house.people.head, [row(own), row(old)])).rejects.toThrow("quarterClosed");
  await expect(confirm(house.people.head, [row(own), row(later)])).rejects.toThrow("notYoursToConfirm");
  expect(await statesOf([own])).toEqual(["REPORTED"]);
  expect(await recorded()).toBe(before);
});

test("sixty at once are one change, and the same press three times is one", async () => {
  const given = [];
  for (let index = 0; index < 60; index += 1) given.push(await reported());
  const pressed = key();
  const rows = given.map((each) => row(each));
  const first = await confirm(house.people.head, rows, pressed);
  const before = await recorded();
  expect(await Promise.all([1, 2].map(() => confirm(house.people.head, rows, pressed)))).toEqual([
    first,
    first,
  ]);
  expect(first).toEqual({ is: "confirmed", count: 60, leftOut: [] });
  expect(new Set(await statesOf(given))).toEqual(new Set(["COMPLETED"]));
  expect(await recorded()).toBe(before);
});

test("two confirmers of the same tasks confirm each once", async () => {
  const given = [await reported(), await reported(), await reported()];
  const [one, two, three] = given.map((each) => row(each)) as [
    ReturnType<typeof row>,
    ReturnType<typeof row>,
    ReturnType<typeof row>,
  ];
  const answers = await Promise.all([
    confirm(house.people.head, [one, two, three]),
    confirm(house.people.head, [three, two, one]),
  ]);
  const counts = answers.map(({ count }) => count);
  expect(counts.sort()).toEqual([0, 3]);
});
