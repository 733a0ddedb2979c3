// A task with all that hangs on it, the commands on it, and what others change of it at the same time.
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { answerPart, receivePart } from "@/lib/contributions/commands";
import { addEvidence, removeEvidence } from "@/lib/evidence/commands";
import { proofOf } from "@/lib/evidence/proof";
import { confirmResult, reportProgress } from "@/lib/reporting/commands";
import { confirmResults } from "@/lib/reporting/commands-confirm";
import { progressReport } from "@/lib/tasks/task";
import type { Database } from "@/prisma/connect";
import { givenContribution, givenExtension, givenTask } from "@/prisma/given";
import { givenEvidence } from "@/prisma/given-evidence";
import { givenPair } from "@/tests/closing/given-closing";
import { pdf } from "@/tests/evidence/files";
import type { givenHouse } from "@/tests/support/people";

type House = Awaited<ReturnType<typeof givenHouse>>;

/** A quarter that is reported, with a task of BTC in this state, a part of UBKT, a file and a question for a longer deadline. */
export async function givenScene(
  db: Database,
  { btc, ubkt }: House["agencies"],
  state: "IN_PROGRESS" | "REPORTED" = "IN_PROGRESS",
) {
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
export type Scene = Awaited<ReturnType<typeof givenScene>>;

/** A day in the planned quarter, whatever its year. */
export const dueIn = ({ id }: { id: number }) => `${Math.floor(id / 10)}-06-15`;

const late = { delayReasonCode: null, delayReason: "", proposedSolution: "" };
/** The commands on such a task, by people who may run them. */
export function commandsOf({ people }: House) {
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
  return { report, confirm, confirmBoth, add, remove, answer, receive };
}

/** Statements by which somebody else changes the facts. */
export function factsOf({ agencies: { btc, vptu } }: House) {
  const isSubmitted = ({ quarter }: Scene) =>
    `INSERT INTO agency_report (quarter_id, agency_id, submitted_at) VALUES (${quarter.id}, ${btc.id}, now())`;
  const isOpenAgain = ({ quarter }: Scene) => `UPDATE quarter SET state = 'OPEN' WHERE id = ${quarter.id}`;
  const hasNewVersion = ({ quarter }: Scene) =>
    `UPDATE quarter SET version = version + 1 WHERE id = ${quarter.id}`;
  const partGoes = ({ part }: Scene) =>
    `UPDATE contribution SET agency_id = ${vptu.id} WHERE id = ${part.id}`;
  const leadGoes = ({ entry }: Scene) => `UPDATE entry SET agency_id = ${vptu.id} WHERE id = ${entry.id}`;
  const isDropped = ({ entry }: Scene) =>
    `UPDATE entry SET state = 'DROPPED', state_reason = 'No basis.' WHERE id = ${entry.id}`;
  const hasMoved = ({ entry }: Scene) => `UPDATE entry SET version = version + 1 WHERE id = ${entry.id}`;
  return { isSubmitted, isOpenAgain, hasNewVersion, partGoes, leadGoes, isDropped, hasMoved };
}

export const refusal = (message: string): unknown => expect.objectContaining({ message });
export type Case = [
  string,
  (given: Scene) => Promise<unknown>,
  (given: Scene) => string,
  unknown,
  "REPORTED"?,
];
