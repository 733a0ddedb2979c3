// The facts of a summary: composed by rule, and read from the database with the figures that every page shows.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quarterOf } from "@/lib/calendar/quarter";
import { agrees } from "@/lib/summary/compose";
import { programmesInSummary } from "@/lib/summary/programmes";
import { getSummary } from "@/lib/summary/queries";
import { canonicalJson } from "@/lib/summary/summary";
import { type CountedGroup, countExtended, sumCounts } from "@/lib/tasks/counts";
import { countEntries } from "@/lib/tasks/queries-counts";
import {
  givenAgency,
  givenAgencyReport,
  givenClosed,
  givenContribution,
  givenDirective,
  givenEntry,
  givenMeeting,
  givenPerson,
  givenQuarter,
  givenRequest,
  givenTask,
} from "@/prisma/given";
import { generatedEntry, givenTree, writeEntries } from "@/tests/overview/generated-quarter";
import { testDatabase } from "@/tests/support/database";
import { personOf } from "@/tests/support/people";
import { summaryOf } from "./given-summary";

const db = await testDatabase();
const asOf = "2024-04-25";
const chair = await personOf(db, await givenPerson(db, { role: "CHAIR" }));
const admin = await personOf(db, await givenPerson(db, { role: "ADMIN" }));

describe("rules", () => {
  const directive = (id: number, parentId: number | null, symbol: string) => ({
    id,
    parentId,
    kind: "SCHEME",
    symbol,
    issuedOn: null,
    title: { vi: symbol, en: symbol, de: symbol },
    remark: { vi: "", en: "", de: "" },
  });
  const group = (directiveId: number | null): CountedGroup => ({
    quarterId: 20241,
    agencyId: 1,
    directiveId,
    priority: false,
    extended: false,
    standing: "open",
    count: 2,
  });
  const tree = [directive(1, null, "39-NQ/TW"), directive(2, 1, "68-CTr/TU"), directive(3, 2, "01-ĐA/TU")];
  const named = (groups: CountedGroup[]) =>
    programmesInSummary(tree, groups).map(({ directive: top, implements: root, counts, parts }) => [
      top?.symbol ?? null,
      root?.symbol ?? null,
      counts.open,
      parts.map((part) => part.directive.symbol).join(),
    ]);

  test("a programme with all tasks of a resolution is named in its place", () => {
    expect(named([group(2), group(3)])).toEqual([["68-CTr/TU", "39-NQ/TW", 4, "01-ĐA/TU"]]);
  });

  test("a resolution with tasks of its own is named itself", () => {
    expect(named([group(1), group(3)])).toEqual([["39-NQ/TW", null, 4, "68-CTr/TU"]]);
  });

  test("tasks without a directive come last", () => {
    expect(named([group(null), group(3)]).at(-1)).toEqual([null, null, 2, ""]);
  });

  test("counts and tasks that differ are noticed", () => {
    const { counts } = summaryOf();
    expect(agrees(summaryOf({ counts }))).toBe(false);
    expect(agrees(summaryOf({ counts: { ...counts, ...noTasks }, tasks: [] }))).toBe(true);
  });

  const noTasks = { completedOnTime: 0, completedLate: 0, open: 0, overdue: 0, suspended: 0, dropped: 0 };

  test("equal data is equal text, whatever the order of its keys", () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: "x" })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  });
});

describe("what is read", () => {
  test("has the figures of every other page, for all and for each agency and programme", async () => {
    const tree = await givenTree(db);
    let year = 2030;
    await fc.assert(
      fc.asyncProperty(fc.array(generatedEntry, { minLength: 1, maxLength: 40 }), async (entries) => {
        const before = year++ * 10 + 1;
        const now = before + 1;
        await writeEntries(db, tree, before, entries, asOf);
        const groups = await countEntries(chair, [now], asOf);
        const summary = await getSummary(chair, now, asOf);
        if (!summary) throw new Error(`no summary of ${quarterOf(now).year}`);
        expect(summary.counts).toEqual(sumCounts(groups, () => true));
        expect(summary.extended).toBe(countExtended(groups));
        expect(summary.overduePriority).toBe(sumCounts(groups, ({ priority }) => priority).overdue);
        expect(agrees(summary)).toBe(true);
        for (const { code, counts } of summary.agencies) {
          const id = tree.agencies.find((agency) => agency.code === code)?.id;
          expect(counts).toEqual(sumCounts(groups, ({ agencyId }) => agencyId === id));
        }
        const open = summary.programmes.reduce((sum, { counts }) => sum + counts.open, 0);
        expect(open).toBe(summary.counts.open);
      }),
      { numRuns: 8 },
    );
  });

  test("is nothing for the administrator, and nothing of a quarter that does not exist", async () => {
    await givenQuarter(db, { id: 20191 });
    expect(await getSummary(admin, 20191, asOf)).toBeNull();
    expect(await getSummary(chair, 19991, asOf)).toBeNull();
  });

  test("of an empty quarter is whole and empty", async () => {
    await givenQuarter(db, { id: 20201 });
    const summary = await getSummary(chair, 20201, asOf);
    expect(summary).toMatchObject({ meeting: null, tasks: [], requests: [], priorities: [], programmes: [] });
    expect(summary?.next).toEqual({ id: 20202, planned: false });
  });
});

test("of each silent task the days without a word are known, and of no other", async () => {
  const quarter = await givenQuarter(db, { id: 20221 });
  const agency = await givenAgency(db, { code: "BDV" });
  const lastWordAt = new Date("2022-02-01T03:00:00Z");
  await givenTask(db, { quarter, agency, title: "A", due: "2022-03-31", lastWordAt });
  await givenTask(db, { quarter, agency, title: "B", due: "2022-03-31", lastWordAt, confidence: "AT_RISK" });
  await givenTask(db, { quarter, agency, title: "C", due: "2022-02-15", lastWordAt });
  const summary = await getSummary(chair, quarter.id, "2022-03-01");
  expect(summary?.tasks.map(({ title, silentDays }) => [title, silentDays])).toEqual([
    ["C", null],
    ["A", 28],
    ["B", null],
  ]);
  expect(summary?.silent).toEqual({ count: 1, longest: 28 });
  expect((await getSummary(chair, quarter.id, "2022-02-10"))?.silent).toEqual({ count: 0, longest: 0 });
});

describe("a quarter with all that belongs to it", async () => {
  const quarter = await givenQuarter(db, { id: 20211, state: "REPORTING", reportsDueOn: "2021-03-20" });
  const next = await givenQuarter(db, { id: 20212, state: "PLANNING" });
  const agency = await givenAgency(db, { code: "BTG" });
  const other = await givenAgency(db, { code: "BNC" });
  const staff = await personOf(db, await givenPerson(db, { agency }));
  const directive = await givenDirective(db, {
    symbol: "137-QĐ/TW",
    remarkVi: "Ngày",
    remarkEn: "As quoted",
  });
  const late = { state: "IN_PROGRESS" as const, due: "2021-03-01", delayReasonCode: "staff" };
  const { task, entry } = await givenTask(db, { quarter, agency, directive, priority: true, ...late });
  await givenContribution(db, { entry, agency: other, askedOn: "2021-01-05", due: "2021-02-01" });
  await givenEntry(db, { task, quarter: next, agency, due: "2021-05-01", carriedFromId: entry.id });
  await givenTask(db, { quarter: next, agency: other, priority: true, due: "2021-04-10" });
  await givenTask(db, { quarter: next, agency: other, due: "2021-04-01" });
  await givenRequest(db, { quarter, agency, submittedOn: "2021-03-20", text: "More room." });
  await givenAgencyReport(db, { quarter, agency, assessment: "Slow, but sure." });

  test("shows overdue work with its cause, and what is waited for", async () => {
    const summary = await getSummary(chair, quarter.id, "2021-04-01");
    expect(summary?.causes.overdue).toEqual([{ reason: "staff", count: 1 }]);
    expect(summary?.overduePriority).toBe(1);
    expect(summary?.contributions.counts.overdue).toBe(1);
    expect(summary?.contributions.waitedDays).toBe(59);
    expect(summary?.tasks[0]).toMatchObject({ basis: "137-QĐ/TW", lead: "BTG", coordinating: ["BNC"] });
    expect(summary?.requests[0]).toMatchObject({ text: "More room.", state: "SUBMITTED" });
    expect(summary?.agencies.find(({ code }) => code === "BTG")).toMatchObject({
      assessment: "Slow, but sure.",
      submittedOn: "2021-03-31",
    });
    expect(summary?.agencies.find(({ code }) => code === "BNC")?.submittedOn).toBeNull();
    expect(summary?.quarter.reportsDueOn).toBe("2021-03-20");
    expect(summary?.programmes[0]?.directive?.remark).toEqual({ vi: "Ngày", en: "As quoted", de: "" });
  });

  test("puts what was carried over first among the next priorities, and leaves out what is none", async () => {
    const summary = await getSummary(chair, quarter.id, "2021-04-01");
    expect(summary?.priorities.map(({ due, carriedFrom }) => [due, carriedFrom])).toEqual([
      ["2021-05-01", quarter.id],
      ["2021-04-10", null],
    ]);
  });

  test("names the meeting to everybody, whatever becomes of it", async () => {
    await givenMeeting(db, { reviewed: quarter, heldOn: "2021-04-06", chairName: "Former" });
    const meeting = await givenMeeting(db, { reviewed: quarter, heldOn: "2021-04-20", chairName: "Chair" });
    const seenBy = async (person: typeof chair) =>
      (await getSummary(person, quarter.id, "2021-04-25"))?.meeting?.chairName;
    for (const state of ["DRAFT", "IN_SESSION", "CONCLUDED", "ISSUED"] as const) {
      await db.meeting.update({ where: { id: meeting.id }, data: { state } });
      expect([await seenBy(chair), await seenBy(staff)]).toEqual(["Chair", "Chair"]);
    }
  });

  test("once closed is judged on the day of closing, whatever the day", async () => {
    await givenClosed(db, quarter, "2021-02-15");
    const summary = await getSummary(chair, quarter.id, "2021-04-01");
    expect(summary?.asOf).toBe("2021-02-15");
    expect(summary?.counts).toMatchObject({ open: 1, overdue: 0 });
  });
});
