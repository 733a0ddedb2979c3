// An officer reports: what is written, and the ladder of refusals, none of which writes anything.
import { beforeAll, describe, expect, test } from "vitest";
import { Refusal } from "@/lib/forms/refusal";
import { Stale } from "@/lib/forms/stale";
import type { Person } from "@/lib/people/person";
import { reportProgress } from "@/lib/reporting/commands";
import { progressReport } from "@/lib/tasks/task";
import { givenClosed, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
let open: { id: number };
let presses = 0;

beforeAll(async () => {
  house = await givenHouse(db);
  open = await givenQuarter(db, { id: 20242, state: "OPEN" });
});

const late = {
  delayReasonCode: "staff",
  delayReason: "Two officers are seconded.",
  proposedSolution: "By 15 May.",
};

const task = (wanted: Partial<Parameters<typeof givenTask>[1]> = {}) =>
  givenTask(db, {
    quarter: open,
    agency: house.agencies.btc,
    due: "2024-05-31",
    state: "IN_PROGRESS",
    ...wanted,
  });

type Given = Awaited<ReturnType<typeof task>>;

/** What a form would hand over, with everything that a report needs but what is named. */
function reportOn({ task, entry }: Given, fields: Record<string, unknown> = {}) {
  presses += 1;
  const wanted = {
    to: "IN_PROGRESS",
    progress: "50",
    result: "Draft 12-TTr/BTC",
    key: `press-number-${presses}`,
  };
  return progressReport.parse({
    task: task.code.toLowerCase(),
    quarter: String(entry.quarterId),
    seen: String(entry.version),
    ...wanted,
    ...fields,
  });
}

const rowsOf = ({ task }: Given) => db.history.count({ where: { subject: "task", subjectId: task.id } });
const entryOf = ({ entry }: Given) => db.entry.findUniqueOrThrow({ where: { id: entry.id } });

/** Asserts that nothing was written: neither the entry nor its history. */
async function refused(
  given: Given,
  person: Person,
  fields: Record<string, unknown>,
  message: string,
  field?: string,
) {
  const before = await entryOf(given);
  const error = await reportProgress(person, reportOn(given, fields)).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refusal);
  expect(error).toMatchObject({ message, field });
  expect(await entryOf(given)).toEqual(before);
  expect(await rowsOf(given)).toBe(0);
}

describe("a report", () => {
  test("changes the entry and tells the history what changed", async () => {
    const given = await task();
    const answer = await reportProgress(house.people.staff, reportOn(given, { confidence: "AT_RISK" }));
    expect(answer).toBe(given.task.code.toLowerCase());
    expect(await entryOf(given)).toMatchObject({
      progress: 50,
      confidence: "AT_RISK",
      version: 2,
      state: "IN_PROGRESS",
    });
    const [row] = await db.history.findMany({ where: { subjectId: given.task.id } });
    expect(row).toMatchObject({
      event: "progressReported",
      personId: house.people.staff.id,
      role: "STAFF",
      before: { progress: 0, confidence: null, result: "" },
      after: { progress: 50, confidence: "AT_RISK", result: "Draft 12-TTr/BTC", version: 2 },
    });
  });

  test("as done sets the day and full progress", async () => {
    const given = await task();
    await reportProgress(house.people.staff, reportOn(given, { to: "REPORTED" }));
    expect(await entryOf(given)).toMatchObject({
      state: "REPORTED",
      progress: 100,
      doneOn: new Date("2024-04-25T00:00:00Z"),
    });
  });

  test("of the same press twice is one change with one answer", async () => {
    const given = await task();
    const report = reportOn(given);
    const answers = await Promise.all([1, 2, 3].map(() => reportProgress(house.people.staff, report)));
    expect(new Set(answers).size).toBe(1);
    expect(await entryOf(given)).toMatchObject({ version: 2 });
    expect(await rowsOf(given)).toBe(1);
  });

  test("by fifty at the same time is one change and forty-nine who are told", async () => {
    const given = await task();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        reportProgress(house.people.staff, reportOn(given, { progress: String(i) })),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const reasons = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(reasons.every((reason) => reason instanceof Stale)).toBe(true);
    expect(await rowsOf(given)).toBe(1);
  });

  test("on a page that is older says what changed, by whom", async () => {
    const given = await task();
    await reportProgress(
      house.people.head,
      reportOn(given, { progress: "70", proposedSolution: "Four agencies first." }),
    );
    const error = await reportProgress(house.people.staff, reportOn(given, { progress: "75" })).catch(
      (e: unknown) => e,
    );
    expect(error).toBeInstanceOf(Stale);
    if (!(error instanceof Stale)) return;
    expect(error.changed).toMatchObject({ seenVersion: 1, version: 2, by: { role: "HEAD" } });
    expect(error.changed.differences).toContainEqual({ field: "progress", seen: 0, now: 70 });
    expect(error.changed.differences).toContainEqual({
      field: "proposedSolution",
      seen: "",
      now: "Four agencies first.",
    });
    expect(await rowsOf(given)).toBe(1);
  });
});

describe("a report is refused", () => {
  test("to whoever is not of the lead agency", async () => {
    const given = await task();
    const { otherStaff, office, committee, chair } = house.people;
    for (const person of [otherStaff, office, committee, chair]) await refused(given, person, {}, "notYours");
  });

  test("to the administrator as if there were no such task", async () => {
    await refused(await task(), house.people.admin, {}, "taskNotFound");
  });

  test("for a code that does not exist", async () => {
    await refused(await task(), house.people.staff, { task: "2024-q2-btc-999" }, "taskNotFound");
  });

  test("for a step that rule 1 does not know", async () => {
    await refused(
      await task({ state: "NOT_STARTED" }),
      house.people.staff,
      { to: "REPORTED" },
      "stepNotAllowed",
    );
    await refused(await task(), house.people.staff, { to: "COMPLETED" }, "stepNotAllowed");
    await refused(
      await task({ state: "COMPLETED" }),
      house.people.staff,
      { to: "IN_PROGRESS" },
      "stepNotAllowed",
    );
    await refused(
      await task({ state: "DROPPED" }),
      house.people.staff,
      { to: "IN_PROGRESS" },
      "stepNotAllowed",
    );
    await refused(
      await task({ state: "REPORTED" }),
      house.people.staff,
      { to: "REPORTED" },
      "stepNotAllowed",
    );
  });

  test("without a result where it says done", async () => {
    await refused(
      await task(),
      house.people.staff,
      { to: "REPORTED", result: "  " },
      "resultMissing",
      "result",
    );
  });

  test("without a reason where it suspends or drops", async () => {
    for (const to of ["SUSPENDED", "DROPPED"])
      await refused(await task(), house.people.staff, { to }, "stateReasonMissing", "stateReason");
  });

  test("without reason and solution where the task is overdue", async () => {
    const given = await task({ due: "2024-04-24" });
    const { staff } = house.people;
    await refused(
      given,
      staff,
      { ...late, delayReasonCode: "" },
      "delayReasonCodeMissing",
      "delayReasonCode",
    );
    await refused(given, staff, { ...late, delayReason: "" }, "delayReasonMissing", "delayReason");
    await refused(
      given,
      staff,
      { ...late, proposedSolution: "" },
      "proposedSolutionMissing",
      "proposedSolution",
    );
    const done = { ...late, proposedSolution: "", to: "REPORTED" };
    expect(await reportProgress(staff, reportOn(given, done))).toBe(given.task.code.toLowerCase());
  });

  test("without both for whatever stays open while the quarter is being reported", async () => {
    const reporting = await givenQuarter(db, { id: 20241, state: "REPORTING" });
    const given = await task({ quarter: reporting, due: "2024-06-30" });
    await refused(given, house.people.staff, {}, "delayReasonCodeMissing", "delayReasonCode");
    expect(await reportProgress(house.people.staff, reportOn(given, { to: "REPORTED" }))).toBe(
      given.task.code.toLowerCase(),
    );
  });

  test("in a quarter that is planned or closed", async () => {
    const planned = await givenQuarter(db, { id: 20243, state: "PLANNING" });
    await refused(await task({ quarter: planned }), house.people.staff, {}, "notYours");
    const closed = await givenQuarter(db, { id: 20234, state: "OPEN" });
    const given = await task({ quarter: closed });
    await givenClosed(db, closed);
    await refused(given, house.people.staff, {}, "quarterClosed");
  });
});
