// The app judges facts under locks of its own: the triggers lock the same rows later, and would hide that one is missing.
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { submitReport } from "@/lib/agency-reports/commands";
import { decideEntries, proposeClosing } from "@/lib/closing/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { askExtension, decideExtension, withdrawExtension } from "@/lib/extensions/commands";
import { Stale } from "@/lib/forms/stale";
import { assignTask } from "@/lib/planning/commands";
import { moveQuarter } from "@/lib/quarters/commands";
import { returnResult } from "@/lib/reporting/commands";
import { givenTask } from "@/prisma/given";
import { givenPair, pressOn, proposed } from "@/tests/closing/given-closing";
import { entered } from "@/tests/planning/given-plan";
import { testDatabase } from "@/tests/support/database";
import { testLocks } from "@/tests/support/locks";
import { givenHouse } from "@/tests/support/people";
import { type Case, commandsOf, dueIn, factsOf, givenScene, refusal } from "./scene";

const db = await testDatabase();
const { whileHeld } = await testLocks();
const house = await givenHouse(db);
const { report, confirm, confirmBoth, add, remove, answer, receive } = commandsOf(house);
const { isSubmitted, isOpenAgain, hasNewVersion, partGoes, leadGoes } = factsOf(house);

describe("a command waits for who holds its quarter before it judges", () => {
  const submitted = refusal("reportSubmitted");
  test.each<Case>([
    ["reportProgress", report, isSubmitted, submitted],
    ["confirmResult", confirm, isSubmitted, submitted, "REPORTED"],
    [
      "returnResult",
      ({ submission }) => returnResult(house.people.head, { ...submission, remark: "More." }),
      isSubmitted,
      submitted,
      "REPORTED",
    ],
    ["confirmResults", confirmBoth, isSubmitted, submitted, "REPORTED"],
    [
      "askExtension",
      ({ submission }) =>
        askExtension(house.people.staff, { ...submission, newDue: "2024-06-20", reason: "Late." }),
      isSubmitted,
      submitted,
    ],
    [
      "decideExtension",
      ({ submission, extension }) =>
        decideExtension(house.people.head, {
          ...submission,
          extension: extension.id,
          to: "AGREED",
          remark: "",
        }),
      isSubmitted,
      submitted,
    ],
    [
      "withdrawExtension",
      ({ submission, extension }) =>
        withdrawExtension(house.people.staff, { ...submission, extension: extension.id }),
      isSubmitted,
      submitted,
    ],
    ["addEvidence", add, isSubmitted, refusal("evidenceSubmitted")],
    ["removeEvidence", remove, isSubmitted, refusal("evidenceSubmitted")],
    ["answerPart", answer, partGoes, refusal("notYours")],
    ["receivePart", receive, leadGoes, refusal("notYours"), "REPORTED"],
    [
      "submitReport",
      ({ quarter }) =>
        submitReport(house.people.head, {
          quarter: quarter.id,
          agency: "btc",
          seen: 0,
          key: randomUUID(),
          assessment: "Done.",
        }),
      isOpenAgain,
      refusal("quarterNotReporting"),
    ],
    [
      "moveQuarter",
      ({ quarter }) =>
        moveQuarter(house.people.office, {
          quarter: quarter.id,
          seen: 1,
          key: randomUUID(),
          to: "OPEN",
          reason: "A figure.",
        }),
      hasNewVersion,
      expect.any(Stale),
    ],
    [
      "decideEntries",
      async ({ quarter }) =>
        decideEntries(house.people.office, { ...(await pressOn(db, quarter)), rows: [], rest: "carry" }),
      isOpenAgain,
      refusal("closingNotReporting"),
    ],
    [
      "proposeClosing",
      async ({ quarter }) => proposeClosing(house.people.office, await pressOn(db, quarter)),
      isOpenAgain,
      refusal("closingNotReporting"),
    ],
    [
      "confirmClosing",
      async ({ quarter }) => confirmClosing(house.people.chair, await pressOn(db, quarter)),
      isOpenAgain,
      refusal("closingNotReporting"),
    ],
    [
      "assignTask",
      ({ next }) =>
        assignTask(
          house.people.head,
          entered({ quarter: next.id, directive: "", coordinating: "", due: dueIn(next) }),
        ),
      ({ next }) => `UPDATE quarter SET state = 'REPORTING' WHERE id = ${next.id}`,
      refusal("planningOver"),
    ],
  ])("%s", async (_, command, fact, expected, state) => {
    const given = await givenScene(db, house.agencies, state);
    const locked = `SELECT FROM quarter WHERE id IN (${given.quarter.id}, ${given.next.id}) FOR UPDATE`;
    const { statement, outcome } = await whileHeld(`${locked}; ${fact(given)}`, () => command(given));
    expect(statement).toMatch(/^SELECT .*FROM quarter WHERE id = .*FOR (SHARE|UPDATE)$/);
    expect(outcome).toEqual(expected);
  });
});

test("a closing waits for who holds the quarter that takes what is carried over", async () => {
  const { quarter, next } = await givenPair(db);
  await givenTask(db, { quarter, agency: house.agencies.btc, state: "IN_PROGRESS" });
  await proposed(db, house.people.office, quarter);
  const submission = await pressOn(db, quarter);
  const moves = `UPDATE quarter SET state = 'REPORTING' WHERE id = ${next.id}`;
  const { statement, outcome } = await whileHeld(moves, () => confirmClosing(house.people.chair, submission));
  expect(statement).toMatch(/^SELECT .*FROM quarter WHERE id = .*FOR SHARE$/);
  expect(outcome).toEqual(refusal("closingNextRuns"));
});
