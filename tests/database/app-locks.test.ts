// The app judges facts under locks of its own: the triggers lock the same rows later, and would hide that one is missing.
import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { submitReport } from "@/lib/agency-reports/commands";
import { decideEntries, proposeClosing } from "@/lib/closing/commands";
import { confirmClosing } from "@/lib/closing/commands-confirm";
import { answerPart, receivePart } from "@/lib/contributions/commands";
import { addEvidence, removeEvidence } from "@/lib/evidence/commands";
import { proofOf } from "@/lib/evidence/proof";
import { askExtension, decideExtension, withdrawExtension } from "@/lib/extensions/commands";
import { assignTask } from "@/lib/planning/commands";
import { changeTask } from "@/lib/planning/commands-change";
import { moveQuarter } from "@/lib/quarters/commands";
import { StaleQuarter } from "@/lib/quarters/stale";
import { confirmResult, reportProgress, returnResult } from "@/lib/reporting/commands";
import { confirmResults } from "@/lib/reporting/commands-confirm";
import { Stale } from "@/lib/tasks/stale";
import { progressReport } from "@/lib/tasks/task";
import { givenContribution, givenExtension, givenTask } from "@/prisma/given";
import { givenEvidence } from "@/prisma/given-evidence";
import { givenPair, pressOn } from "@/tests/closing/given-closing";
import { pdf } from "@/tests/evidence/files";
import { changed, entered } from "@/tests/planning/given-plan";
import { testDatabase } from "@/tests/support/database";
import { testLocks } from "@/tests/support/locks";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { whileHeld } = await testLocks();
const { agencies, people } = await givenHouse(db);
const { btc, ubkt, vptu } = agencies;

/** A quarter that is reported, with a task of BTC in this state, a part of UBKT, a file and a question for a longer deadline. */
async function scene(state: "IN_PROGRESS" | "REPORTED" = "IN_PROGRESS") {
  const { quarter, next } = await givenPair(db);
  const { task, entry } = await givenTask(db, { quarter, agency: btc, state, due: "2024-05-31" });
  const other = await givenTask(db, { quarter, agency: btc, state });
  const answered = state === "REPORTED" ? "DELIVERED" : "ASKED";
  const part = await givenContribution(db, { entry, agency: ubkt, state: answered, due: "2024-05-31" });
  const file = await givenEvidence(db, {
    entry,
    name: "b.pdf",
    type: "application/pdf",
    content: Buffer.from("b"),
    addedAt: new Date(),
  });
  const extension = await givenExtension(db, {
    entry,
    oldDue: "2024-05-31",
    newDue: "2024-06-20",
    askedAt: new Date(),
  });
  const submission = {
    task: task.code.toLowerCase(),
    quarter: quarter.id,
    seen: entry.version,
    key: randomUUID(),
  };
  return { quarter, next, entry, other, part, file, extension, submission };
}
type Scene = Awaited<ReturnType<typeof scene>>;

/** A day in the planned quarter, whatever its year. */
const dueIn = ({ id }: { id: number }) => `${Math.floor(id / 10)}-06-15`;

const late = { delayReasonCode: null, delayReason: "", proposedSolution: "" };
const report = ({ submission }: Scene) =>
  reportProgress(
    people.staff,
    progressReport.parse({
      ...submission,
      quarter: String(submission.quarter),
      seen: "1",
      to: "IN_PROGRESS",
      progress: "50",
      result: "Draft",
    }),
  );
const confirm = ({ submission }: Scene) => confirmResult(people.head, submission);
/** With another task that nobody holds. */
function confirmBoth({ entry, other, submission }: Scene) {
  const row = { ...submission, chosen: "1" as const };
  const rows = [
    { ...row, row: String(entry.id) },
    { ...row, row: String(other.entry.id), task: other.task.code.toLowerCase() },
  ];
  return confirmResults(people.head, { key: submission.key, rows });
}
const add = async ({ submission }: Scene) =>
  addEvidence(people.staff, submission, await proofOf("a.pdf", pdf()));
const remove = ({ submission, file }: Scene) =>
  removeEvidence(people.staff, { ...submission, evidence: file.id, sha256: file.sha256 });
const answer = ({ submission, part }: Scene) =>
  answerPart(people.otherStaff, {
    ...submission,
    part: part.id,
    seen: 1,
    to: "ACCEPTED",
    remark: "",
    ...late,
  });
const receive = ({ submission, part }: Scene) =>
  receivePart(people.staff, { ...submission, part: part.id, seen: 1, to: "ACKNOWLEDGED", remark: "" });

const isSubmitted = ({ quarter }: Scene) =>
  `INSERT INTO agency_report (quarter_id, agency_id, submitted_at) VALUES (${quarter.id}, ${btc.id}, now())`;
const isOpenAgain = ({ quarter }: Scene) => `UPDATE quarter SET state = 'OPEN' WHERE id = ${quarter.id}`;
const hasNewVersion = ({ quarter }: Scene) =>
  `UPDATE quarter SET version = version + 1 WHERE id = ${quarter.id}`;
const partGoes = ({ part }: Scene) => `UPDATE contribution SET agency_id = ${vptu.id} WHERE id = ${part.id}`;
const leadGoes = ({ entry }: Scene) => `UPDATE entry SET agency_id = ${vptu.id} WHERE id = ${entry.id}`;
const isDropped = ({ entry }: Scene) =>
  `UPDATE entry SET state = 'DROPPED', state_reason = 'No basis.' WHERE id = ${entry.id}`;
const hasMoved = ({ entry }: Scene) => `UPDATE entry SET version = version + 1 WHERE id = ${entry.id}`;

const refusal = (message: string): unknown => expect.objectContaining({ message });
type Case = [string, (given: Scene) => Promise<unknown>, (given: Scene) => string, unknown, "REPORTED"?];

describe("a command waits for who holds its quarter before it judges", () => {
  const submitted = refusal("reportSubmitted");
  test.each<Case>([
    ["reportProgress", report, isSubmitted, submitted],
    ["confirmResult", confirm, isSubmitted, submitted, "REPORTED"],
    [
      "returnResult",
      ({ submission }) => returnResult(people.head, { ...submission, remark: "More." }),
      isSubmitted,
      submitted,
      "REPORTED",
    ],
    ["confirmResults", confirmBoth, isSubmitted, submitted, "REPORTED"],
    [
      "askExtension",
      ({ submission }) =>
        askExtension(people.staff, { ...submission, newDue: "2024-06-20", reason: "Late." }),
      isSubmitted,
      submitted,
    ],
    [
      "decideExtension",
      ({ submission, extension }) =>
        decideExtension(people.head, { ...submission, extension: extension.id, to: "AGREED", remark: "" }),
      isSubmitted,
      submitted,
    ],
    [
      "withdrawExtension",
      ({ submission, extension }) =>
        withdrawExtension(people.staff, { ...submission, extension: extension.id }),
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
        submitReport(people.head, {
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
        moveQuarter(people.office, {
          quarter: quarter.id,
          seen: 1,
          key: randomUUID(),
          to: "OPEN",
          reason: "A figure.",
        }),
      hasNewVersion,
      expect.any(StaleQuarter),
    ],
    [
      "decideEntries",
      async ({ quarter }) =>
        decideEntries(people.office, { ...(await pressOn(db, quarter)), rows: [], rest: "carry" }),
      isOpenAgain,
      refusal("closingNotReporting"),
    ],
    [
      "proposeClosing",
      async ({ quarter }) => proposeClosing(people.office, await pressOn(db, quarter)),
      isOpenAgain,
      refusal("closingNotReporting"),
    ],
    [
      "confirmClosing",
      async ({ quarter }) => confirmClosing(people.chair, await pressOn(db, quarter)),
      isOpenAgain,
      refusal("closingNotReporting"),
    ],
    [
      "assignTask",
      ({ next }) =>
        assignTask(
          people.head,
          entered({ quarter: next.id, directive: "", coordinating: "", due: dueIn(next) }),
        ),
      ({ next }) => `UPDATE quarter SET state = 'REPORTING' WHERE id = ${next.id}`,
      refusal("planningOver"),
    ],
  ])("%s", async (_, command, fact, expected, state) => {
    const given = await scene(state);
    const locked = `SELECT FROM quarter WHERE id IN (${given.quarter.id}, ${given.next.id}) FOR UPDATE`;
    const { statement, outcome } = await whileHeld(`${locked}; ${fact(given)}`, () => command(given));
    expect(statement).toMatch(/^SELECT .*FROM quarter WHERE id = .*FOR (SHARE|UPDATE)$/);
    expect(outcome).toEqual(expected);
  });
});

describe("a command waits for who holds its entry before it judges", () => {
  test.each<Case>([
    ["confirmResult", confirm, hasMoved, expect.any(Stale), "REPORTED"],
    ["confirmResults", confirmBoth, hasMoved, expect.stringMatching(/^confirmed\.1\./), "REPORTED"],
    ["addEvidence", add, isDropped, refusal("evidenceFinal")],
    ["removeEvidence", remove, isDropped, refusal("evidenceFinal")],
    ["answerPart", answer, partGoes, refusal("notYours")],
    ["receivePart", receive, leadGoes, refusal("notYours"), "REPORTED"],
  ])("%s", async (_, command, fact, expected, state) => {
    const given = await scene(state);
    const locked = `SELECT FROM entry WHERE id = ${given.entry.id} FOR UPDATE`;
    const { statement, outcome } = await whileHeld(`${locked}; ${fact(given)}`, () => command(given));
    expect(statement).toMatch(/^SELECT FROM entry WHERE id = .*FOR (SHARE|NO KEY UPDATE)$/);
    expect(outcome).toEqual(expected);
  });

  test("changeTask", async () => {
    const { next } = await givenPair(db);
    const { task, entry } = await givenTask(db, { quarter: next, agency: btc, due: dueIn(next) });
    const moves = `UPDATE entry SET version = version + 1 WHERE id = ${entry.id}`;
    const wanted = { quarter: next.id, directive: "", due: dueIn(next) };
    const { statement, outcome } = await whileHeld(moves, () =>
      changeTask(people.head, changed(task.code.toLowerCase(), 1, wanted)),
    );
    expect(statement).toMatch(/^SELECT e\.id FROM entry e .*FOR UPDATE OF e$/);
    expect(outcome).toEqual(expect.any(Stale));
  });
});
