// Test data of planning: a closed quarter, one in REPORTING, one in PLANNING and one in OPEN, and tasks to enter.
import { taskChanged, taskEntered } from "@/lib/planning/plan";
import type { Database } from "@/prisma/connect";
import { givenClosed, givenDirective, givenQuarter } from "@/prisma/given";
import { givenHouse } from "@/tests/support/people";

export const planned = 20242;

let submissions = 0;
export function key(): string {
  submissions += 1;
  return `submission-number-${submissions}`;
}

export async function givenPlanning(db: Database) {
  const house = await givenHouse(db);
  await givenDirective(db, { symbol: "39-NQ/TW" });
  const closed = await givenQuarter(db, { id: 20234, state: "REPORTING" });
  await givenClosed(db, closed);
  await givenQuarter(db, { id: 20241, state: "REPORTING" });
  await givenQuarter(db, { id: planned, state: "PLANNING" });
  await givenQuarter(db, { id: 20243, state: "OPEN" });
  return house;
}

const fields = {
  title: "Review of cadre planning",
  deliverable: "Report",
  lead: "btc",
  directive: "39-NQ/TW",
  due: "2024-06-14",
  quarter: planned,
};

export const entered = (wanted: Record<string, unknown> = {}) => ({
  ...taskEntered.parse({ ...fields, coordinating: "UBKT; VPTU", key: key(), ...wanted }),
  rows: [],
});

export const changed = (code: string, seen: number, wanted: Record<string, unknown> = {}) =>
  taskChanged.parse({ ...fields, task: code, seen, key: key(), ...wanted });

export const findTask = (db: Database, code: string) =>
  db.task.findUniqueOrThrow({
    where: { code: code.toUpperCase() },
    include: { directive: true, entries: { include: { contributions: { include: { steps: true } } } } },
  });
