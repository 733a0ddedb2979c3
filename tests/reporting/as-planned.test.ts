// A task that runs beyond its quarter as planned needs no reason for delay, and none is counted: until its deadline is
// past.
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { submitReport } from "@/lib/agency-reports/commands";
import { lackingIn, type Unfinished } from "@/lib/agency-reports/report";
import { answerPart } from "@/lib/contributions/commands";
import { retireReason } from "@/lib/delay-reasons/commands";
import { asPlanned, isOffered } from "@/lib/delay-reasons/reason";
import { listTasks } from "@/lib/list/queries";
import { getDelays } from "@/lib/overview/queries-delays";
import { reportProgress } from "@/lib/reporting/commands";
import { getSummary } from "@/lib/summary/queries";
import { getTask } from "@/lib/tasks/queries";
import { missingFor, progressReport } from "@/lib/tasks/task";
import { givenContribution, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const today = "2024-04-25";
const quarter = await givenQuarter(db, { id: 20241, state: "REPORTING" });

const task = (due: string, wanted: Partial<Parameters<typeof givenTask>[1]> = {}) =>
  givenTask(db, { quarter, agency: agencies.btc, due, state: "IN_PROGRESS", ...wanted });
type Given = Awaited<ReturnType<typeof task>>;
const report = ({ task: { code }, entry }: Given, wanted: Record<string, string> = {}) =>
  progressReport.parse({
    ...{ task: code.toLowerCase(), quarter: String(quarter.id), seen: String(entry.version) },
    ...{ key: randomUUID(), to: "IN_PROGRESS", progress: "60", delayReasonCode: asPlanned, ...wanted },
  });

describe("the word on a task", () => {
  test("is accepted without reason and solution up to the deadline", async () => {
    for (const due of ["2024-06-30", today]) {
      const given = await task(due);
      await reportProgress(people.staff, report(given));
      expect(await db.entry.findUnique({ where: { id: given.entry.id } })).toMatchObject({
        ...{ progress: 60, delayReasonCode: asPlanned, delayReason: "", proposedSolution: "" },
      });
    }
  });

  test("is refused past the deadline, with whatever words", async () => {
    const given = await task("2024-04-24");
    const words = { delayReason: "So it was planned.", proposedSolution: "Go on." };
    for (const wanted of [{}, words, { to: "REPORTED", result: "Report 7", ...words }])
      await expect(reportProgress(people.staff, report(given, wanted))).rejects.toMatchObject({
        fields: { delayReasonCode: "asPlannedPast" },
      });
    expect(await db.history.count({ where: { subjectId: given.task.id, subject: "task" } })).toBe(0);
  });

  test("is none of a part: a part is waited for", async () => {
    const { entry, task: of } = await task("2024-06-30");
    const part = await givenContribution(db, { entry, agency: agencies.ubkt });
    const words = { delayReasonCode: asPlanned, delayReason: "Later.", proposedSolution: "Later." };
    const submission = { task: of.code.toLowerCase(), part: part.id, seen: 1, key: randomUUID(), remark: "" };
    for (const to of ["ASKED", "ACCEPTED"] as const)
      await expect(answerPart(people.otherStaff, { ...submission, ...words, to })).rejects.toMatchObject({
        fields: { delayReasonCode: "delayReasonCodeMissing" },
      });
  });
});

test("an agency submits its report with what runs on as planned, and not with what is late", async () => {
  const [runs, late] = [{ agency: agencies.ubkt, delayReasonCode: asPlanned }, { agency: agencies.vptu }];
  await task("2024-06-30", runs);
  const submission = { quarter: quarter.id, seen: 0, assessment: "Good." };
  await submitReport(people.otherHead, { ...submission, agency: "ubkt", key: randomUUID() });
  await task("2024-04-24", {
    ...late,
    delayReasonCode: asPlanned,
    delayReason: "Long.",
    proposedSolution: "Go.",
  });
  await expect(
    submitReport(people.office, { ...submission, agency: "vptu", key: randomUUID() }),
  ).rejects.toMatchObject({ message: "reportIncomplete", values: { count: 1 } });
});

test("once late it counts as a delay without a reason, on every page alike", async () => {
  const of = await givenQuarter(db, { id: 20251, state: "REPORTING" });
  const one = (due: string) => task(due, { quarter: of, delayReasonCode: asPlanned, agency: agencies.btc });
  await one("2025-03-20");
  await one("2025-05-31");
  const on = "2025-04-10";
  const delays = await getDelays(people.chair, of.id, on);
  expect(delays?.counted).toEqual([
    { agencyId: agencies.btc.id, reason: null, standing: "overdue", count: 1 },
  ]);
  expect(delays?.list.map(({ reason }) => reason)).toEqual([null]);
  const summary = await getSummary(people.chair, of.id, on);
  expect(summary?.causes.overdue).toEqual([{ reason: null, count: 1 }]);
  expect(summary?.tasks.map(({ standing, reason }) => [standing, reason])).toEqual([
    ["overdue", null],
    ["open", asPlanned],
  ]);
  const listed = async (reason: string) =>
    (await listTasks(people.chair, of.id, { reason }, on)).rows.map(({ standing }) => standing);
  expect([await listed("none"), await listed(asPlanned)]).toEqual([["overdue"], ["open"]]);
});

test("page, submission and database say the same of every entry", async () => {
  const { id } = await givenQuarter(db, { id: 20261, state: "REPORTING" });
  const given = await task("2026-03-31", { quarter: { id } });
  const text = fc.constantFrom("", " ", "Few people.");
  const entry = fc.record({
    due: fc.constantFrom("2024-04-24", today, "2024-04-26", "2024-06-30"),
    delayReasonCode: fc.constantFrom(null, asPlanned, "staff"),
    delayReason: text,
    proposedSolution: text,
  });
  await fc.assert(
    fc.asyncProperty(entry, async (words) => {
      const { due, delayReasonCode, delayReason, proposedSolution } = words;
      const [row] = await db.$queryRaw<{ explained: boolean }[]>`
        SELECT is_explained(jsonb_populate_record(e, ${JSON.stringify({
          due,
          delay_reason_code: delayReasonCode,
          delay_reason: delayReason,
          proposed_solution: proposedSolution,
        })}::jsonb), 'REPORTING') AS explained FROM entry e WHERE e.id = ${given.entry.id}`;
      const unfinished = { ...words, state: "IN_PROGRESS" } as Unfinished;
      expect(lackingIn(unfinished, today).length === 0).toBe(row?.explained);
      const situation = { state: "IN_PROGRESS", due, doneOn: null, quarterState: "REPORTING" } as const;
      const reported = report(given, {
        delayReasonCode: delayReasonCode ?? "",
        delayReason,
        proposedSolution,
      });
      expect(Object.keys(missingFor(situation, reported, today)).length === 0).toBe(row?.explained);
    }),
    { numRuns: 150 },
  );
});

test("the Office may retire it like any other reason; then only a report that had it before may keep it", async () => {
  const reported = await task("2024-06-30", { delayReasonCode: asPlanned });
  const { version } = await db.delayReason.findUniqueOrThrow({ where: { code: asPlanned } });
  await retireReason(people.office, { reason: asPlanned, seen: version, key: randomUUID() });
  await expect(reportProgress(people.staff, report(await task("2024-06-30")))).rejects.toMatchObject({
    fields: { delayReasonCode: "delayReasonCodeMissing" },
  });
  // A report that had it before keeps it, in the form as in the record.
  await reportProgress(people.staff, report(reported));
  const offeredFor = async (given: Given) => {
    const page = await getTask(people.staff, given.task.code.toLowerCase(), today);
    const reason = page?.reasons.find(({ code }) => code === asPlanned);
    return reason && isOffered(reason, page?.entry.reason?.code);
  };
  expect(await offeredFor(reported)).toBe(true);
  expect(await offeredFor(await task("2024-06-30"))).toBe(false);
});
