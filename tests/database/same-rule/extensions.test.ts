// A longer deadline: asked, decided and withdrawn by the app exactly where the database lets it be.
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { wrongNewDue } from "@/lib/calendar/meant-day";
import { confirmerOf, reporterOf } from "@/lib/tasks/policy";
import { mayBeExtended } from "@/lib/tasks/task";
import { testDatabase } from "@/tests/support/database";
import { counted, dayAround, entryState, now, oneTask, origin, stage, submitted, today } from "./situation";

const { bring, allows, owner, people, factsOf, confirmerFor, entry } = await oneTask(await testDatabase());
const situation = fc.record({
  ...{ stage, state: entryState, due: dayAround, newDue: dayAround, origin, submitted },
  open: fc.constantFrom(false, false, true),
});
/** One that waits for its answer already, or none. */
const bringAsked = (is: boolean, due: string, newDue: string) =>
  owner.query(`DELETE FROM extension;
    INSERT INTO extension (entry_id, old_due, new_due, reason, asked_at)
      SELECT ${entry.id}, '${due}', '${newDue}', 'The basis came late.', ${now} WHERE ${is}`);
const later = (due: string) => `${Number(due.slice(0, 4)) + 1}${due.slice(4)}`;

const asking = counted();
test("a request for a longer deadline", async () => {
  await fc.assert(
    fc.asyncProperty(situation, async ({ newDue, open, ...of }) => {
      await bring(of);
      await bringAsked(open, of.due, later(of.due));
      const wrong = wrongNewDue(of.due, newDue, today);
      // That a day is over already protects no record: the app alone says it.
      fc.pre(wrong !== "newDuePast");
      const byApp =
        reporterOf(people.head)(factsOf(of)) === null && mayBeExtended(of.state) && wrong === null && !open;
      const byDatabase = await allows(`INSERT INTO extension (entry_id, old_due, new_due, reason, asked_at)
        VALUES (${entry.id}, '${of.due}', '${newDue}', 'The basis came late.', ${now})`);
      asking.count(byApp);
      expect(byDatabase).toBe(byApp);
    }),
    { numRuns: 200 },
  );
}, 60_000);

const deciding = counted();
test("its answer, and its withdrawal", async () => {
  const to = fc.constantFrom("AGREED", "DECLINED", "WITHDRAWN");
  await fc.assert(
    fc.asyncProperty(situation, to, async ({ open, newDue, ...of }, to) => {
      await bring(of);
      const until = later(of.due);
      await bringAsked(true, of.due, until);
      // A question lapses with its task without anybody's answer.
      fc.pre(to !== "WITHDRAWN" || mayBeExtended(of.state) || of.state === "REPORTED");
      const byApp =
        to === "WITHDRAWN"
          ? reporterOf(people.head)(factsOf(of)) === null
          : confirmerOf(confirmerFor(of))(factsOf(of)) === null &&
            (to === "DECLINED" || mayBeExtended(of.state));
      const byDatabase = await allows(
        `UPDATE extension SET state = '${to}', decided_at = ${now}, version = version + 1 WHERE entry_id = ${entry.id}`,
        ...(to === "AGREED"
          ? [
              `UPDATE entry SET due = '${until}', extended = extended + 1, version = version + 1 WHERE id = ${entry.id}`,
            ]
          : []),
      );
      deciding.count(byApp);
      expect([to, byDatabase]).toEqual([to, byApp]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

afterAll(() => {
  for (const { seen } of [asking, deciding]) {
    expect(seen.allowed).toBeGreaterThan(5);
    expect(seen.refused).toBeGreaterThan(5);
  }
});
