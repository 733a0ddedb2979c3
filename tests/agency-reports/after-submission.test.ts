// Once an agency has submitted its report no action changes its own entries, until the report is withdrawn.
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { submitReport, withdrawReport } from "@/lib/agency-reports/commands";
import { reportSubmission, reportWithdrawal } from "@/lib/agency-reports/report";
import { answerPart } from "@/lib/contributions/commands";
import { partAnswer } from "@/lib/contributions/part";
import { askExtension, decideExtension } from "@/lib/extensions/commands";
import { extensionAsked, extensionDecided } from "@/lib/extensions/extension";
import type { Person } from "@/lib/people/person";
import { confirmResult, reportProgress, returnResult } from "@/lib/reporting/commands";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { getTask } from "@/lib/tasks/queries";
import { confirmation, progressReport, returning } from "@/lib/tasks/task";
import {
  givenAgencyReport,
  givenContribution,
  givenExtension,
  givenQuarter,
  givenTask,
  type TaskWanted,
} from "@/prisma/given";
import { testDatabase, testDatabaseUrlOfApp } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { withoutTelling } from "@/tests/support/sql";

const db = await testDatabase();
const today = "2024-04-25";
let house: Awaited<ReturnType<typeof givenHouse>>;
let id = 20101;
let quarter: { id: number };
let submissions = 0;

beforeAll(async () => {
  house = await givenHouse(db);
});
beforeEach(async () => {
  id += 10;
  quarter = await givenQuarter(db, { id, state: "REPORTING" });
});

const explained = { delayReasonCode: "basis", delayReason: "It came late.", proposedSolution: "By 15 May." };
const task = (wanted: Partial<TaskWanted> = {}) =>
  givenTask(db, {
    quarter,
    agency: house.agencies.btc,
    state: "IN_PROGRESS",
    due: "2024-06-30",
    ...explained,
    ...wanted,
  });
const submitted = () =>
  givenAgencyReport(db, {
    quarter,
    agency: house.agencies.btc,
    submittedAt: new Date("2024-04-18T03:00:00Z"),
  });

type Given = Awaited<ReturnType<typeof task>>;
const key = () => {
  submissions += 1;
  return `submission-number-${submissions}`;
};
const submission = ({ task: { code }, entry }: Given) => ({
  task: code.toLowerCase(),
  quarter: id,
  seen: entry.version,
  key: key(),
});
const word = (given: Given, progress = "60") =>
  progressReport.parse({ ...submission(given), ...explained, to: "IN_PROGRESS", progress });
const refusal = { message: "reportSubmitted", values: { day: "2024-04-18" } };

describe("after the report is submitted", () => {
  test("its officers report nothing and ask for nothing, and its head answers nothing of the own plan", async () => {
    const open = await task();
    const reported = await task({ state: "REPORTED" });
    const asked = await task();
    const extension = await givenExtension(db, {
      entry: asked.entry,
      oldDue: "2024-06-30",
      newDue: "2024-07-31",
      askedAt: new Date(),
    });
    await submitted();
    const { staff, head } = house.people;
    const asking = extensionAsked.parse({ ...submission(open), newDue: "2024-08-01", reason: "Late." });
    const deciding = extensionDecided.parse({ ...submission(asked), extension: extension.id, to: "AGREED" });
    const back = returning.parse({ ...submission(reported), remark: "Name them." });
    await expect(reportProgress(staff, word(open))).rejects.toMatchObject(refusal);
    await expect(askExtension(staff, asking)).rejects.toMatchObject(refusal);
    await expect(confirmResult(head, confirmation.parse(submission(reported)))).rejects.toMatchObject(
      refusal,
    );
    await expect(returnResult(head, back)).rejects.toMatchObject(refusal);
    await expect(decideExtension(head, deciding)).rejects.toMatchObject(refusal);
    expect(await db.history.count({ where: { quarterId: id } })).toBe(0);
  });

  test("the Office goes on confirming and deciding, parts go on, and a stranger learns nothing of it", async () => {
    const reported = await task({ state: "REPORTED", origin: "COMMITTEE" });
    const asked = await task({ origin: "COMMITTEE" });
    const entry = { entry: asked.entry };
    const extension = await givenExtension(db, {
      ...entry,
      oldDue: "2024-06-30",
      newDue: "2024-07-31",
      askedAt: new Date(),
    });
    const part = await givenContribution(db, { ...entry, agency: house.agencies.ubkt });
    await submitted();
    const { office, otherStaff } = house.people;
    await confirmResult(office, confirmation.parse(submission(reported)));
    await decideExtension(
      office,
      extensionDecided.parse({ ...submission(asked), extension: extension.id, to: "AGREED" }),
    );
    const answer = {
      task: asked.task.code.toLowerCase(),
      part: part.id,
      seen: 1,
      key: key(),
      to: "DELIVERED",
    };
    await answerPart(otherStaff, partAnswer.parse({ ...answer, remark: "" }));
    await expect(reportProgress(otherStaff, word(asked))).rejects.toThrow("notYours");
    expect(await db.history.count({ where: { quarterId: id } })).toBe(3);
  });

  test("the pages say so before somebody runs into it, and offer the form again after a withdrawal", async () => {
    const open = await task();
    const reported = await task({ state: "REPORTED" });
    await submitted();
    const { staff, head } = house.people;
    const looked = async (person: Person, given: Given) => {
      const page = await getTask(person, given.task.code.toLowerCase(), today);
      return { ...page?.can, day: page?.entry.reportSubmittedOn };
    };
    const closed = { report: false, confirm: false, giveBack: false, askExtension: false, day: "2024-04-18" };
    expect(await looked(staff, open)).toMatchObject({ ...closed, reportTooLate: true });
    expect(await looked(head, reported)).toMatchObject(closed);
    const submission = { quarter: id, agency: "btc", seen: 1, key: key(), reason: "A figure." };
    await withdrawReport(head, reportWithdrawal.parse(submission));
    expect(await looked(staff, open)).toMatchObject({ report: true, askExtension: true, day: null });
    expect(await looked(head, reported)).toMatchObject({ confirm: true, giveBack: true });
    await reportProgress(staff, word(open));
  });
});

test("My work knows whether the report of the quarter that runs is submitted", async () => {
  await db.quarter.updateMany({ where: { id: { not: id } }, data: { state: "PLANNING" } });
  await db.quarter.update({ where: { id }, data: { reportsDueOn: new Date("2024-04-19") } });
  const { staff, head } = house.people;
  await task({ state: "REPORTED" });
  expect((await getMyWork(staff, today))?.report).toEqual({
    dueOn: "2024-04-19",
    lateDays: 6,
    submittedOn: null,
  });
  expect((await getMyWork(head, today))?.toConfirm).toHaveLength(1);
  await submitted();
  expect((await getMyWork(staff, today))?.report).toMatchObject({ lateDays: 0, submittedOn: "2024-04-18" });
  expect((await getMyWork(head, today))?.toConfirm).toEqual([]);
  await db.agencyReport.updateMany({ where: { quarterId: id }, data: { submittedAt: null } });
  expect((await getMyWork(staff, today))?.report).toMatchObject({ lateDays: 6, submittedOn: null });
});

test("twenty officers write while the head submits: what comes after it is refused, and nobody waits for ever", async () => {
  const numbers = Array.from({ length: 20 }, (_, index) => index + 10);
  const tasks = await Promise.all(
    numbers.map((number) => task({ code: `${Math.floor(id / 10)}-Q1-BTC-${number}` })),
  );
  const { staff, colleague, head } = house.people;
  const submission = reportSubmission.parse({
    quarter: id,
    agency: "btc",
    seen: 0,
    key: key(),
    assessment: "Done.",
  });
  const writing = tasks.map((given, index) =>
    reportProgress(index % 2 ? staff : colleague, word(given)).then(
      () => "written",
      (error: Error) => error.message,
    ),
  );
  const submitting = submitReport(head, submission);
  const outcomes = await Promise.all(writing);
  await submitting;
  expect(outcomes.filter((each) => each !== "written" && each !== "reportSubmitted")).toEqual([]);
  const lines = await db.history.findMany({ where: { quarterId: id }, orderBy: { id: "asc" } });
  expect(lines.at(-1)?.event).toBe("reportSubmitted");
  const written = outcomes.filter((each) => each === "written").length;
  expect(lines).toHaveLength(written + 1);
  expect(await db.entry.count({ where: { quarterId: id, progress: 60 } })).toBe(written);
});

test("SQL as the app's role changes no entry of a submitted agency either, until the report is withdrawn", async () => {
  const { entry } = await task();
  await submitted();
  await withoutTelling(db);
  const client = new pg.Client(testDatabaseUrlOfApp());
  await client.connect();
  const write = () =>
    client.query("UPDATE entry SET progress = 99, version = version + 1 WHERE id = $1", [entry.id]);
  try {
    await expect(write()).rejects.toMatchObject({ code: "GB008" });
    await client.query(
      "UPDATE agency_report SET submitted_at = NULL, version = version + 1 WHERE quarter_id = $1",
      [id],
    );
    expect((await write()).rowCount).toBe(1);
  } finally {
    await client.end();
  }
});
