// A coordinating agency's part: asked, answered, received and withdrawn by the app where the database lets it be, and nowhere
// else. Where the database allows more, that is said.
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { contributionStates, needsRemark, stepsOf } from "@/lib/tasks/contribution";
import { mayAskPart, mayContribute, mayReceive } from "@/lib/tasks/policy";
import { entryStates } from "@/lib/tasks/standing";
import { mayHaveParts } from "@/lib/tasks/task";
import { givenContribution } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { counted, now, oneTask, quoted, stage, stateAfter, today, words } from "./situation";

const db = await testDatabase();
const { bring, allows, owner, people, lead, other, entry } = await oneTask(db);
const { id } = await givenContribution(db, { entry, agency: other });
type State = (typeof contributionStates)[number];
const state = fc.constantFrom(...contributionStates);
const isDelivered = (of: State) => of === "DELIVERED" || of === "ACKNOWLEDGED";
const step = (to: State) =>
  `INSERT INTO contribution_step (contribution_id, state, at) VALUES (${id}, '${to}', ${now})`;
const bringPart = (to: State) =>
  owner.query(`UPDATE contribution SET state = '${to}', remark = 'It is not complete.', version = 1,
      delivered_on = ${isDelivered(to) ? "'2024-03-15'" : "NULL"} WHERE id = ${id};
    DELETE FROM contribution_step; ${step(to)}`);
const change = (set: string) => `UPDATE contribution SET ${set}, version = version + 1 WHERE id = ${id}`;

const answered = counted();
test("an answer of the agency that was asked, and a receipt of the lead", async () => {
  const situation = fc.tuple(state, fc.constantFrom("part", "lead" as const)).chain(([from, by]) =>
    fc.record({
      ...{ stage, from: fc.constant(from), by: fc.constant(by), remark: fc.constantFrom("", "Not yet.") },
      ...{ to: stateAfter(stepsOf[by][from], contributionStates), explanation: words },
    }),
  );
  await fc.assert(
    fc.asyncProperty(situation, async ({ stage, from, to, remark, by, explanation }) => {
      // Keeping the state only explains, and needs that. Whose step it is, is asked of the history (who-may.test.ts); what
      // is settled or opened again with its task is tested there (rules/ending.test.ts).
      const keeps = from === to;
      fc.pre(!keeps || (by === "part" && explanation.trim() !== ""));
      fc.pre(keeps || !stepsOf[by === "part" ? "lead" : "part"][from].includes(to));
      fc.pre(from !== "NOT_NEEDED");
      await bring({ stage, state: "IN_PROGRESS", due: "2024-05-31" });
      await bringPart(from);
      const facts = { agencyId: other.id, leadAgencyId: lead.id, state: from, quarterState: stage };
      const may = by === "part" ? mayContribute(people.asked, facts) : mayReceive(people.head, facts);
      const steps = stepsOf[by][from];
      const byApp =
        may && (keeps ? steps.length > 0 : steps.includes(to) && (!needsRemark(to) || remark !== ""));
      const delivered = to === "DELIVERED" ? quoted(today) : to === "ACKNOWLEDGED" ? "delivered_on" : "NULL";
      const byDatabase = keeps
        ? await allows(
            change(
              `delay_reason_code = 'staff', delay_reason = ${quoted(explanation)}, proposed_solution = 'Two help.'`,
            ),
          )
        : await allows(
            change(
              `state = '${to}', state_since = ${now}, remark = ${quoted(remark)}, delivered_on = ${delivered}`,
            ),
            step(to),
          );
      answered.count(byApp);
      expect(byDatabase).toBe(byApp);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("a part that is asked", async () => {
  for (const stageOf of ["PLANNING", "OPEN", "REPORTING"] as const)
    for (const state of entryStates) {
      await bring({ stage: stageOf, state, due: "2024-05-31" });
      const byApp =
        mayAskPart(people.head, { leadAgencyId: lead.id, origin: "AGENCY_PLAN", quarterState: stageOf }) &&
        mayHaveParts(state);
      const byDatabase = await allows(
        `INSERT INTO contribution (entry_id, agency_id, asked, asked_on, due, state_since)
         VALUES (${entry.id}, ${other.id}, 'Figures', '${today}', '2024-05-31', ${now})`,
        `INSERT INTO contribution_step (contribution_id, state, at) SELECT max(id), 'ASKED', ${now} FROM contribution`,
      );
      expect([stageOf, state, byDatabase]).toEqual([stageOf, state, byApp]);
    }
});

test("a part that is withdrawn: the app while nobody has answered, the database until it is delivered, for mergers", async () => {
  for (const stageOf of ["PLANNING", "OPEN", "REPORTING"] as const)
    for (const from of contributionStates) {
      await bring({ stage: stageOf, state: "IN_PROGRESS", due: "2024-05-31" });
      await bringPart(from);
      const mayAsk = mayAskPart(people.head, {
        leadAgencyId: lead.id,
        origin: "AGENCY_PLAN",
        quarterState: stageOf,
      });
      const byApp = mayAsk && from === "ASKED";
      const byDatabase = mayAsk && ["ASKED", "ACCEPTED", "RETURNED"].includes(from);
      expect(byDatabase || !byApp).toBe(true);
      const removes = await allows(
        `DELETE FROM contribution_step WHERE contribution_id = ${id}`,
        `DELETE FROM contribution WHERE id = ${id}`,
      );
      expect([stageOf, from, removes]).toEqual([stageOf, from, byDatabase]);
    }
});

afterAll(() => {
  for (const { seen } of [answered]) {
    expect(seen.allowed).toBeGreaterThan(5);
    expect(seen.refused).toBeGreaterThan(5);
  }
});
