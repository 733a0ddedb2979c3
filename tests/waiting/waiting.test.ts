// What waits for Office, committee and chair: each only what is theirs, each number exactly its rows.
import { expect, test, vi } from "vitest";
import { withdrawReport } from "@/lib/agency-reports/commands";
import { getAgencyReport } from "@/lib/agency-reports/queries";
import { proposeClosing, sendBackClosing, withdrawProposal } from "@/lib/closing/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { getClosing } from "@/lib/closing/queries";
import { getAgencyBoard } from "@/lib/overview/queries-board";
import { getDelays } from "@/lib/overview/queries-delays";
import { getStage } from "@/lib/overview/queries-stage";
import type { Person } from "@/lib/people/person";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { db as app } from "@/lib/server/db";
import { countWaiting, getQuarterInBrief, getWaiting } from "@/lib/waiting/queries";
import { placeOf, shownAtOnce, type WaitingGroup, type WaitingThing } from "@/lib/waiting/waiting";
import {
  givenAgency,
  givenAgencyReport,
  givenClosed,
  givenExtension,
  givenPerson,
  givenQuarter,
  givenRequest,
  givenTask,
} from "@/prisma/given";
import { pressOn, proposed } from "@/tests/closing/given-closing";
import { testDatabase } from "@/tests/support/database";
import { givenHouse, personOf } from "@/tests/support/people";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const { btc, ubkt, vptu } = agencies;
const today = "2024-04-25";

const earlier = await givenQuarter(db, { id: 20234 });
await givenRequest(db, { quarter: earlier, agency: btc, text: "Of the quarter before." });
await givenClosed(db, earlier);
const quarter = await givenQuarter(db, { id: 20241, state: "REPORTING", reportsDueOn: "2024-04-19" });

const late = { delayReasonCode: "staff", delayReason: "Few people.", proposedSolution: "More people." };
const about = { quarter, agency: btc, ...late, due: "2024-03-31" };
const asking = { ...about, state: "IN_PROGRESS" as const, helpNeeded: "A ruling." };

async function givenAll() {
  await givenTask(db, { ...asking, helpFrom: "COMMITTEE" });
  await givenTask(db, { ...asking, helpFrom: "UBKT" });
  await givenTask(db, { ...asking, state: "DROPPED", stateReason: "No basis.", helpFrom: "COMMITTEE" });
  const reported = { ...about, state: "REPORTED" as const, doneOn: "2024-03-20", result: "Done." };
  for (let at = 0; at < shownAtOnce + 2; at++) await givenTask(db, { ...reported, origin: "COMMITTEE" });
  await givenTask(db, { ...reported, origin: "AGENCY_PLAN" });
  const longer = { oldDue: "2024-03-31", newDue: "2024-05-31", askedAt: new Date("2024-04-20T02:00:00Z") };
  for (const origin of ["MEETING", "AGENCY_PLAN"] as const) {
    const { entry } = await givenTask(db, { ...about, origin, state: "IN_PROGRESS" });
    await givenExtension(db, { entry, ...longer });
  }
  await givenRequest(db, { quarter, agency: ubkt });
  await givenRequest(db, {
    quarter,
    agency: ubkt,
    state: "AGREED",
    answeredOn: "2024-04-20",
    direction: "Yes.",
  });
  await givenAgencyReport(db, { quarter, agency: vptu });
  await givenAgency(db, { code: "OLD", validTo: "2023-12-31" });
}
await givenAll();

async function groupsOf(
  person: Person,
): Promise<Partial<Record<WaitingGroup, { total: number; items: WaitingThing[] }>>> {
  const waiting = await getWaiting(person, today);
  expect(waiting?.total).toBe(waiting?.groups.reduce((sum, { total }) => sum + total, 0));
  return Object.fromEntries((waiting?.groups ?? []).map(({ group, ...listed }) => [group, listed]));
}
const kindsOf = async (person: Person, group: WaitingGroup) =>
  (await groupsOf(person))[group]?.items.map(({ kind }) => kind);
const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error("not found");
  return value;
};

test.each([
  ["office", ["closing", "next", "missing", "confirm", "decide", "answer"]],
  ["committee", ["missing", "answer", "help"]],
  ["chair", ["missing", "answer", "help"]],
] as const)("%s is told of %j", async (name, groups) => {
  expect(Object.keys(await groupsOf(people[name]))).toEqual(groups);
});

test.each(["staff", "head", "officeStaff", "admin"] as const)(
  "%s begins elsewhere, and nothing is asked for",
  async (name) => {
    const asked = vi.spyOn(app(), "$queryRaw");
    expect(await getWaiting(people[name], today)).toBeNull();
    expect(await countWaiting(people[name], today)).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  },
);

test("it is one query beside the quarters, however much waits", async () => {
  const asked = vi.spyOn(app(), "$queryRaw");
  await getWaiting(people.office, today);
  expect(asked).toHaveBeenCalledTimes(2);
  asked.mockRestore();
});

test("the missing reports are those that the page of the stage misses, each with its page", async () => {
  const { missing } = await groupsOf(people.chair);
  const stage = found(await getStage(people.chair, quarter.id, today));
  const lacking = stage.reports
    .filter(({ submittedOn }) => submittedOn === null)
    .map(({ agency }) => agency.code);
  expect(lacking).toEqual(["BTC", "UBKT"]);
  expect(missing?.items.map((item) => placeOf(item))).toEqual([
    "/quarters/2024-q1/btc/report",
    "/quarters/2024-q1/ubkt/report",
  ]);
  for (const code of ["btc", "ubkt"])
    expect(await getAgencyReport(people.chair, quarter.id, code, today)).not.toBeNull();
});

test("what is to be confirmed and decided are the rows of the Office's own work, the first of them here", async () => {
  const { confirm, decide } = await groupsOf(people.office);
  const work = found(await getMyWork(people.office, today));
  expect([confirm?.total, decide?.total]).toEqual([work.toConfirm.length, work.toDecide.length]);
  expect(confirm?.items).toHaveLength(shownAtOnce);
  const rows = work.toConfirm.map(({ entry }) => `/my-work?open=confirm-${entry.id}#confirm`);
  expect(rows).toEqual(expect.arrayContaining(confirm?.items.map(placeOf) ?? []));
  expect(decide?.items.map(placeOf)).toEqual(
    work.toDecide.map(({ code }) => `/tasks/${code.toLowerCase()}#extensions`),
  );
});

test("each request stands on the board that it leads to, those of a closed quarter too, the oldest first", async () => {
  const { answer } = await groupsOf(people.committee);
  const requests = answer?.items.flatMap((item) => (item.kind === "request" ? [item] : [])) ?? [];
  expect(requests.map(({ submittedOn }) => submittedOn)).toEqual(["2023-12-31", "2024-03-31"]);
  for (const request of requests) {
    const board = found(
      await getAgencyBoard(people.committee, request.quarterId, request.agency.code.toLowerCase(), today),
    );
    expect(board.requests.map(({ id }) => id)).toContain(request.id);
  }
});

test("the help asked of the committee is that of the delays, without what is finished or asked of others", async () => {
  const { help } = await groupsOf(people.committee);
  const delays = found(await getDelays(people.committee, quarter.id, today));
  const codes = delays.help
    .filter(({ helpFrom }) => helpFrom === "COMMITTEE")
    .map(({ code }) => code.toLowerCase());
  expect(codes).toHaveLength(1);
  expect(help?.items.map(placeOf)).toEqual(codes.map((code) => `/tasks/${code}`));
});

test("the quarter below is the one that runs, with the counts of its pages", async () => {
  expect(await getQuarterInBrief(people.chair, today)).toMatchObject({
    id: quarter.id,
    between: null,
    counts: { dropped: 1 },
  });
});

test("what is open is the Office's to decide, as many as the page of the closing says; the next quarter is to be planned", async () => {
  const { closing, next } = await groupsOf(people.office);
  const page = found(await getClosing(people.office, quarter.id, today, { page: 1, only: "undecided" }));
  expect(page.counts.undecided).toBeGreaterThan(0);
  expect(closing?.items).toEqual([
    { kind: "decideEntries", quarterId: quarter.id, count: page.counts.undecided },
  ]);
  expect(next?.items).toEqual([{ kind: "planQuarter", quarterId: 20242 }]);
  expect(next?.items.map(placeOf)).toEqual(["/quarters"]);
});

const following = { id: 20242 };

test("a proposal waits for the chair with what it carries over, and for nobody else; sent back it waits for the Office with the remark", async () => {
  await givenQuarter(db, { ...following, state: "PLANNING" });
  const before = found(await getClosing(people.office, quarter.id, today, { page: 1, only: null }));
  await proposed(db, people.office, quarter);
  const { closing } = await groupsOf(people.chair);
  expect(closing?.items).toMatchObject([
    { kind: "confirmClosing", quarterId: quarter.id, carried: before.counts.open, dropped: 0 },
  ]);
  expect(closing?.items.map(placeOf)).toEqual(["/quarters/2024-q1/closing"]);
  expect([await kindsOf(people.office, "closing"), await kindsOf(people.committee, "closing")]).toEqual([
    undefined,
    undefined,
  ]);

  await sendBackClosing(people.chair, { ...(await pressOn(db, quarter)), remark: "Two figures differ." });
  expect((await groupsOf(people.office)).closing?.items).toMatchObject([
    { kind: "sentBack", remark: "Two figures differ." },
    { kind: "propose" },
  ]);
  expect(await kindsOf(people.chair, "closing")).toBeUndefined();
});

test("a proposal that the Office took back itself does not come back; one that fell by anything else does", async () => {
  const { office } = people;
  await proposeClosing(office, await pressOn(db, quarter));
  await withdrawProposal(office, { ...(await pressOn(db, quarter)), remark: "One more report." });
  expect(await kindsOf(office, "closing")).toEqual(["propose"]);
  await proposeClosing(office, await pressOn(db, quarter));
  expect(await kindsOf(people.chair, "closing")).toEqual(["confirmClosing"]);
  const withdrawn = { quarter: quarter.id, agency: "vptu", seen: 1, key: "a-report-withdrawn" };
  await withdrawReport(office, { ...withdrawn, reason: "A figure differs." });
  expect(await kindsOf(people.chair, "closing")).toBeUndefined();
  const { closing } = await groupsOf(office);
  expect(closing?.items).toMatchObject([
    { kind: "fell", remark: "A figure differs.", role: "OFFICE" },
    { kind: "propose" },
  ]);
});

test("who proposed and became the chair confirms nothing", async () => {
  await proposeClosing(people.office, await pressOn(db, quarter));
  const { id } = people.office;
  const asChair: Person = { ...people.chair, id };
  expect(await kindsOf(asChair, "closing")).toBeUndefined();
  const another = await personOf(db, await givenPerson(db, { role: "CHAIR", signInName: "chair2" }));
  expect(await kindsOf(another, "closing")).toEqual(["confirmClosing"]);
});

test("closed, the next quarter waits to be opened; then nothing of it waits any longer", async () => {
  await confirmClosing(people.chair, await pressOn(db, quarter));
  const { next, closing, missing } = await groupsOf(people.office);
  expect([closing, missing]).toEqual([undefined, undefined]);
  expect(next?.items).toEqual([
    { kind: "openQuarter", quarterId: following.id, closed: quarter.id, closedOn: today },
  ]);
  expect(next?.items.map(placeOf)).toEqual(["/quarters/2024-q2/stage"]);
  expect(await getQuarterInBrief(people.committee, today)).toMatchObject({
    id: following.id,
    between: { closed: quarter.id, next: following.id },
  });
  await db.quarter.update({ where: following, data: { state: "OPEN" } });
  expect((await groupsOf(people.office)).next).toBeUndefined();
});

test("where nothing waits there are no groups", async () => {
  await db.request.updateMany({
    where: { state: "SUBMITTED" },
    data: { state: "DECLINED", answeredOn: new Date(today), direction: "No." },
  });
  await db.entry.updateMany({ where: { quarterId: following.id }, data: { helpFrom: "", helpNeeded: "" } });
  expect(await getWaiting(people.chair, today)).toEqual({ groups: [], total: 0 });
});
