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

const { bring, allows, owner, people, factsOf, confirmerFor, entry } = await oneTask(await testDatabase());
const change = (set: string) => `UPDATE entry SET ${set}, version = version + 1 WHERE id = ${entry.id}`;
type Said = {
  to: (typeof entryStates)[number];
  delayReasonCode: string | null;
} & Record<"delayReason" | "proposedSolution" | "result" | "stateReason", string>;
/** As the form of a report brings it. */
const parsed = ({ delayReasonCode, ...said }: Said) =>
  progressReport.parse({
    ...{ task: "2024-q2-btc-01", quarter: "20242", seen: "1", key: "a key of the test", progress: "50" },
    ...{ ...said, delayReasonCode: delayReasonCode ?? "" },
  });

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
      const situation = { state, due, doneOn: null, quarterState: stage };
      const byApp =
        reporterOf(people.staff)(factsOf({ state, stage, origin, submitted })) === null &&
        statesAfter(state).includes(to) &&
        Object.keys(missingFor(situation, parsed({ ...said, to }), today)).length === 0;
      const byDatabase = await allows(
        change(`state = '${to}', result = ${quoted(said.result)}, delay_reason_code = ${quoted(said.delayReasonCode)},
          delay_reason = ${quoted(said.delayReason)}, proposed_solution = ${quoted(said.proposedSolution)},
          state_reason = ${quoted(to === "SUSPENDED" || to === "DROPPED" ? said.stateReason : "")},
          returned_remark = '', last_word_at = ${now}, done_on = ${to === "REPORTED" ? `'${today}'` : "NULL"}`),
      );
      reported.count(byApp);
      expect(byDatabase).toBe(byApp);
    }),
    { numRuns: 150 },
  );
}, 60_000);

const line = fc.record({
  ...{ from: fc.constantFrom("NOT_STARTED", "IN_PROGRESS", "SUSPENDED" as const), stage, due: dayAround },
  ...{ to: entryState, delayReasonCode: reasonCode, delayReason: words, proposedSolution: words },
});

test("what a late or open entry has to say, in every combination of reason, words, day, state and stage", async () => {
  const lines = fc.array(line, { minLength: 50, maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(lines, async (drawn) => {
      const allowed = drawn.filter(({ from, to }) => statesAfter(from).includes(to));
      const byApp = allowed.map(({ from, stage, due, to, ...said }) => {
        const situation = { state: from, due, doneOn: null, quarterState: stage };
        const missing = missingFor(situation, parsed({ ...said, to, result: "x", stateReason: "x" }), today);
        return Object.keys(missing).length === 0;
      });
      const { rows } = await owner.query(
        `SELECT is_explained(jsonb_populate_record(NULL::entry, l.line), (l.line ->> 'stage')::"QuarterState") AS is
         FROM jsonb_array_elements($1) WITH ORDINALITY AS l (line, place) ORDER BY l.place`,
        [
          JSON.stringify(
            allowed.map(({ stage, to, due, ...said }) => ({
              ...{ stage, state: to, due, delay_reason_code: said.delayReasonCode },
              ...{ delay_reason: said.delayReason, proposed_solution: said.proposedSolution },
            })),
          ),
        ],
      );
      expect(rows.map(({ is }) => is)).toEqual(byApp);
    }),
    { numRuns: 60 },
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
    { numRuns: 120 },
  );
}, 60_000);

afterAll(() => {
  for (const { seen } of [reported, answered]) {
    expect(seen.allowed).toBeGreaterThan(8);
    expect(seen.refused).toBeGreaterThan(8);
  }
});
