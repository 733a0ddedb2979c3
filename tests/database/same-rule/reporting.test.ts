// Rules 1 to 3 of an entry: what the app lets somebody report, confirm, return and take back, the database does too, and
// nothing else.
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { confirmerOf, reporterOf } from "@/lib/tasks/policy";
import { entryStates } from "@/lib/tasks/standing";
import {
  mayBeConfirmed,
  mayBeReturned,
  mayBeTakenBack,
  missingFor,
  progressReport,
  statesAfter,
} from "@/lib/tasks/task";
import { testDatabase } from "@/tests/support/database";
import {
  counted,
  dayAround,
  entryState,
  now,
  oneTask,
  origin,
  quoted,
  reasonCode,
  stage,
  stateAfter,
  submitted,
  today,
  words,
} from "./situation";

const { bring, allows, people, factsOf, confirmerFor, entry } = await oneTask(await testDatabase());
const change = (set: string) => `UPDATE entry SET ${set}, version = version + 1 WHERE id = ${entry.id}`;
const reported = counted();
const report = entryState.chain((state) =>
  fc.record({
    ...{ stage, state: fc.constant(state), due: dayAround, origin, submitted },
    ...{ to: stateAfter(statesAfter(state), entryStates), delayReasonCode: reasonCode, delayReason: words },
    ...{ proposedSolution: words, result: words, stateReason: words },
  }),
);

test("a report on an entry", async () => {
  await fc.assert(
    fc.asyncProperty(report, async ({ stage, state, due, origin, submitted, to, ...said }) => {
      await bring({ stage, state, due, origin, submitted });
      const form = {
        task: "2024-q2-btc-01",
        quarter: "20242",
        seen: "1",
        key: "a key of the test",
        progress: "50",
      };
      const parsed = progressReport.parse({
        ...form,
        ...said,
        to,
        delayReasonCode: said.delayReasonCode ?? "",
      });
      const situation = { state, due, doneOn: null, quarterState: stage };
      const byApp =
        reporterOf(people.staff)(factsOf({ state, stage, origin, submitted })) === null &&
        statesAfter(state).includes(to) &&
        Object.keys(missingFor(situation, parsed, today)).length === 0;
      const byDatabase = await allows(
        change(`state = '${to}', result = ${quoted(said.result)}, delay_reason_code = ${quoted(said.delayReasonCode)},
          delay_reason = ${quoted(said.delayReason)}, proposed_solution = ${quoted(said.proposedSolution)},
          state_reason = ${quoted(to === "SUSPENDED" || to === "DROPPED" ? said.stateReason : "")},
          returned_remark = '', last_word_at = ${now}, done_on = ${to === "REPORTED" ? `'${today}'` : "NULL"}`),
      );
      reported.count(byApp);
      expect(byDatabase).toBe(byApp);
    }),
    { numRuns: 400 },
  );
}, 60_000);

const answered = counted();
const answer = fc.record({
  ...{ stage, state: entryState, due: dayAround, origin, submitted },
  ...{
    kind: fc.constantFrom("confirm", "return", "takeBack"),
    remark: fc.constantFrom("", "Which communes?"),
  },
});

test("a confirmation, a return, and a report that is taken back", async () => {
  await fc.assert(
    fc.asyncProperty(answer, async ({ kind, remark, ...situation }) => {
      await bring(situation);
      const facts = factsOf(situation);
      const confirmer = confirmerFor(situation);
      const byApp = {
        confirm: () => confirmerOf(confirmer)(facts) === null && mayBeConfirmed(situation.state),
        return: () =>
          confirmerOf(confirmer)(facts) === null && mayBeReturned(situation.state) && remark !== "",
        takeBack: () => reporterOf(people.staff)(facts) === null && mayBeTakenBack(situation.state),
      }[kind]();
      const statement = {
        confirm: "state = 'COMPLETED', returned_remark = ''",
        return: `state = 'IN_PROGRESS', progress = 40, done_on = NULL, returned_remark = ${quoted(remark)}`,
        takeBack: `state = 'IN_PROGRESS', progress = 40, done_on = NULL, last_word_at = ${now}`,
      }[kind];
      // Other ways into these states are reports; a return without a remark of what is reported is a taking back.
      fc.pre(
        kind === "confirm"
          ? situation.state !== "COMPLETED"
          : ["REPORTED", "COMPLETED"].includes(situation.state),
      );
      fc.pre(!(kind === "return" && remark === "" && situation.state === "REPORTED"));
      answered.count(byApp);
      expect([kind, await allows(change(statement))]).toEqual([kind, byApp]);
    }),
    { numRuns: 200 },
  );
}, 60_000);

afterAll(() => {
  for (const { seen } of [reported, answered]) {
    expect(seen.allowed).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(20);
  }
});
