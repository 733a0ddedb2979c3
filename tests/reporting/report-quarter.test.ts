// A report is written in the quarter of its form, and reveals nothing to strangers.
import { expect, test } from "vitest";
import { reportProgress } from "@/lib/reporting/commands";
import { progressReport } from "@/lib/tasks/task";
import { givenEntry, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const first = await givenQuarter(db, { id: 20242, state: "OPEN" });
const second = await givenQuarter(db, { id: 20243, state: "OPEN" });
let submissions = 0;

const task = (due = "2024-06-28") =>
  givenTask(db, { quarter: first, agency: agencies.btc, due, state: "IN_PROGRESS" });

const entryOf = (id: number) => db.entry.findUniqueOrThrow({ where: { id } });

function report(code: string, fields: Record<string, string>) {
  submissions += 1;
  const hidden = { task: code.toLowerCase(), seen: "1", key: `submission-number-${submissions}` };
  return progressReport.parse({ ...hidden, to: "IN_PROGRESS", progress: "77", ...fields });
}

test("a task that runs in two quarters is reported in the one that the form names", async () => {
  const given = await task();
  const wanted = { task: given.task, quarter: second, agency: agencies.btc, state: "IN_PROGRESS" as const };
  const later = await givenEntry(db, wanted);
  await reportProgress(people.staff, report(given.task.code, { quarter: String(second.id) }));
  expect(await entryOf(later.id)).toMatchObject({ progress: 77, version: 2 });
  expect(await entryOf(given.entry.id)).toMatchObject({ progress: 0, version: 1 });
});

test("what cannot be reported changes nothing", async () => {
  const given = await task("2024-04-01");
  const here = { quarter: String(first.id) };
  const late = { delayReason: "Staff is missing.", proposedSolution: "By 15 May." };
  for (const [person, fields, message] of [
    [people.staff, { quarter: "20231" }, "taskNotFound"],
    [people.staff, { ...here, ...late, delayReasonCode: "weather" }, "delayReasonCodeMissing"],
    [people.otherStaff, { ...here, seen: "9" }, "notYours"],
  ] as const)
    await expect(reportProgress(person, report(given.task.code, fields))).rejects.toThrow(message);
  expect(await entryOf(given.entry.id)).toMatchObject({ progress: 0, version: 1 });
  expect(await db.history.count({ where: { subjectId: given.task.id } })).toBe(0);
});
