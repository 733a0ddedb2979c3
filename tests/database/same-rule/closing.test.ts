// Rule 5: what the app lets the Office decide and propose, the database takes; where the database alone takes more, the app
// is the stricter one, and it is said which.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isDecided, wrongDecision } from "@/lib/decisions/decision";
import { isFinal } from "@/lib/tasks/standing";
import { givenPerson } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { counted, dayAround, entryState, now, oneTask, quoted, today, words } from "./situation";

const db = await testDatabase();
const { bring, allows, owner, other, quarter, entry } = await oneTask(db);
const office = await givenPerson(db, { agency: other, role: "OFFICE", signInName: "office" });

const decision = fc.record({ carryOver: fc.boolean(), due: fc.option(dayAround), reason: words });
const situation = fc.record({ state: entryState, due: dayAround });
const decides = ({ carryOver, due, reason }: { carryOver: boolean; due: string | null; reason: string }) =>
  `INSERT INTO closing_decision VALUES (${entry.id}, ${carryOver}, ${quoted(due)}, ${quoted(reason)}, ${now})`;

test("a decision is whole: carried over until a day, or dropped with a reason", async () => {
  const { seen, count } = counted();
  await fc.assert(
    fc.asyncProperty(situation, decision, async ({ state, due }, decided) => {
      await bring({ stage: "REPORTING", state, due });
      const whole = decided.carryOver
        ? decided.due !== null
        : decided.due === null && decided.reason.trim() !== "";
      const byApp =
        whole && wrongDecision({ state, due }, { ...decided, reason: decided.reason.trim() }, today) === null;
      const byDatabase = await allows(decides(decided));
      count(byApp);
      // Whether the day makes sense, and that what is reported is not dropped, the app says; the closing refuses the rest.
      expect(byDatabase).toBe(whole);
      expect(byDatabase || !byApp).toBe(true);
    }),
    { numRuns: 120 },
  );
  expect(seen.allowed).toBeGreaterThan(5);
  expect(seen.refused).toBeGreaterThan(5);
}, 60_000);

test("a closing is proposed where each open entry is decided", async () => {
  const { seen, count } = counted();
  await fc.assert(
    fc.asyncProperty(situation, fc.option(decision), async ({ state, due }, decided) => {
      const whole = decided?.carryOver
        ? decided.due !== null
        : decided?.due === null && decided.reason.trim() !== "";
      fc.pre(decided === null || whole);
      await bring({ stage: "REPORTING", state, due });
      await owner.query(`DELETE FROM closing_decision; ${decided ? decides(decided) : ""}`);
      const final = isFinal(state);
      const byApp = final || isDecided({ state, due }, decided, today);
      const byDatabase = await allows(`UPDATE quarter SET closing_proposed_by_id = ${office.id},
        closing_proposed_at = ${now}, version = version + 1 WHERE id = ${quarter.id}`);
      count(byApp);
      // A decision that was overtaken since decides nothing to the app; the database asks whether there is one.
      expect(byDatabase).toBe(final || decided !== null);
      expect(byDatabase || !byApp).toBe(true);
    }),
    { numRuns: 120 },
  );
  await owner.query("DELETE FROM closing_decision");
  expect(seen.allowed).toBeGreaterThan(5);
  expect(seen.refused).toBeGreaterThan(5);
}, 60_000);
