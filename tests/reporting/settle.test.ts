// Parts end with their task: received or no longer needed, with a word; open again where the task is returned.
import { beforeAll, expect, test } from "vitest";
import { answerPart } from "@/lib/contributions/commands";
import { Stale } from "@/lib/forms/stale";
import { getCoordination } from "@/lib/overview/queries-coordination";
import { confirmResult, reportProgress, returnResult } from "@/lib/reporting/commands";
import { confirmResults } from "@/lib/reporting/commands-confirm";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import type { ContributionState, Fate } from "@/lib/tasks/contribution";
import { getTask } from "@/lib/tasks/queries";
import { progressReport } from "@/lib/tasks/task";
import { givenContribution, givenExtension, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
let quarter: { id: number };
let presses = 0;
const today = "2024-04-25";

beforeAll(async () => {
  house = await givenHouse(db);
  quarter = await givenQuarter(db, { id: 20241 });
});

/** A task of BTC that is reported as done, with a part of UBKT in each of these states. */
async function reported(states: ContributionState[], state: "REPORTED" | "IN_PROGRESS" = "REPORTED") {
  const given = await givenTask(db, { quarter, agency: house.agencies.btc, state, due: "2024-05-31" });
  const parts = [];
  for (const each of states)
    parts.push(
      await givenContribution(db, {
        ...{ entry: given.entry, agency: house.agencies.ubkt, state: each, due: "2024-03-15" },
        asked: `Part ${each}`,
      }),
    );
  return { ...given, parts };
}
type Given = Awaited<ReturnType<typeof reported>>;

function submission({ task, entry }: Given, seen = entry.version) {
  presses += 1;
  return { task: task.code.toLowerCase(), quarter: entry.quarterId, seen, key: `press-number-${presses}` };
}
const row = ({ id, version }: Given["parts"][number], fate: Fate, word = "The figures came by letter.") => ({
  ...{ row: String(id), seen: version, fate, word },
});
const partsOf = ({ entry }: Given) =>
  db.contribution.findMany({
    where: { entryId: entry.id },
    include: { steps: { orderBy: { id: "asc" } } },
    orderBy: { id: "asc" },
  });
const eventsOf = async ({ task }: Given) =>
  (await db.history.findMany({ where: { subjectId: task.id }, orderBy: { id: "asc" } })).map(
    ({ event }) => event,
  );

test("confirming settles each open part as the confirmer says, and what had ended before stays", async () => {
  const given = await reported(["ASKED", "ACCEPTED", "RETURNED", "DELIVERED", "DECLINED", "ACKNOWLEDGED"]);
  const [asked, accepted, returned] = given.parts;
  if (!asked || !accepted || !returned) throw new Error("three parts were given");
  await confirmResult(house.people.head, {
    ...submission(given),
    rows: [
      row(asked, "NOT_NEEDED", "It is done."),
      row(accepted, "ACKNOWLEDGED"),
      row(returned, "NOT_NEEDED"),
    ],
  });
  const parts = await partsOf(given);
  expect(parts.map(({ state, remark }) => [state, remark])).toEqual([
    ["NOT_NEEDED", "It is done."],
    ["ACKNOWLEDGED", "The figures came by letter."],
    ["NOT_NEEDED", "The figures came by letter."],
    ["ACKNOWLEDGED", ""],
    ["DECLINED", "The figures are not complete."],
    ["ACKNOWLEDGED", ""],
  ]);
  expect(parts[1]?.deliveredOn).toEqual(new Date(`${today}T00:00:00Z`));
  expect(parts[3]?.deliveredOn).toEqual(new Date("2024-03-15T00:00:00Z"));
  expect(parts.map(({ steps }) => steps.at(-1)?.state)).toEqual(parts.map(({ state }) => state));
  expect(await eventsOf(given)).toEqual([
    ...["confirmed", "partNotNeeded", "partAcknowledged", "partNotNeeded", "partAcknowledged"],
  ]);
});

test("a part that is no longer needed is told why, else nothing is confirmed", async () => {
  const given = await reported(["ASKED"]);
  const [part] = given.parts;
  if (!part) throw new Error("a part was given");
  const wordless = [{ ...submission(given) }, { ...submission(given), rows: [row(part, "NOT_NEEDED", "")] }];
  for (const each of wordless)
    await expect(confirmResult(house.people.head, each)).rejects.toMatchObject({
      fields: { [`${part.id}.word`]: "partWordMissing" },
    });
  expect(await eventsOf(given)).toEqual([]);
  expect((await partsOf(given)).map(({ state }) => state)).toEqual(["ASKED"]);
});

test("what an agency delivers meanwhile is shown before its part ends", async () => {
  const given = await reported(["ACCEPTED"]);
  const [part] = given.parts;
  if (!part) throw new Error("a part was given");
  const late = { delayReasonCode: null, delayReason: "", proposedSolution: "" };
  const { task } = submission(given);
  const answer = { task, part: part.id, seen: 1, key: "the-agency-delivers", remark: "7-BC", ...late };
  await answerPart(house.people.otherStaff, { ...answer, to: "DELIVERED" });
  const stale = confirmResult(house.people.head, { ...submission(given), rows: [row(part, "NOT_NEEDED")] });
  await expect(stale).rejects.toBeInstanceOf(Stale);
  const seen = [{ ...row(part, "NOT_NEEDED"), seen: 2 }];
  await confirmResult(house.people.head, { ...submission(given), rows: seen });
  expect((await partsOf(given)).map(({ state }) => state)).toEqual(["ACKNOWLEDGED"]);
});

test("a settled part is not owed, not overdue, and cannot be answered; its agency reads what became of it", async () => {
  const given = await reported(["ASKED"]);
  const [part] = given.parts;
  if (!part) throw new Error("a part was given");
  const { otherStaff, head, committee } = house.people;
  const owes = async () => (await getMyWork(otherStaff, today))?.partsAsked.map(({ id }) => id);
  const overdue = async () =>
    (await getCoordination(committee, quarter.id, today))?.listed.list.map(({ id }) => id);
  expect(await owes()).toContain(part.id);
  expect(await overdue()).toContain(part.id);
  await confirmResult(head, { ...submission(given), rows: [row(part, "NOT_NEEDED", "It is done.")] });
  expect(await owes()).not.toContain(part.id);
  expect(await overdue()).not.toContain(part.id);
  const late = { delayReasonCode: null, delayReason: "", proposedSolution: "" };
  const { task } = submission(given);
  for (const to of ["ACCEPTED", "DECLINED", "DELIVERED", "NOT_NEEDED"] as const) {
    const answer = { task, part: part.id, seen: 2, key: `answer-${to}-late`, to, remark: "No.", ...late };
    await expect(answerPart(otherStaff, answer)).rejects.toThrow("stepNotAllowed");
  }
  const ended = (await getMyWork(otherStaff, today))?.partsEnded.find(({ id }) => id === part.id);
  expect(ended).toMatchObject({ state: "NOT_NEEDED", remark: "It is done.", standing: "notNeeded" });
  const page = await getTask(otherStaff, task, today);
  expect(page?.parts).toMatchObject([
    { state: "NOT_NEEDED", remark: "It is done.", can: { answer: false, receive: false } },
  ]);
});

test("with the task that is returned its part is open again as it was held; what was received stays", async () => {
  const given = await reported(["ACCEPTED", "RETURNED", "ASKED"]);
  const [accepted, returned, asked] = given.parts;
  if (!accepted || !returned || !asked) throw new Error("three parts were given");
  const { head } = house.people;
  await confirmResult(head, {
    ...submission(given),
    rows: [row(accepted, "NOT_NEEDED"), row(returned, "NOT_NEEDED"), row(asked, "ACKNOWLEDGED")],
  });
  await returnResult(head, { ...submission(given, 2), remark: "Which communes?" });
  const parts = await partsOf(given);
  expect(parts.map(({ state, remark }) => [state, remark])).toEqual([
    ["ACCEPTED", ""],
    ["RETURNED", "Which communes?"],
    ["ACKNOWLEDGED", "The figures came by letter."],
  ]);
  expect((await eventsOf(given)).slice(-3)).toEqual(["returned", "partReopened", "partReopened"]);
  expect(parts[0]?.steps.map(({ state }) => state)).toEqual(["ASKED", "ACCEPTED", "NOT_NEEDED", "ACCEPTED"]);
});

test("what its own agency drops ends its parts with the reason, and a question for a later deadline lapses", async () => {
  const given = await reported(["ASKED", "DELIVERED"], "IN_PROGRESS");
  const askedAt = new Date("2024-04-20T02:00:00Z");
  await givenExtension(db, { entry: given.entry, oldDue: "2024-05-31", newDue: "2024-06-20", askedAt });
  const dropping = { to: "DROPPED", progress: "10", stateReason: "The basis fell away." };
  await reportProgress(house.people.staff, progressReport.parse({ ...submission(given), ...dropping }));
  expect((await partsOf(given)).map(({ state, remark }) => [state, remark])).toEqual([
    ["NOT_NEEDED", "The basis fell away."],
    ["ACKNOWLEDGED", ""],
  ]);
  const extension = await db.extension.findFirstOrThrow({ where: { entryId: given.entry.id } });
  expect(extension.state).toBe("WITHDRAWN");
  expect(await eventsOf(given)).toEqual([
    ...["progressReported", "partNotNeeded", "partAcknowledged", "extensionLapsed"],
  ]);
});

test("a question for a longer deadline lapses with the task that is confirmed, and waits for nobody", async () => {
  const given = await reported([]);
  const askedAt = new Date("2024-04-20T02:00:00Z");
  await givenExtension(db, { entry: given.entry, oldDue: "2024-05-31", newDue: "2024-06-20", askedAt });
  const waits = async () => (await getMyWork(house.people.head, today))?.toDecide.map(({ id }) => id);
  expect(await waits()).toContain(given.task.id);
  await confirmResult(house.people.head, submission(given));
  expect(await waits()).not.toContain(given.task.id);
  expect(await eventsOf(given)).toEqual(["confirmed", "extensionLapsed"]);
});

test("many at once end their parts alike: delivered is received, the rest not needed, with one word", async () => {
  const [one, two] = [await reported(["ASKED", "DELIVERED"]), await reported([])];
  const chosen = [one, two].map(({ task, entry }) => ({
    ...{ row: String(entry.id), task: task.code.toLowerCase(), quarter: entry.quarterId, seen: 1 },
    chosen: "1" as const,
  }));
  const { head } = house.people;
  await expect(confirmResults(head, { key: "many-without-word", rows: chosen })).rejects.toMatchObject({
    fields: { word: "partWordMissing" },
  });
  expect([...(await eventsOf(one)), ...(await eventsOf(two))]).toEqual([]);
  const answer = await confirmResults(head, { key: "many-with-word", word: "It is done.", rows: chosen });
  expect(answer).toEqual({ is: "confirmed", count: 2, leftOut: [] });
  expect((await partsOf(one)).map(({ state, remark }) => [state, remark])).toEqual([
    ["NOT_NEEDED", "It is done."],
    ["ACKNOWLEDGED", ""],
  ]);
  expect(await eventsOf(one)).toEqual(["confirmed", "partNotNeeded", "partAcknowledged"]);
});

test("the agency delivers and the confirmer confirms at once: both are kept, or one is told", async () => {
  const late = { delayReasonCode: null, delayReason: "", proposedSolution: "" };
  for (let round = 0; round < 12; round += 1) {
    const given = await reported(["ACCEPTED", "ASKED"]);
    const [part, other] = given.parts;
    if (!part || !other) throw new Error("two parts were given");
    const { task } = submission(given);
    const answer = {
      task,
      part: part.id,
      seen: 1,
      key: `at-once-${round}-delivers`,
      remark: "7-BC",
      ...late,
    };
    const [delivered, confirmed] = await Promise.allSettled([
      answerPart(house.people.otherStaff, { ...answer, to: "DELIVERED" }),
      confirmResult(house.people.head, {
        ...submission(given),
        rows: [row(part, "NOT_NEEDED"), row(other, "NOT_NEEDED")],
      }),
    ]);
    const states = (await partsOf(given)).map(({ state }) => state);
    expect([delivered.status, confirmed.status]).toContain("fulfilled");
    if (confirmed.status === "rejected") {
      expect(confirmed.reason).toBeInstanceOf(Stale);
      expect(states).toEqual(["DELIVERED", "ASKED"]);
    } else {
      expect(delivered).toMatchObject({ status: "rejected" });
      expect(delivered.status === "rejected" && delivered.reason).toBeInstanceOf(Stale);
      expect(states).toEqual(["NOT_NEEDED", "NOT_NEEDED"]);
    }
  }
});
