import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "@/lib/calendar/day";
import {
  contributionStates,
  type JudgedPart,
  type PartStanding,
  partStandingOf,
} from "@/lib/tasks/contribution";
import { entryStates, type Judged, type Standing, standingOf } from "@/lib/tasks/standing";
import { testDatabase } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";

await testDatabase();
const { client } = await testSql();

/** How the database's function judges the entries, in their order. */
async function judgedByDatabase(entries: Judged[], asOf: Day): Promise<Standing[]> {
  const { rows } = await client.query<{ standing: Standing }>(
    `SELECT standing(state, due, done_on, $4::date)
     FROM unnest($1::"EntryState"[], $2::date[], $3::date[]) WITH ORDINALITY AS entry (state, due, done_on, place)
     ORDER BY place`,
    [
      entries.map(({ state }) => state),
      entries.map(({ due }) => due),
      entries.map(({ doneOn }) => doneOn),
      asOf,
    ],
  );
  return rows.map(({ standing }) => standing);
}

async function partsJudgedByDatabase(parts: JudgedPart[], asOf: Day): Promise<PartStanding[]> {
  const { rows } = await client.query<{ standing: PartStanding }>(
    `SELECT part_standing(state, due, delivered_on, $4::date) AS standing
     FROM unnest($1::"ContributionState"[], $2::date[], $3::date[]) WITH ORDINALITY AS part (state, due, delivered_on, place)
     ORDER BY place`,
    [
      parts.map(({ state }) => state),
      parts.map(({ due }) => due),
      parts.map(({ deliveredOn }) => deliveredOn),
      asOf,
    ],
  );
  return rows.map(({ standing }) => standing);
}

// Few days, so that a deadline, a report and the day of judging often fall together or one apart.
const day = fc.integer({ min: 28, max: 33 }).map((offset) => {
  const date = new Date(Date.UTC(2024, 2, offset));
  return date.toISOString().slice(0, 10);
});
const entry: fc.Arbitrary<Judged> = fc.record({
  state: fc.constantFrom(...entryStates),
  due: day,
  doneOn: fc.option(day),
});

test("the database and the rule judge every entry alike, on every day", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 60 }), day, async (entries, asOf) => {
      expect(await judgedByDatabase(entries, asOf)).toEqual(entries.map((each) => standingOf(each, asOf)));
    }),
    { numRuns: 100 },
  );
});

const part: fc.Arbitrary<JudgedPart> = fc.record({
  state: fc.constantFrom(...contributionStates),
  due: day,
  deliveredOn: fc.option(day),
});

test("and every coordinating agency's part", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 60 }), day, async (parts, asOf) => {
      expect(await partsJudgedByDatabase(parts, asOf)).toEqual(
        parts.map((each) => partStandingOf(each, asOf)),
      );
    }),
    { numRuns: 100 },
  );
});

const due = "2024-03-29";
test.each<[Standing, Judged["state"], Day | null, Day]>([
  ["open", "NOT_STARTED", null, "2024-03-29"],
  ["overdue", "NOT_STARTED", null, "2024-03-30"],
  ["open", "IN_PROGRESS", null, "2024-03-29"],
  ["overdue", "IN_PROGRESS", null, "2024-03-30"],
  ["open", "REPORTED", "2024-03-29", "2024-04-25"],
  ["overdue", "REPORTED", "2024-03-30", "2024-04-25"],
  ["completedOnTime", "COMPLETED", "2024-03-29", "2024-04-25"],
  ["completedLate", "COMPLETED", "2024-03-30", "2024-04-25"],
  ["suspended", "SUSPENDED", null, "2024-04-25"],
  ["dropped", "DROPPED", null, "2024-04-25"],
])("%s: %s, reported %s, as of %s", (standing, state, doneOn, asOf) => {
  expect(standingOf({ state, due, doneOn }, asOf)).toBe(standing);
});
