// What is overdue, owed and open, in the words of lib's queries, of lib's rules and of the database's functions.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ContributionState,
  contributionStates,
  isOpenPart,
  type PartStanding,
} from "@/lib/tasks/contribution";
import { isOpenPartSql, isOverduePart, isUndelivered } from "@/lib/tasks/rules-sql";
import { entryStates, isOverdue } from "@/lib/tasks/standing";
import { testDatabase } from "@/tests/support/database";
import { dayAround } from "./situation";

const db = await testDatabase();

type JudgedPart = { state: ContributionState; due: string; deliveredOn: string | null };
type Part = { overdue: boolean; undelivered: boolean; open: boolean; standing: string };
const part = fc.record({
  state: fc.constantFrom(...contributionStates),
  due: dayAround,
  deliveredOn: fc.option(dayAround),
});

/** What the function is to say: the day of delivery decides; what was declined or is not needed is counted beside. */
function standingOf({ state, due, deliveredOn }: JudgedPart, asOf: string): PartStanding {
  if (state === "DECLINED") return "declined";
  if (state === "NOT_NEEDED") return "notNeeded";
  if (state === "DELIVERED" || state === "ACKNOWLEDGED")
    return deliveredOn !== null && deliveredOn <= due ? "completedOnTime" : "completedLate";
  return asOf > due ? "overdue" : "open";
}

test("parts", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 20, maxLength: 60 }), dayAround, async (parts, asOf) => {
      const rows = await db.$queryRaw<Part[]>`
        SELECT ${isOverduePart(asOf)} AS overdue, ${isUndelivered} AS undelivered, ${isOpenPartSql} AS open,
          part_standing(c.state, c.due, c."deliveredOn", ${asOf}::date) AS standing
        FROM jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
          AS c (state "ContributionState", due date, "deliveredOn" date)`;
      expect(rows).toEqual(
        parts.map((each) => {
          const standing = standingOf(each, asOf);
          const open = isOpenPart(each.state);
          const overdue = standing === "overdue";
          return { overdue, undelivered: open && each.state !== "DELIVERED", open, standing };
        }),
      );
    }),
    { numRuns: 60 },
  );
});

test("entries", async () => {
  const entry = fc.record({
    state: fc.constantFrom(...entryStates),
    due: dayAround,
    doneOn: fc.option(dayAround),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 20, maxLength: 60 }), dayAround, async (entries, asOf) => {
      const rows = await db.$queryRaw<{ overdue: boolean }[]>`
        SELECT standing(e.state, e.due, e."doneOn", ${asOf}::date) = 'overdue' AS overdue
        FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e (state "EntryState", due date, "doneOn" date)`;
      expect(rows.map(({ overdue }) => overdue)).toEqual(entries.map((each) => isOverdue(each, asOf)));
    }),
    { numRuns: 60 },
  );
});
