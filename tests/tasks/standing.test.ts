import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "@/lib/calendar/day";
import { type ContributionState, contributionStates, type PartStanding } from "@/lib/tasks/contribution";
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

/** Judged on the deadline, on the day after, and in April where it was handed in on the deadline or the day after. */
const partJudged: Record<ContributionState, PartStanding[]> = {
  ASKED: ["open", "overdue", "overdue", "overdue"],
  ACCEPTED: ["open", "overdue", "overdue", "overdue"],
  RETURNED: ["open", "overdue", "overdue", "overdue"],
  DELIVERED: ["completedLate", "completedLate", "completedOnTime", "completedLate"],
  ACKNOWLEDGED: ["completedLate", "completedLate", "completedOnTime", "completedLate"],
  DECLINED: ["declined", "declined", "declined", "declined"],
  NOT_NEEDED: ["notNeeded", "notNeeded", "notNeeded", "notNeeded"],
};

test.each(contributionStates)("a coordinating agency's part that is %s", async (state) => {
  const { rows } = await client.query<{ standing: PartStanding }>(
    `SELECT part_standing($1, $2, delivered, judged) AS standing
     FROM (VALUES (NULL::date, '2024-03-29'::date), (NULL, '2024-03-30'),
       ('2024-03-29', '2024-04-25'), ('2024-03-30', '2024-04-25')) AS part (delivered, judged)`,
    [state, due],
  );
  expect(rows.map(({ standing }) => standing)).toEqual(partJudged[state]);
});
