// How long a closing takes, with its papers in three languages: 60 open entries in under two seconds, 5,000 in under twenty.
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { decideEntries, proposeClosing } from "@/lib/closing/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { givenPair, pressOn } from "@/tests/closing/given-closing";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const house = await givenHouse(db);

/** Open entries of two agencies, every third with a part that is owed. */
async function givenOpen(quarter: number, count: number): Promise<void> {
  const { btc, vptu, ubkt } = house.agencies;
  const name = `${Math.floor(quarter / 10)}-Q${quarter % 10}-BTC-`;
  await db.$executeRaw`
    WITH tasks AS (INSERT INTO task (code, title, deliverable, agency_id, origin, priority, original_due, created_at)
        SELECT ${name} || lpad(n::text, 5, '0'), 'Task ' || n, 'report', CASE WHEN n % 2 = 0 THEN ${btc.id}::int ELSE ${vptu.id}::int END,
          'AGENCY_PLAN', n % 9 = 0, '2024-03-31', now() FROM generate_series(1, ${count}::int) n RETURNING id, agency_id),
      entries AS (INSERT INTO entry (task_id, quarter_id, agency_id, due, state, progress, result, last_word_at,
          delay_reason_code, delay_reason, proposed_solution)
        SELECT id, ${quarter}, agency_id, '2024-03-31', 'IN_PROGRESS', 40, 'Draft 2 was sent to the agencies.', now(),
          'staff', 'Few people.', 'More people.' FROM tasks RETURNING id),
      parts AS (INSERT INTO contribution (entry_id, agency_id, asked, asked_on, due, state_since)
        SELECT id, ${ubkt.id}, 'Figures', '2024-01-15', '2024-03-15', now() FROM entries WHERE id % 3 = 0 RETURNING id)
    INSERT INTO contribution_step (contribution_id, state, at) SELECT id, 'ASKED', now() FROM parts`;
}

async function timed(step: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await step();
  return Math.round(performance.now() - begun);
}

test.each([
  [60, 2_000],
  [5_000, 20_000],
])("%i open entries are closed in under %i ms", { timeout: 60_000 }, async (count, most) => {
  const { quarter, next } = await givenPair(db);
  await givenOpen(quarter.id, count);
  const { office, chair } = house.people;
  const [first] = await db.entry.findMany({ where: { quarterId: quarter.id }, take: 1 });
  const dropped = {
    row: String(first?.id),
    decision: "drop" as const,
    due: null,
    reason: "The basis fell away.",
  };
  const decide = { ...(await pressOn(db, quarter)), rows: [dropped], rest: "carry" as const };
  const deciding = await timed(() => decideEntries(office, decide));
  await proposeClosing(office, await pressOn(db, quarter));
  const step = { ...(await pressOn(db, quarter)), key: randomUUID() };
  const closing = await timed(() => confirmClosing(chair, step));
  process.stdout.write(`${count} open entries: decided in ${deciding} ms, closed in ${closing} ms\n`);
  expect(closing).toBeLessThan(most);
  expect(await db.entry.count({ where: { quarterId: next.id } })).toBe(count - 1);
});
