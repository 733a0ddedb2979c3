// A coordinating agency's part: answered by the agency that was asked, received by the lead, refused to others.
import { beforeAll, expect, test } from "vitest";
import { answerPart, receivePart } from "@/lib/contributions/commands";
import { Stale } from "@/lib/forms/stale";
import type { ContributionState } from "@/lib/tasks/contribution";
import { givenContribution, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
let quarter: { id: number };
let presses = 0;

beforeAll(async () => {
  house = await givenHouse(db);
  quarter = await givenQuarter(db, { id: 20241 });
});

async function part(state: ContributionState = "ASKED", due = "2024-05-31") {
  const given = await givenTask(db, { quarter, agency: house.agencies.btc, state: "IN_PROGRESS" });
  const row = await givenContribution(db, { entry: given.entry, agency: house.agencies.ubkt, state, due });
  return { ...given, part: row };
}

type Given = Awaited<ReturnType<typeof part>>;

function step({ task, part }: Given, to: ContributionState, fields: { remark?: string; seen?: number } = {}) {
  presses += 1;
  const late = { delayReasonCode: null, delayReason: "", proposedSolution: "" };
  const pressed = {
    task: task.code.toLowerCase(),
    part: part.id,
    seen: part.version,
    key: `press-number-${presses}`,
  };
  return { ...pressed, to, remark: "", ...late, ...fields };
}

const rowOf = ({ part }: Given) =>
  db.contribution.findUniqueOrThrow({
    where: { id: part.id },
    include: { steps: { orderBy: { id: "asc" } } },
  });
const rowsOf = ({ task }: Given) => db.history.count({ where: { subjectId: task.id } });

test("a part is accepted, delivered and acknowledged, and each step is kept with its time", async () => {
  const given = await part();
  await answerPart(house.people.otherStaff, step(given, "ACCEPTED"));
  await answerPart(house.people.otherStaff, step(given, "DELIVERED", { seen: 2, remark: "14-CV/UBKT" }));
  await receivePart(house.people.staff, step(given, "ACKNOWLEDGED", { seen: 3 }));
  const row = await rowOf(given);
  expect(row).toMatchObject({
    state: "ACKNOWLEDGED",
    version: 4,
    deliveredOn: new Date("2024-04-25T00:00:00Z"),
  });
  expect(row.steps.map(({ state }) => state)).toEqual(["ASKED", "ACCEPTED", "DELIVERED", "ACKNOWLEDGED"]);
  expect(await rowsOf(given)).toBe(3);
});

test("the lead returns a delivered part with a remark, and the day falls away", async () => {
  const given = await part("DELIVERED");
  await expect(receivePart(house.people.staff, step(given, "RETURNED"))).rejects.toThrow("remarkMissing");
  await receivePart(house.people.staff, step(given, "RETURNED", { remark: "Five files are missing." }));
  expect(await rowOf(given)).toMatchObject({ state: "RETURNED", deliveredOn: null });
  expect(await rowsOf(given)).toBe(1);
});

test("who holds the part answers, who leads receives, and nobody else does either", async () => {
  const asked = await part();
  const delivered = await part("DELIVERED");
  const { staff, office, committee, chair, admin, otherStaff } = house.people;
  for (const person of [staff, office, committee, chair])
    await expect(answerPart(person, step(asked, "ACCEPTED"))).rejects.toThrow("notYours");
  for (const person of [otherStaff, office, committee, chair])
    await expect(receivePart(person, step(delivered, "ACKNOWLEDGED"))).rejects.toThrow("notYours");
  await expect(answerPart(admin, step(asked, "ACCEPTED"))).rejects.toThrow("taskNotFound");
  expect((await rowsOf(asked)) + (await rowsOf(delivered))).toBe(0);
});

test("steps out of turn, without a remark or on an older version change nothing", async () => {
  const given = await part();
  const { otherStaff } = house.people;
  await expect(answerPart(otherStaff, step(given, "ACKNOWLEDGED"))).rejects.toThrow("stepNotAllowed");
  await expect(answerPart(otherStaff, step(given, "DECLINED"))).rejects.toThrow("remarkMissing");
  await expect(answerPart(otherStaff, step(given, "ACCEPTED", { seen: 9 }))).rejects.toBeInstanceOf(Stale);
  expect(await rowOf(given)).toMatchObject({ state: "ASKED", version: 1 });
  expect(await rowsOf(given)).toBe(0);
});

test("an overdue part that is kept as it is needs its reason and a solution, a step does not", async () => {
  const given = await part("ACCEPTED", "2024-03-20");
  const { otherStaff } = house.people;
  await expect(answerPart(otherStaff, step(given, "ACCEPTED"))).rejects.toThrow("delayReasonCodeMissing");
  const said = { delayReasonCode: "staff", delayReason: "The head changed.", proposedSolution: "By 8 May." };
  await answerPart(otherStaff, { ...step(given, "ACCEPTED"), ...said });
  expect(await rowOf(given)).toMatchObject({ ...said, state: "ACCEPTED", version: 2 });
  await answerPart(otherStaff, step(given, "DELIVERED", { seen: 2 }));
  expect(await rowOf(given)).toMatchObject({ state: "DELIVERED" });
});

test("a returned part that is late keeps its return remark while its reason is given", async () => {
  const given = await part("RETURNED", "2024-03-20");
  const said = { delayReasonCode: "staff", delayReason: "The head changed.", proposedSolution: "By 8 May." };
  await answerPart(house.people.otherStaff, { ...step(given, "RETURNED"), ...said });
  expect(await rowOf(given)).toMatchObject({ ...said, state: "RETURNED", remark: given.part.remark });
});

test("a stale part tells its holder what is recorded, and a stranger nothing", async () => {
  const given = await part("DELIVERED");
  const { staff, office } = house.people;
  // The asking carries the version of the entry, which is no version of the part.
  await db.history.create({
    data: {
      ...{ at: new Date(), subject: "task", subjectId: given.task.id, quarterId: given.entry.quarterId },
      ...{ event: "partAsked", role: "HEAD", after: { agency: "UBKT", version: 7 } },
    },
  });
  await receivePart(staff, step(given, "RETURNED", { remark: "Five files are missing." }));
  const again = step(given, "ACKNOWLEDGED", { seen: 1 });
  const stale = await receivePart(staff, again).catch((error: unknown) => error);
  expect(stale).toMatchObject({ changed: { version: 2, by: { role: "STAFF" } } });
  expect(stale).toMatchObject({
    changed: { differences: expect.arrayContaining([{ field: "state", seen: null, now: "RETURNED" }]) },
  });
  await expect(receivePart(office, { ...again, key: "another-press" })).rejects.toThrow("notYours");
});

const isWaiting = async () => {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return (row?.count ?? 0) > 0;
};

test("a part that is taken away while its agency answers is told as not found", async () => {
  const given = await part();
  const { promise: waited, resolve: letGo } = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const away = db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM entry WHERE id = ${given.entry.id} FOR NO KEY UPDATE`;
    held.resolve();
    await waited;
    await tx.contributionStep.deleteMany({ where: { contributionId: given.part.id } });
    await tx.contribution.delete({ where: { id: given.part.id } });
  });
  await held.promise;
  const answer = answerPart(house.people.otherStaff, step(given, "ACCEPTED")).catch(
    (error: unknown) => error,
  );
  await expect.poll(isWaiting).toBe(true);
  letGo();
  await away;
  expect(await answer).toMatchObject({ name: "Refusal", message: "taskNotFound" });
  expect(await rowsOf(given)).toBe(0);
});
