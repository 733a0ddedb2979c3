// Help asked of somebody, and a reason that is no longer offered: what a report may contain.
import { beforeAll, describe, expect, test } from "vitest";
import { Refusal } from "@/lib/forms/refusal";
import { reportProgress } from "@/lib/reporting/commands";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { getTask } from "@/lib/tasks/queries";
import { progressReport } from "@/lib/tasks/task";
import { givenAgency, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
let house: Awaited<ReturnType<typeof givenHouse>>;
let quarter: { id: number };
let submissions = 0;

beforeAll(async () => {
  house = await givenHouse(db);
  quarter = await givenQuarter(db, { id: 20242 });
  await givenAgency(db, { code: "OLD", rank: 9, validTo: "2024-01-01" });
});

const task = (wanted = {}) =>
  givenTask(db, {
    quarter,
    agency: house.agencies.btc,
    due: "2024-05-31",
    state: "IN_PROGRESS",
    ...wanted,
  });
type Given = Awaited<ReturnType<typeof task>>;
const entryOf = ({ entry }: Given) => db.entry.findUniqueOrThrow({ where: { id: entry.id } });

function report({ task, entry }: Given, fields: Record<string, unknown>) {
  submissions += 1;
  const wanted = { to: "IN_PROGRESS", progress: "50", result: "", key: `submission-number-${submissions}` };
  const which = {
    task: task.code.toLowerCase(),
    quarter: String(entry.quarterId),
    seen: String(entry.version),
  };
  return reportProgress(house.people.staff, progressReport.parse({ ...which, ...wanted, ...fields }));
}

async function refused(given: Given, fields: Record<string, unknown>, field: string, message: string) {
  const error = await report(given, fields).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refusal);
  expect(error).toMatchObject({ field, message });
  expect(await db.history.count({ where: { subjectId: given.task.id, subject: "task" } })).toBe(0);
}

describe("help", () => {
  test.each(["UBKT", "COMMITTEE", ""])("is asked of “%s”", async (helpFrom) => {
    const given = await task();
    await report(given, { helpNeeded: "the figures by 29 April", helpFrom });
    expect(await entryOf(given)).toMatchObject({ helpNeeded: "the figures by 29 April", helpFrom });
  });

  test("is in the history and shown with the name of whoever is asked", async () => {
    const given = await task();
    await report(given, { helpNeeded: "figures", helpFrom: "UBKT" });
    const view = await getTask(house.people.staff, given.task.code, "2024-04-25");
    expect(view?.entry).toMatchObject({
      helpFrom: "UBKT",
      helper: { code: "UBKT", nameEn: "Commission UBKT" },
    });
    expect(view?.history[0]).toMatchObject({ before: { helpFrom: "" }, after: { helpFrom: "UBKT" } });
  });

  test("of somebody needs the text", async () => {
    await refused(await task(), { helpFrom: "UBKT" }, "helpNeeded", "helpNeededMissing");
  });

  test.each(["BTC", "NOBODY"])("cannot be asked of %s", async (helpFrom) => {
    await refused(await task(), { helpNeeded: "figures", helpFrom }, "helpFrom", "helpFromUnknown");
  });

  test("stays as it was where a form does not ask from whom, and falls away with the text", async () => {
    const given = await task({ helpNeeded: "figures", helpFrom: "UBKT" });
    await report(given, { helpNeeded: "other figures" });
    expect(await entryOf(given)).toMatchObject({ helpNeeded: "other figures", helpFrom: "UBKT" });
    await report({ ...given, entry: await entryOf(given) }, { helpNeeded: "" });
    expect(await entryOf(given)).toMatchObject({ helpNeeded: "", helpFrom: "" });
  });

  test("is offered of the agencies that exist", async () => {
    const view = await getTask(house.people.staff, (await task()).task.code, "2024-04-25");
    const codes = view?.helpers.map(({ code }) => code);
    expect(codes).toEqual(["VPTU", "BTC", "UBKT"]);
    expect((await getMyWork(house.people.staff, "2024-04-25"))?.helpers.map(({ code }) => code)).toEqual(
      codes,
    );
  });
});

describe("a retired reason", () => {
  const late = { due: "2024-04-01", delayReason: "Two are seconded.", proposedSolution: "By 15 May." };
  const explained = { delayReason: "Two are seconded.", proposedSolution: "By 15 May." };

  test("stays valid where it was given, and is no longer taken elsewhere", async () => {
    const [given, other] = [await task({ ...late, delayReasonCode: "it" }), await task(late)];
    await db.delayReason.update({ where: { code: "it" }, data: { active: false } });
    await report(given, { ...explained, delayReasonCode: "it" });
    expect(await entryOf(given)).toMatchObject({ progress: 50, delayReasonCode: "it" });
    await refused(
      other,
      { ...explained, delayReasonCode: "it" },
      "delayReasonCode",
      "delayReasonCodeMissing",
    );
  });

  test("is known to the page by its name", async () => {
    const given = await task({ ...late, delayReasonCode: "it" });
    const view = await getTask(house.people.staff, given.task.code, "2024-04-25");
    expect(view?.entry.reason).toMatchObject({ code: "it", active: false });
    expect(view?.reasons.find(({ code }) => code === "it")).toMatchObject({ active: false });
  });
});
