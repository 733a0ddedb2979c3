// An agency's report on its quarter: submitted by the app exactly where the database takes it (rules 3 and 4).
import fc from "fast-check";
import { expect, test } from "vitest";
import { maySubmitReport, mayWithdrawReport } from "@/lib/agency-reports/policy";
import { blockingIn, missingIn, type Unfinished } from "@/lib/agency-reports/report";
import { testDatabase } from "@/tests/support/database";
import {
  counted,
  dayAround,
  entryState,
  now,
  oneTask,
  origin,
  reasonCode,
  stage,
  today,
  words,
} from "./situation";

const { bring, allows, people, lead, quarter } = await oneTask(await testDatabase());

const situation = fc.record({
  ...{ stage: fc.oneof(fc.constant("REPORTING" as const), stage), state: entryState, due: dayAround, origin },
  ...{ delayReasonCode: reasonCode, delayReason: words, proposedSolution: words },
});
const isUnfinished = (state: string): state is Unfinished["state"] =>
  state === "NOT_STARTED" || state === "IN_PROGRESS" || state === "REPORTED";

test("a report is submitted where nothing blocks it", async () => {
  const { seen, count } = counted();
  await fc.assert(
    fc.asyncProperty(situation, async ({ stage, ...of }) => {
      await bring({ stage, ...of });
      const { state } = of;
      const unfinished = isUnfinished(state) ? [{ ...of, state, code: "2024-Q2-BTC-01", title: "Task" }] : [];
      const byApp =
        maySubmitReport(people.head, { agencyId: lead.id, quarterState: stage }) &&
        blockingIn(missingIn(unfinished, today)) === 0;
      const byDatabase = await allows(`INSERT INTO agency_report (quarter_id, agency_id, submitted_at)
        VALUES (${quarter.id}, ${lead.id}, ${now})`);
      count(byApp);
      expect(byDatabase).toBe(byApp);
    }),
    { numRuns: 200 },
  );
  expect(seen.allowed).toBeGreaterThan(8);
  expect(seen.refused).toBeGreaterThan(8);
}, 60_000);

test("it is withdrawn where the app lets it be, and submitted once", async () => {
  for (const stageOf of ["OPEN", "REPORTING"] as const) {
    await bring({ stage: stageOf, state: "COMPLETED", due: today, submitted: true });
    const of = `WHERE quarter_id = ${quarter.id} AND agency_id = ${lead.id}`;
    expect(mayWithdrawReport(people.head, { agencyId: lead.id, quarterState: stageOf })).toBe(true);
    expect(await allows(`UPDATE agency_report SET submitted_at = NULL, version = version + 1 ${of}`)).toBe(
      true,
    );
    expect(await allows(`UPDATE agency_report SET submitted_at = ${now}, version = version + 1 ${of}`)).toBe(
      false,
    );
  }
});
