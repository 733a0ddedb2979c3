// The merger of 2025: Tuyên giáo and Dân vận become one commission, in a closed, a running and a planned quarter.
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { getAgencyRegister } from "@/lib/agencies/queries-register";
import { mergeAgency } from "@/lib/mergers/commands";
import { getMerger } from "@/lib/mergers/queries";
import { getAgencyBoard } from "@/lib/overview/queries-board";
import { getDashboard } from "@/lib/overview/queries-dashboard";
import { confirmResult } from "@/lib/reporting/commands";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { getTask } from "@/lib/tasks/queries";
import { testDatabase } from "@/tests/support/database";
import { personOf } from "@/tests/support/people";
import { givenMergerHouse } from "./given-merger";

const db = await testDatabase();
const today = "2025-03-20";
let house: Awaited<ReturnType<typeof givenMergerHouse>>;

const submission = async (agency: string, into = "BTGDV", validTo = "2025-02-28") => {
  const { version } = await db.agency.findUniqueOrThrow({ where: { code: agency } });
  return { agency, into, validTo, basis: "Decision 2, 18 February 2025", seen: version, key: randomUUID() };
};
const entryOf = (id: number) => db.entry.findUniqueOrThrow({ where: { id } });
const partOf = (id: number) => db.contribution.findUnique({ where: { id }, include: { steps: true } });
const happened = (subjectId: number, subject = "task") =>
  db.history.findMany({ where: { subject, subjectId }, orderBy: { id: "asc" }, omit: { id: true } });
const closedRows = async () => {
  const quarterId = house.quarters.closed.id;
  return JSON.stringify([
    await db.entry.findMany({ where: { quarterId }, orderBy: { id: "asc" } }),
    await db.contribution.findMany({ where: { entry: { quarterId } }, orderBy: { id: "asc" } }),
    await db.request.findMany({ where: { quarterId } }),
    await db.agencyReport.findMany({ where: { quarterId } }),
    await db.indicatorFigure.findMany({ where: { quarterId }, include: { indicator: true } }),
  ]);
};
const read = <T>(json: T): T => JSON.parse(JSON.stringify(json));

let before: string;
let boardBefore: unknown;
beforeAll(async () => {
  house = await givenMergerHouse(db);
  before = await closedRows();
  const committee = await personOf(db, house.people.committee);
  boardBefore = read((await getDashboard(committee, 20244, today))?.lines);
});

test("the figures of the preview are what is done", async () => {
  const { agencies, admin } = house;
  const preview = await getMerger(admin, agencies.btg, agencies.btgdv);
  // Carried over, open, reported, suspended, and one of the planned quarter.
  expect(preview).toMatchObject({ tasks: 5, requests: 1, indicators: 2, heads: 1 });
  expect(preview?.people.map(({ signInName }) => signInName)).toEqual(["head.btg", "gone.btg", "staff.btg"]);
  expect([preview?.moves, preview?.falls, preview?.received]).toEqual([2, 0, 0]);
  await mergeAgency(admin, await submission("BTG"));
  const [merged] = await happened(agencies.btg.id, "agency");
  expect(merged).toMatchObject({
    event: "agencyMerged",
    note: "Decision 2, 18 February 2025",
    after: { code: "BTG", successor: "BTGDV", tasks: 5, parts: 2, requests: 1, indicators: 2, people: 3 },
  });
  const second = await getMerger(admin, agencies.bdv, agencies.btgdv);
  // Between the two: one part that nobody answered falls away, one that was delivered counts as received.
  expect(second).toMatchObject({ tasks: 1, moves: 0, falls: 1, received: 1, heads: 2 });
  await mergeAgency(admin, await submission("BDV"));
});

test("open tasks are led by the successor in every quarter that is not closed, completed ones stay", async () => {
  const { agencies, present, next, past } = house;
  for (const { entry } of [present.open, present.reported, present.suspended, next, present.ofBdv])
    expect(await entryOf(entry.id)).toMatchObject({
      agencyId: agencies.btgdv.id,
      version: 2,
      state: entry.state,
    });
  expect(await entryOf(present.completed.entry.id)).toMatchObject({ agencyId: agencies.btg.id, version: 1 });
  expect(await entryOf(past.slid.entry.id)).toMatchObject({ agencyId: agencies.btg.id });
  const carried = await db.entry.findFirstOrThrow({ where: { carriedFromId: past.slid.entry.id } });
  expect(carried.agencyId).toBe(agencies.btgdv.id);
  const { task } = present.open;
  expect((await db.task.findUniqueOrThrow({ where: { id: task.id } })).agencyId).toBe(agencies.btgdv.id);
  expect(await happened(task.id)).toMatchObject([
    {
      event: "movedToSuccessor",
      before: { lead: "BTG" },
      after: { lead: "BTGDV", version: 2 },
      role: "ADMIN",
    },
    { event: "partAcknowledged", after: { agency: "BDV" } },
  ]);
});

test("parts that somebody waits for are asked of the successor; between the two there is none any longer", async () => {
  const { agencies, present } = house;
  const { parts } = present;
  expect(await partOf(parts.moves.id)).toMatchObject({
    agencyId: agencies.btgdv.id,
    state: "ACCEPTED",
    version: 2,
  });
  expect(await partOf(parts.stays.id)).toMatchObject({ agencyId: agencies.btg.id, state: "ACKNOWLEDGED" });
  expect(await partOf(parts.falls.id)).toBeNull();
  const received = await partOf(parts.received.id);
  expect(received).toMatchObject({ agencyId: agencies.bdv.id, state: "ACKNOWLEDGED" });
  expect(received?.steps.map(({ state }) => state)).toEqual(["ASKED", "DELIVERED", "ACKNOWLEDGED"]);
  expect(await partOf(parts.ofThird.id)).toMatchObject({ agencyId: agencies.bnc.id, state: "ASKED" });
  expect((await happened(present.ofBnc.task.id)).map(({ event }) => event)).toEqual(["movedToSuccessor"]);
  const onBdv = (await happened(present.ofBdv.task.id)).map(({ event }) => event);
  expect(onBdv).toEqual(["movedToSuccessor", "movedToSuccessor", "partRemoved"]);
});

test("people, requests and indicators go along; the text of the running quarter's report stays whose it was", async () => {
  const { agencies, people, present, indicator, fresh, quarters } = house;
  const ids = [people.head.id, people.staff.id, people.gone.id, people.otherHead.id];
  const moved = await db.person.findMany({ where: { id: { in: ids } } });
  expect(new Set(moved.map(({ agencyId }) => agencyId))).toEqual(new Set([agencies.btgdv.id]));
  expect(await happened(people.head.id, "person")).toMatchObject([
    {
      event: "personChanged",
      before: { agency: "BTG" },
      after: { signInName: "head.btg", agency: "BTGDV", version: 2 },
    },
  ]);
  expect(await db.request.findUniqueOrThrow({ where: { id: present.request.id } })).toMatchObject({
    agencyId: agencies.btgdv.id,
  });
  const like = await db.indicator.findFirstOrThrow({
    where: { agencyId: agencies.btgdv.id, name: indicator.name },
    include: { figures: true },
  });
  expect(like.figures.map(({ quarterId }) => quarterId)).toEqual([quarters.running.id]);
  expect((await db.indicator.findUniqueOrThrow({ where: { id: fresh.id } })).agencyId).toBe(
    agencies.btgdv.id,
  );
  const key = { quarterId: quarters.running.id, agencyId: agencies.btg.id };
  const report = await db.agencyReport.findUnique({ where: { quarterId_agencyId: key } });
  expect(report).toMatchObject({ assessment: "A hard quarter.", submittedAt: null, version: 2 });
});

test("nothing of the closed quarter has changed, and its page shows the agencies of 2024", async () => {
  expect(await closedRows()).toBe(before);
  const committee = await personOf(db, house.people.committee);
  expect(read((await getDashboard(committee, 20244, today))?.lines)).toEqual(
    (boardBefore as { agency: object }[]).map((line) =>
      expect.objectContaining({ ...line, agency: expect.anything() }),
    ),
  );
  expect(await getAgencyBoard(committee, 20244, "btgdv", today)).toBeNull();
  expect(await getAgencyBoard(committee, 20244, "btg", today)).toMatchObject({
    indicators: [{ target: 10 }],
  });
});

test("the running quarter shows the successor with what it took over and the two with what they completed", async () => {
  const committee = await personOf(db, house.people.committee);
  const lines = (await getDashboard(committee, 20251, today))?.lines ?? [];
  const counted = lines.map(({ agency, counts }) => [
    agency.code,
    counts.completedOnTime,
    counts.open + counts.overdue + counts.suspended,
  ]);
  expect(counted).toEqual([
    ["BTG", 1, 0],
    ["BDV", 0, 0],
    ["BTGDV", 0, 5],
    ["BNC", 0, 1],
  ]);
  const planned = (await getDashboard(committee, 20252, today))?.lines ?? [];
  expect(planned.map(({ agency }) => agency.code)).toEqual(["BTGDV", "BNC"]);
  // A request of the closed quarter that waits for its answer is not lost with the agency that raised it.
  expect((await getAgencyBoard(committee, 20252, "btgdv", today))?.requests).toHaveLength(2);
  expect((await getTask(committee, house.present.open.task.code, today))?.entry.agency.code).toBe("BTGDV");
});

test("the people go on with the tasks in their new agency", async () => {
  const row = await db.person.findUniqueOrThrow({
    where: { id: house.people.head.id },
    include: { agency: true },
  });
  const head = await personOf(db, row);
  const { task, entry } = house.present.reported;
  expect((await getMyWork(head, today))?.toConfirm.map(({ code }) => code)).toContain(task.code);
  const seen = {
    task: task.code.toLowerCase(),
    quarter: entry.quarterId,
    seen: 2,
    key: "submission-number-1",
  };
  await confirmResult(head, seen);
  expect(await entryOf(entry.id)).toMatchObject({ state: "COMPLETED", agencyId: house.agencies.btgdv.id });
});

test("what came back to the old agency since moves with one more submission", async () => {
  const { agencies, admin, present } = house;
  const { id } = present.completed.entry;
  await db.entry.update({ where: { id }, data: { state: "IN_PROGRESS", doneOn: null } });
  const left = await getMerger(admin, agencies.btg, agencies.btgdv);
  expect(left).toMatchObject({ tasks: 1, moves: 0, requests: 0, people: [] });
  await expect(mergeAgency(admin, await submission("BTG", "BNC"))).rejects.toThrow("mergedAlready");
  await mergeAgency(admin, await submission("BTG"));
  expect((await entryOf(id)).agencyId).toBe(agencies.btgdv.id);
  const rows = await getAgencyRegister(admin);
  expect(rows?.find(({ code }) => code === "BTG")).toMatchObject({
    successor: "BTGDV",
    validTo: "2025-02-28",
  });
  const named = { agencyId: agencies.btgdv.id, name: house.indicator.name };
  expect(await db.indicator.count({ where: named })).toBe(1);
});
