// A longer deadline: asked by the lead, decided by the confirmer; the original one never moves.
import { beforeAll, expect, test } from "vitest";
import { askExtension, decideExtension } from "@/lib/extensions/commands";
import { Stale } from "@/lib/forms/stale";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { getTask } from "@/lib/tasks/queries";
import { givenExtension, givenQuarter, givenTask } from "@/prisma/given";
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

const due = "2024-04-30";
const newDue = "2024-05-20";

const task = (wanted: Partial<Parameters<typeof givenTask>[1]> = {}) =>
  givenTask(db, { quarter, agency: house.agencies.btc, due, state: "IN_PROGRESS", ...wanted });

type Given = Awaited<ReturnType<typeof task>>;

const askedOf = async (given: Given) =>
  givenExtension(db, { entry: given.entry, oldDue: due, newDue, askedAt: new Date("2024-04-20T02:00:00Z") });

function submission({ task, entry }: Given, seen = entry.version) {
  presses += 1;
  return { task: task.code.toLowerCase(), quarter: entry.quarterId, seen, key: `press-number-${presses}` };
}

const rowsOf = ({ task }: Given) =>
  db.history.findMany({ where: { subjectId: task.id }, orderBy: { id: "asc" } });
const entryOf = ({ entry }: Given) => db.entry.findUniqueOrThrow({ where: { id: entry.id } });

test("asked and agreed, the deadline in force moves, is counted, and the original one stays", async () => {
  const given = await task();
  const { staff, head } = house.people;
  await askExtension(staff, { ...submission(given), newDue, reason: "The basis came late." });
  const asked = await getTask(head, given.task.code.toLowerCase(), "2024-04-25");
  expect(asked).toMatchObject({
    can: { decideExtension: true, askExtension: false },
    entry: { due, extended: 0 },
  });
  expect((await getMyWork(head, "2024-04-25"))?.toDecide).toMatchObject([{ code: given.task.code, newDue }]);
  const [extension] = asked?.extensions ?? [];
  const decision = { extension: extension?.id ?? 0, to: "AGREED" as const, remark: "" };
  await decideExtension(head, { ...submission(given, 2), ...decision });
  expect(await entryOf(given)).toMatchObject({
    due: new Date(`${newDue}T00:00:00Z`),
    extended: 1,
    version: 3,
  });
  expect(await db.task.findUniqueOrThrow({ where: { id: given.task.id } })).toMatchObject({
    originalDue: new Date(`${due}T00:00:00Z`),
  });
  expect((await rowsOf(given)).map(({ event }) => event)).toEqual(["extensionAsked", "extended"]);
  expect((await getMyWork(head, "2024-04-25"))?.toDecide).toEqual([]);
});

test("declined with a remark, nothing moves", async () => {
  const given = await task();
  const { id } = await askedOf(given);
  const decision = { extension: id, to: "DECLINED" as const };
  await expect(
    decideExtension(house.people.head, { ...submission(given), ...decision, remark: "" }),
  ).rejects.toThrow("remarkMissing");
  await decideExtension(house.people.head, { ...submission(given), ...decision, remark: "Too late." });
  expect(await entryOf(given)).toMatchObject({ due: new Date(`${due}T00:00:00Z`), extended: 0 });
  expect(await rowsOf(given)).toMatchObject([{ event: "extensionDeclined", note: "Too late." }]);
});

test("the task's page tells all of them, with what was asked and answered when, the latest first", async () => {
  const given = await task();
  const first = await askedOf(given);
  const declined = { extension: first.id, to: "DECLINED" as const, remark: "Too late." };
  await decideExtension(house.people.head, { ...submission(given), ...declined });
  await askExtension(house.people.staff, {
    ...submission(given, 2),
    newDue: "2024-05-10",
    reason: "Once more.",
  });
  const page = await getTask(house.people.head, given.task.code.toLowerCase(), "2024-04-25");
  expect(page?.extensions).toMatchObject([
    { state: "ASKED", newDue: "2024-05-10", decidedOn: null, reason: "Once more." },
    { state: "DECLINED", newDue, askedOn: "2024-04-20", remark: "Too late.", quarterId: 20241 },
  ]);
});

test("who does not lead does not ask, who does not confirm does not decide, and nothing is written", async () => {
  const given = await task();
  const committeeTask = await task({ origin: "COMMITTEE" });
  const { otherStaff, office, committee, chair, admin, staff, head } = house.people;
  for (const person of [otherStaff, office, committee, chair])
    await expect(askExtension(person, { ...submission(given), newDue, reason: "Why" })).rejects.toThrow(
      "notYours",
    );
  await expect(askExtension(admin, { ...submission(given), newDue, reason: "Why" })).rejects.toThrow(
    "taskNotFound",
  );
  const { id } = await askedOf(given);
  const other = await askedOf(committeeTask);
  const agreed = { to: "AGREED" as const, remark: "" };
  for (const person of [staff, otherStaff, office, committee, chair])
    await expect(decideExtension(person, { ...submission(given), extension: id, ...agreed })).rejects.toThrow(
      "notYours",
    );
  await expect(
    decideExtension(head, { ...submission(committeeTask), extension: other.id, ...agreed }),
  ).rejects.toThrow("notYoursToConfirm");
  expect([...(await rowsOf(given)), ...(await rowsOf(committeeTask))]).toEqual([]);
});

test("a day that is not later, a task that is done, a second question and an older version are refused", async () => {
  const { staff, head } = house.people;
  const given = await task();
  const reason = "The basis came late.";
  await expect(askExtension(staff, { ...submission(given), newDue: due, reason })).rejects.toThrow(
    "newDueNotLater",
  );
  const late = await task({ due: "2024-04-01" });
  await expect(askExtension(staff, { ...submission(late), newDue: "2024-04-24", reason })).rejects.toThrow(
    "newDuePast",
  );
  const done = await task({ state: "COMPLETED" });
  await expect(askExtension(staff, { ...submission(done), newDue, reason })).rejects.toThrow(
    "stepNotAllowed",
  );
  await expect(askExtension(staff, { ...submission(given, 7), newDue, reason })).rejects.toBeInstanceOf(
    Stale,
  );
  const { id } = await askedOf(given);
  await expect(askExtension(staff, { ...submission(given), newDue, reason })).rejects.toThrow(
    "extensionAlreadyAsked",
  );
  const foreign = { extension: id + 999, to: "AGREED" as const, remark: "" };
  await expect(decideExtension(head, { ...submission(given), ...foreign })).rejects.toThrow(
    "extensionDecidedAlready",
  );
  expect([...(await rowsOf(given)), ...(await rowsOf(late)), ...(await rowsOf(done))]).toEqual([]);
});

test("a question that is still open when the task is done can be declined alone, so that late does not become on time", async () => {
  const { staff, head } = house.people;
  const given = await task({ due: "2024-04-20", delayReasonCode: "staff", delayReason: "One is ill." });
  await askExtension(staff, { ...submission(given), newDue, reason: "The basis came late." });
  const { id } = await db.extension.findFirstOrThrow({ where: { entryId: given.entry.id } });
  for (const [state, seen] of [
    ["REPORTED", 3],
    ["COMPLETED", 4],
  ] as const) {
    const done = { state, doneOn: new Date("2024-04-25"), result: "Report 7", version: seen };
    await db.entry.update({ where: { id: given.entry.id }, data: done });
    const agreed = { extension: id, to: "AGREED" as const, remark: "" };
    await expect(decideExtension(head, { ...submission(given, seen), ...agreed })).rejects.toThrow(
      "extensionTooLate",
    );
  }
  const declined = { extension: id, to: "DECLINED" as const, remark: "It is done." };
  await decideExtension(head, { ...submission(given, 4), ...declined });
  expect(await entryOf(given)).toMatchObject({ due: new Date("2024-04-20T00:00:00Z"), extended: 0 });
});
