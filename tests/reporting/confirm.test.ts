// The confirmer accepts or returns what was reported (rule 2), and who may not.
import { beforeAll, expect, test } from "vitest";
import { Stale } from "@/lib/forms/stale";
import { confirmResult, reportProgress, returnResult } from "@/lib/reporting/commands";
import { progressReport } from "@/lib/tasks/task";
import { givenQuarter, givenTask } from "@/prisma/given";
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

const reported = (
  origin: "AGENCY_PLAN" | "COMMITTEE" | "MEETING",
  state: "REPORTED" | "IN_PROGRESS" = "REPORTED",
) => givenTask(db, { quarter, agency: house.agencies.btc, origin, state });

type Given = Awaited<ReturnType<typeof reported>>;

function submission({ task, entry }: Given, seen = entry.version) {
  presses += 1;
  return { task: task.code.toLowerCase(), quarter: entry.quarterId, seen, key: `press-number-${presses}` };
}

const stateOf = async ({ entry }: Given) =>
  (await db.entry.findUniqueOrThrow({ where: { id: entry.id } })).state;
const rowsOf = ({ task }: Given) => db.history.count({ where: { subjectId: task.id } });

test("the head confirms the agency's own plan, the Office the tasks of the committee and of a meeting", async () => {
  for (const [origin, person] of [
    ["AGENCY_PLAN", house.people.head],
    ["COMMITTEE", house.people.office],
    ["MEETING", house.people.office],
  ] as const) {
    const given = await reported(origin);
    await confirmResult(person, submission(given));
    expect(await stateOf(given)).toBe("COMPLETED");
    expect(await db.history.findFirst({ where: { subjectId: given.task.id } })).toMatchObject({
      event: "confirmed",
    });
  }
});

test("nobody else confirms or returns, and nothing is written", async () => {
  const { staff, head, otherHead, officeStaff, office, committee, chair } = house.people;
  for (const [origin, others] of [
    ["AGENCY_PLAN", [staff, otherHead, officeStaff, office, committee, chair]],
    ["COMMITTEE", [staff, head, otherHead, officeStaff, committee, chair]],
  ] as const) {
    const given = await reported(origin);
    for (const person of others) {
      await expect(confirmResult(person, submission(given))).rejects.toThrow("notYoursToConfirm");
      await expect(returnResult(person, { ...submission(given), remark: "Why?" })).rejects.toThrow(
        "notYoursToConfirm",
      );
    }
    await expect(confirmResult(house.people.admin, submission(given))).rejects.toThrow("taskNotFound");
    expect(await stateOf(given)).toBe("REPORTED");
    expect(await rowsOf(given)).toBe(0);
  }
});

test("what is not reported is not confirmed", async () => {
  const given = await reported("AGENCY_PLAN", "IN_PROGRESS");
  await expect(confirmResult(house.people.head, submission(given))).rejects.toThrow("notReported");
  expect(await rowsOf(given)).toBe(0);
});

test("a return carries its remark, takes the day back, and can follow a confirmation while the quarter runs", async () => {
  const given = await reported("AGENCY_PLAN");
  await confirmResult(house.people.head, submission(given));
  await returnResult(house.people.head, { ...submission(given, 2), remark: "Which communes are settled?" });
  const entry = await db.entry.findUniqueOrThrow({ where: { id: given.entry.id } });
  expect(entry).toMatchObject({
    state: "IN_PROGRESS",
    doneOn: null,
    returnedRemark: "Which communes are settled?",
  });
  expect(await rowsOf(given)).toBe(2);
});

test("a confirmation of an older version changes nothing", async () => {
  const given = await reported("AGENCY_PLAN");
  await returnResult(house.people.head, { ...submission(given), remark: "Name them." });
  await expect(confirmResult(house.people.head, submission(given))).rejects.toBeInstanceOf(Stale);
  expect(await stateOf(given)).toBe("IN_PROGRESS");
  expect(await rowsOf(given)).toBe(1);
});

test("a return gives the progress back that the report as done had made full", async () => {
  const given = await givenTask(db, {
    quarter,
    agency: house.agencies.btc,
    state: "IN_PROGRESS",
    progress: 75,
    due: "2024-06-30",
  });
  const { staff, head } = house.people;
  const report = progressReport.parse({
    ...submission(given),
    to: "REPORTED",
    progress: "75",
    result: "12-BC/BTC",
  });
  await reportProgress(staff, report);
  await returnResult(head, { ...submission(given, 2), remark: "Name the communes." });
  expect(await db.entry.findUniqueOrThrow({ where: { id: given.entry.id } })).toMatchObject({ progress: 75 });
});
