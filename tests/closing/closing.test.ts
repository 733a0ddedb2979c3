// A quarter is closed by two people: every open entry is decided, goes on or ends, and the summary is kept.
import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { dayOf } from "@/lib/calendar/day";
import { proposeClosing } from "@/lib/closing/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { confirmResult } from "@/lib/reporting/commands";
import { getSummary } from "@/lib/summary/queries";
import { canonicalJson } from "@/lib/summary/summary";
import { getTask } from "@/lib/tasks/queries";
import { givenContribution, givenExtension, givenRequest, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { closed, givenPair, pressOn, row } from "./given-closing";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
beforeAll(async () => {
  house = await givenHouse(db);
});

type Pair = Awaited<ReturnType<typeof givenPair>>;
const task = ({ quarter }: Pair, wanted: Partial<Parameters<typeof givenTask>[1]> = {}) =>
  givenTask(db, { quarter, agency: house.agencies.btc, due: "2024-04-20", state: "IN_PROGRESS", ...wanted });

const nextOf = ({ entry }: { entry: { id: number } }) =>
  db.entry.findFirst({ where: { carriedFromId: entry.id } });
const historyOf = ({ task }: { task: { id: number } }) =>
  db.history.findMany({ where: { subject: "task", subjectId: task.id }, orderBy: { id: "asc" } });

describe("a closed quarter", () => {
  test("carries open entries over with what was done, and asks anew why they are late", async () => {
    const pair = await givenPair(db);
    const given = await task(pair, {
      progress: 60,
      result: "Draft 4",
      confidence: "AT_RISK",
      delayReasonCode: "staff",
      delayReason: "One officer is ill.",
      proposedSolution: "A colleague helps.",
      helpNeeded: "A second officer",
      returnedRemark: "The list is missing.",
    });
    await closed(db, house.people, pair.quarter, [
      row(given.entry, { due: "2024-06-30", reason: "Until summer." }),
    ]);
    const next = await nextOf(given);
    expect(next).toMatchObject({
      quarterId: pair.next.id,
      agencyId: house.agencies.btc.id,
      state: "IN_PROGRESS",
      progress: 60,
      result: "Draft 4",
      confidence: null,
      delayReasonCode: null,
      delayReason: "",
      proposedSolution: "",
      helpNeeded: "",
      returnedRemark: "The list is missing.",
      lastWordAt: given.entry.lastWordAt,
      extended: 1,
      version: 1,
    });
    expect(await db.extension.findMany({ where: { entryId: next?.id ?? 0 } })).toMatchObject([
      { state: "AGREED", reason: "Until summer.", oldDue: given.entry.due, newDue: next?.due },
    ]);
    expect(await db.entry.findUnique({ where: { id: given.entry.id } })).toEqual(given.entry);
    expect(await historyOf(given)).toMatchObject([
      {
        event: "carriedOver",
        role: "CHAIR",
        quarterId: pair.next.id,
        before: { quarter: pair.quarter.id, due: "2024-04-20" },
        after: { quarter: pair.next.id, due: "2024-06-30" },
        note: "Until summer.",
      },
    ]);
    expect(await getTask(house.people.staff, given.task.code.toLowerCase(), "2024-04-25")).toMatchObject({
      originalDue: "2024-04-20",
      entry: { quarterId: pair.next.id, due: "2024-06-30", lateQuarters: 1 },
    });
  });

  test("carries a reported task over as it was reported, and a suspended one with its reason", async () => {
    const pair = await givenPair(db);
    const said = {
      ...{ confidence: "AT_RISK" as const, delayReasonCode: "staff", delayReason: "One officer is ill." },
      ...{ proposedSolution: "A colleague helps.", helpNeeded: "A second officer", helpFrom: "UBKT" },
    };
    const reported = await task(pair, {
      state: "REPORTED",
      doneOn: "2024-04-22",
      result: "Report 12",
      ...said,
    });
    const suspended = await task(pair, { state: "SUSPENDED", stateReason: "The scheme rests." });
    await closed(db, house.people, pair.quarter, [row(reported.entry, { due: "2024-09-30" })]);
    expect(await nextOf(reported)).toMatchObject({
      state: "REPORTED",
      progress: 100,
      result: "Report 12",
      doneOn: reported.entry.doneOn,
      due: reported.entry.due,
      extended: 0,
      ...said,
    });
    const { head } = house.people;
    const submission = {
      task: reported.task.code.toLowerCase(),
      quarter: pair.next.id,
      seen: 1,
      key: "a confirmation",
    };
    await db.quarter.update({ where: { id: pair.next.id }, data: { state: "OPEN" } });
    await confirmResult(head, submission);
    const late = (await getSummary(head, pair.next.id, "2024-04-25"))?.causes.completedLate;
    expect(late).toEqual([{ reason: "staff", count: 1 }]);
    expect(await nextOf(suspended)).toMatchObject({ state: "SUSPENDED", stateReason: "The scheme rests." });
    expect(await db.extension.count({ where: { entry: { carriedFromId: reported.entry.id } } })).toBe(0);
  });

  test("drops an entry with the reason that was decided", async () => {
    const pair = await givenPair(db);
    const given = await task(pair);
    const dropped = row(given.entry, { decision: "drop", reason: "The basis was withdrawn." });
    await closed(db, house.people, pair.quarter, [dropped]);
    expect(await db.entry.findUnique({ where: { id: given.entry.id } })).toMatchObject({
      state: "DROPPED",
      stateReason: "The basis was withdrawn.",
      version: 2,
    });
    expect(await nextOf(given)).toBeNull();
    expect(await historyOf(given)).toMatchObject([
      { event: "droppedAtClosing", quarterId: pair.quarter.id, after: { state: "DROPPED", version: 2 } },
    ]);
  });

  test("lets nobody lose sight of a part: what is owed or waits to be looked at goes along with its days", async () => {
    const pair = await givenPair(db);
    const given = await task(pair);
    const part = (state: Parameters<typeof givenContribution>[1]["state"]) =>
      givenContribution(db, { entry: given.entry, agency: house.agencies.ubkt, state, due: "2024-04-10" });
    const open = [
      await part("ASKED"),
      await part("ACCEPTED"),
      await part("DELIVERED"),
      await part("RETURNED"),
    ];
    await part("ACKNOWLEDGED");
    await part("DECLINED");
    await closed(db, house.people, pair.quarter);
    const next = await nextOf(given);
    const carried = await db.contribution.findMany({
      where: { entryId: next?.id ?? 0 },
      include: { steps: { orderBy: { id: "asc" } } },
      orderBy: { id: "asc" },
    });
    expect(
      carried.map(({ state, askedOn, due, stateSince, deliveredOn, remark }) => [
        ...[state, askedOn, due, stateSince, deliveredOn, remark],
      ]),
    ).toEqual(
      open.map(({ state, askedOn, due, stateSince, deliveredOn, remark }) => [
        ...[state, askedOn, due, stateSince, deliveredOn, remark],
      ]),
    );
    expect(carried.map(({ steps }) => steps.map(({ state }) => state))).toEqual([
      ["ASKED"],
      ["ASKED", "ACCEPTED"],
      ["ASKED", "DELIVERED"],
      ["ASKED", "RETURNED"],
    ]);
  });

  test("takes a question for a longer deadline along that the closing has not answered", async () => {
    const pair = await givenPair(db);
    const [more, less] = [await task(pair), await task(pair)];
    const asked = { oldDue: "2024-04-20", askedAt: new Date("2024-04-19T02:00:00Z") };
    await givenExtension(db, { entry: more.entry, newDue: "2024-08-31", ...asked });
    await givenExtension(db, { entry: less.entry, newDue: "2024-05-31", ...asked });
    const due = { due: "2024-06-30" };
    await closed(db, house.people, pair.quarter, [row(more.entry, due), row(less.entry, due)]);
    const states = async (given: typeof more) =>
      (
        await db.extension.findMany({
          where: { entry: { carriedFromId: given.entry.id } },
          orderBy: { id: "asc" },
        })
      ).map(({ state, newDue }) => `${state} ${dayOf(newDue)}`);
    expect(await states(more)).toEqual(["AGREED 2024-06-30", "ASKED 2024-08-31"]);
    expect(await states(less)).toEqual(["AGREED 2024-06-30"]);
  });

  test("keeps its summary once, as canonical JSON under its digest, and the history names it", async () => {
    const pair = await givenPair(db);
    await task(pair, { priority: true });
    await task(pair, { state: "COMPLETED", doneOn: "2024-04-10" });
    await givenRequest(db, { quarter: pair.quarter, agency: house.agencies.btc });
    await closed(db, house.people, pair.quarter);
    const [stored, ...others] = await db.snapshot.findMany({ where: { quarterId: pair.quarter.id } });
    expect(others).toEqual([]);
    const data = JSON.parse(stored?.json ?? "null");
    expect(stored?.json).toBe(canonicalJson(data));
    expect(stored?.sha256).toBe(
      createHash("sha256")
        .update(stored?.json ?? "")
        .digest("hex"),
    );
    expect(data).toMatchObject({
      format: 3,
      asOf: "2024-04-25",
      quarter: { id: pair.quarter.id, state: "CLOSED", closedOn: "2024-04-25" },
      counts: { completedOnTime: 1, overdue: 1 },
      priorities: [{ carriedFrom: pair.quarter.id }],
    });
    const history = await db.history.findMany({ where: { subject: "quarter", subjectId: pair.quarter.id } });
    expect(history.at(-1)).toMatchObject({
      event: "quarterClosed",
      role: "CHAIR",
      after: { carried: 1, dropped: 0, revision: 1, sha256: stored?.sha256 },
    });
    const read = await getSummary(house.people.staff, pair.quarter.id, "2030-01-01");
    expect(read).toMatchObject({ ...data, snapshot: { revision: 1, sha256: stored?.sha256 }, errata: [] });
  });

  test("without an open entry is closed all the same", async () => {
    const pair = await givenPair(db);
    await task(pair, { state: "COMPLETED", doneOn: "2024-04-10" });
    const { office, chair } = house.people;
    await proposeClosing(office, await pressOn(db, pair.quarter));
    await confirmClosing(chair, await pressOn(db, pair.quarter));
    expect(await db.quarter.findUnique({ where: { id: pair.quarter.id } })).toMatchObject({
      state: "CLOSED",
    });
    expect(await db.entry.count({ where: { quarterId: pair.next.id } })).toBe(0);
  });
});
