// What nobody has answered yet is taken back by the agency that said it: a report as done, a question for a later deadline.
import { beforeAll, describe, expect, test } from "vitest";
import { decideExtension, withdrawExtension } from "@/lib/extensions/commands";
import { Stale } from "@/lib/forms/stale";
import type { Person } from "@/lib/people/person";
import { confirmResult, reportProgress, returnResult } from "@/lib/reporting/commands";
import { confirmResults } from "@/lib/reporting/commands-confirm";
import { takeBackReport } from "@/lib/reporting/commands-take-back";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { getTask } from "@/lib/tasks/queries";
import { progressReport } from "@/lib/tasks/task";
import {
  givenAgencyReport,
  givenClosed,
  givenContribution,
  givenExtension,
  givenQuarter,
  givenTask,
  type TaskWanted,
} from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
let quarter: { id: number };
let presses = 0;
const today = "2024-04-25";
const newDue = "2024-06-20";

beforeAll(async () => {
  house = await givenHouse(db);
  quarter = await givenQuarter(db, { id: 20241, state: "REPORTING" });
});

/** A reported task with an open request for an extension, so that both are pending at once. */
async function given(wanted: Partial<TaskWanted> = {}) {
  const found = await givenTask(db, {
    ...{ quarter, agency: house.agencies.btc, state: "REPORTED" as const, due: "2024-05-31" },
    ...wanted,
  });
  const asked = { oldDue: "2024-05-31", newDue, askedAt: new Date("2024-04-20T02:00:00Z") };
  return { ...found, extension: (await givenExtension(db, { entry: found.entry, ...asked })).id };
}
type Given = Awaited<ReturnType<typeof given>>;

function submission({ task, entry }: Given, seen = entry.version) {
  presses += 1;
  return { task: task.code.toLowerCase(), quarter: entry.quarterId, seen, key: `press-number-${presses}` };
}
const entryOf = ({ entry }: Given) => db.entry.findUniqueOrThrow({ where: { id: entry.id } });
const rowsOf = ({ task }: Given) =>
  db.history.findMany({ where: { subjectId: task.id }, orderBy: { id: "asc" } });

const commands = {
  takeBackReport: (person: Person, task: Given, seen?: number) =>
    takeBackReport(person, { ...submission(task, seen), remark: "" }),
  withdrawExtension: (person: Person, task: Given, seen?: number) =>
    withdrawExtension(person, { ...submission(task, seen), extension: task.extension }),
};

describe.each(Object.entries(commands))("%s", (name, run) => {
  test("is for officers of the lead agency alone, and writes nothing for others", async () => {
    const task = await given();
    const { otherStaff, otherHead, office, officeStaff, committee, chair, admin } = house.people;
    for (const person of [otherStaff, otherHead, office, officeStaff, committee, chair])
      await expect(run(person, task)).rejects.toThrow("notYours");
    await expect(run(admin, task)).rejects.toThrow("taskNotFound");
    expect(await rowsOf(task)).toEqual([]);
  });

  test("is over once the report is submitted, also of what the Office confirms, and in a closed quarter", async () => {
    const reporting = await givenQuarter(db, {
      id: name === "takeBackReport" ? 20232 : 20222,
      state: "REPORTING",
    });
    const task = await given({ quarter: reporting, origin: "COMMITTEE" });
    await givenAgencyReport(db, { quarter: reporting, agency: house.agencies.btc });
    await expect(run(house.people.staff, task)).rejects.toThrow("reportSubmitted");
    await givenClosed(db, reporting);
    await expect(run(house.people.staff, task)).rejects.toThrow("quarterClosed");
    expect(await rowsOf(task)).toEqual([]);
  });

  test("an older page changes nothing, and the same press twice is one change", async () => {
    const task = await given();
    await expect(run(house.people.staff, task, 9)).rejects.toBeInstanceOf(Stale);
    const twice = { ...submission(task), remark: "", extension: task.extension };
    const command = name === "takeBackReport" ? takeBackReport : withdrawExtension;
    const answers = [await command(house.people.staff, twice), await command(house.people.staff, twice)];
    expect(answers).toEqual(Array(2).fill(task.task.code.toLowerCase()));
    expect(await rowsOf(task)).toHaveLength(1);
  });
});

test("taken back, the task is in progress again as far as it was, without its day; its words and parts stay", async () => {
  const task = await given({ result: "12-BC/BTC", progress: 100 });
  const part = await givenContribution(db, {
    ...{ entry: task.entry, agency: house.agencies.ubkt, state: "DELIVERED" as const },
  });
  await takeBackReport(house.people.staff, { ...submission(task), remark: "A table is missing." });
  expect(await entryOf(task)).toMatchObject({
    ...{ state: "IN_PROGRESS", doneOn: null, result: "12-BC/BTC", returnedRemark: "", version: 2 },
  });
  expect(await rowsOf(task)).toMatchObject([
    { event: "reportTakenBack", note: "A table is missing.", quarterId: quarter.id },
  ]);
  const { state, version } = await db.contribution.findUniqueOrThrow({ where: { id: part.id } });
  expect([state, version]).toEqual(["DELIVERED", 1]);
});

test("the confirmer's old page is told that it was taken back, alone and among many", async () => {
  const task = await given();
  const { staff, head } = house.people;
  await takeBackReport(staff, { ...submission(task), remark: "A table is missing." });
  const stale = await confirmResult(head, submission(task)).catch((error: unknown) => error);
  expect(stale).toMatchObject({
    changed: {
      differences: expect.arrayContaining([
        { field: "state", seen: "REPORTED", now: "IN_PROGRESS" },
        { field: "takenBack", seen: "", now: "A table is missing." },
      ]),
      by: { role: "STAFF" },
    },
  });
  const { task: code, quarter: of } = submission(task);
  const row = { row: "1", task: code, quarter: of, seen: 1, chosen: "1" as const };
  expect(await confirmResults(head, { key: "many-and-one-is-gone", rows: [row] })).toEqual({
    is: "confirmed",
    count: 0,
    leftOut: [code],
  });
});

test("only what is reported is taken back, and only what waits for a decision", async () => {
  const { staff, head } = house.people;
  const task = await given();
  await returnResult(head, { ...submission(task), remark: "Name them." });
  await expect(takeBackReport(staff, { ...submission(task, 2), remark: "" })).rejects.toThrow("notReported");
  const declined = { extension: task.extension, to: "DECLINED" as const, remark: "Too late." };
  await decideExtension(head, { ...submission(task, 2), ...declined });
  await expect(
    withdrawExtension(staff, { ...submission(task, 3), extension: task.extension }),
  ).rejects.toThrow("extensionDecidedAlready");
  expect((await rowsOf(task)).map(({ event }) => event)).toEqual(["returned", "extensionDeclined"]);
});

test("of two who press at once, one takes back and one confirms, one of both wins", async () => {
  for (let round = 0; round < 12; round += 1) {
    const task = await given();
    const answers = await Promise.allSettled([
      takeBackReport(house.people.staff, { ...submission(task), remark: "" }),
      confirmResult(house.people.head, submission(task)),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const lost = answers.find((each) => each.status === "rejected");
    expect(lost?.reason).toBeInstanceOf(Stale);
    const won = answers[0]?.status === "fulfilled" ? "IN_PROGRESS" : "COMPLETED";
    expect((await entryOf(task)).state).toBe(won);
  }
});

test("a question that is taken back waits for nobody, and can be asked anew", async () => {
  const { staff, head } = house.people;
  const task = await given({ state: "IN_PROGRESS" });
  const decides = async () => (await getMyWork(head, today))?.toDecide.map(({ id }) => id);
  const code = task.task.code.toLowerCase();
  expect(await decides()).toContain(task.task.id);
  expect((await getTask(staff, code, today))?.can).toMatchObject({ withdrawExtension: true });
  await withdrawExtension(staff, { ...submission(task), extension: task.extension });
  expect(await decides()).not.toContain(task.task.id);
  const page = await getTask(staff, code, today);
  expect(page).toMatchObject({
    can: { withdrawExtension: false, askExtension: true },
    extensions: [{ state: "WITHDRAWN", decidedOn: today }],
  });
  const agreed = { extension: task.extension, to: "AGREED" as const, remark: "" };
  await expect(decideExtension(head, { ...submission(task), ...agreed })).rejects.toBeInstanceOf(Stale);
  await expect(decideExtension(head, { ...submission(task, 2), ...agreed })).rejects.toThrow(
    "extensionDecidedAlready",
  );
  expect((await rowsOf(task)).map(({ event }) => event)).toEqual(["extensionWithdrawn"]);
});

test("carried over after it was reported, it is taken back or returned as far as it was before", async () => {
  const next = await givenQuarter(db, { id: 20242, state: "OPEN" });
  const { staff, head } = house.people;
  const ways = [
    (carried: Given) => takeBackReport(staff, { ...submission(carried), remark: "" }),
    (carried: Given) => returnResult(head, { ...submission(carried), remark: "Name them." }),
  ];
  for (const way of ways) {
    const task = await given({ progress: 60, state: "IN_PROGRESS" });
    const said = { progress: "100", to: "REPORTED", result: "12-BC/BTC", seen: "1" };
    const { seen: _, quarter: of, ...pressed } = submission(task);
    await reportProgress(staff, progressReport.parse({ ...pressed, quarter: String(of), ...said }));
    const { id: carriedFromId, ...reported } = await entryOf(task);
    const entry = await db.entry.create({ data: { ...reported, quarterId: next.id, carriedFromId } });
    await way({ ...task, entry });
    expect(await entryOf({ ...task, entry })).toMatchObject({ state: "IN_PROGRESS", progress: 60 });
  }
});
