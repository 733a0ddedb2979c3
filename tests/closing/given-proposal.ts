// A closing that is proposed and read, and every change that is possible in its quarter after that.
import { randomUUID } from "node:crypto";
import { submitReport, withdrawReport } from "@/lib/agency-reports/commands";
import { quarterDays } from "@/lib/calendar/quarter";
import { answerPart, receivePart } from "@/lib/contributions/commands";
import { addEvidence } from "@/lib/evidence/commands";
import { proofOf } from "@/lib/evidence/proof";
import { askExtension, decideExtension } from "@/lib/extensions/commands";
import { setDays } from "@/lib/quarters/commands";
import { confirmResult, reportProgress, returnResult } from "@/lib/reporting/commands";
import type { Database } from "@/prisma/connect";
import {
  givenAgencyReport,
  givenContribution,
  givenDirective,
  givenExtension,
  givenIndicator,
  givenMeeting,
  givenRequest,
  givenTask,
} from "@/prisma/given";
import { pdf } from "@/tests/evidence/files";
import type { givenHouse } from "@/tests/support/people";
import { givenPair, pressOn, proposed } from "./given-closing";

type House = Awaited<ReturnType<typeof givenHouse>>;

const why = { delayReasonCode: "staff", delayReason: "Few people.", proposedSolution: "More people." };

/** A quarter in which every change is still possible: its closing is proposed, and the chair has read its page. */
export async function givenRead(db: Database, house: House) {
  const { btc, ubkt } = house.agencies;
  const { quarter, next } = await givenPair(db);
  const task = (wanted: Partial<Parameters<typeof givenTask>[1]> = {}) =>
    givenTask(db, { quarter, agency: btc, due: "2024-05-31", state: "IN_PROGRESS", ...why, ...wanted });
  const given = {
    open: await task(),
    asking: await task(),
    done: await task({ state: "REPORTED", doneOn: "2024-04-20" }),
    plan: await givenTask(db, { quarter: next, agency: ubkt, priority: true, due: "2024-06-10" }),
    directive: await givenDirective(db, { symbol: `${quarter.id}-NQ/TW` }),
  };
  await task({ directive: given.directive, state: "COMPLETED", doneOn: "2024-04-20" });
  const asked = { oldDue: "2024-05-31", newDue: "2024-06-20", askedAt: new Date("2024-04-20T02:00:00Z") };
  const extension = await givenExtension(db, { entry: given.asking.entry, ...asked });
  const part = await givenContribution(db, { entry: given.open.entry, agency: ubkt });
  const delivered = await givenContribution(db, {
    entry: given.asking.entry,
    agency: ubkt,
    state: "DELIVERED",
  });
  await givenAgencyReport(db, { quarter, agency: ubkt });
  await givenRequest(db, { quarter, agency: btc });
  await givenIndicator(db, { agency: btc, figures: [{ quarterId: quarter.id, target: 780, actual: 566 }] });
  await givenMeeting(db, { reviewed: quarter, heldOn: "2024-04-25" });
  await proposed(db, house.people.office, quarter);
  return { quarter, next, ...given, extension, part, delivered, read: await pressOn(db, quarter) };
}
export type Given = Awaited<ReturnType<typeof givenRead>>;

export const about = ({ quarter }: Given, { task, entry }: Given["open"]) => ({
  task: task.code.toLowerCase(),
  quarter: quarter.id,
  seen: entry.version,
  key: randomUUID(),
});
export const word = {
  confidence: "ON_TRACK" as const,
  helpNeeded: "",
  stateReason: "",
  result: "Draft 2",
  progress: 70,
  ...why,
};

type Change = (given: Given, house: House, db: Database) => Promise<unknown>;

/** The changes that are possible in a quarter in REPORTING, with the history event of each. */
export const changes: Record<string, [event: string, change: Change]> = {
  "a word on a task": [
    "progressReported",
    (given, house) =>
      reportProgress(house.people.staff, { ...about(given, given.open), ...word, to: "IN_PROGRESS" }),
  ],
  "a task that is paused": [
    "progressReported",
    (given, house) =>
      reportProgress(house.people.staff, {
        ...about(given, given.open),
        ...word,
        to: "SUSPENDED",
        stateReason: "No funds.",
      }),
  ],
  "a task that is reported as done": [
    "progressReported",
    (given, house) =>
      reportProgress(house.people.staff, { ...about(given, given.open), ...word, to: "REPORTED" }),
  ],
  "a confirmation": [
    "confirmed",
    (given, house) => confirmResult(house.people.head, about(given, given.done)),
  ],
  "a return": [
    "returned",
    (given, house) =>
      returnResult(house.people.head, { ...about(given, given.done), remark: "The list is missing." }),
  ],
  "an extension that is asked": [
    "extensionAsked",
    (given, house) =>
      askExtension(house.people.staff, {
        ...about(given, given.open),
        newDue: "2024-06-15",
        reason: "The basis came late.",
      }),
  ],
  "an extension that is agreed": ["extended", (given, house) => decide(given, house, "AGREED")],
  "an extension that is declined": ["extensionDeclined", (given, house) => decide(given, house, "DECLINED")],
  "a step of a part": [
    "partAccepted",
    (given, house) =>
      answerPart(house.people.otherStaff, {
        ...about(given, given.open),
        ...why,
        part: given.part.id,
        seen: 1,
        to: "ACCEPTED",
        remark: "",
      }),
  ],
  "a part that is received": [
    "partAcknowledged",
    (given, house) =>
      receivePart(house.people.staff, {
        ...about(given, given.asking),
        part: given.delivered.id,
        seen: 1,
        to: "ACKNOWLEDGED",
        remark: "",
      }),
  ],
  evidence: [
    "evidenceAdded",
    async (given, house) => {
      const { seen: _seen, ...submission } = about(given, given.open);
      return addEvidence(house.people.staff, submission, await proofOf("report.pdf", pdf()));
    },
  ],
  "a report that is submitted": [
    "reportSubmitted",
    async ({ quarter }, house) => {
      const submission = { quarter: quarter.id, agency: "vptu", seen: 0, key: randomUUID() };
      return submitReport(house.people.office, { ...submission, assessment: "Good." });
    },
  ],
  "a report that is withdrawn": [
    "reportWithdrawn",
    async ({ quarter }, house) => {
      const submission = { quarter: quarter.id, agency: "ubkt", seen: 1, key: randomUUID() };
      return withdrawReport(house.people.otherHead, { ...submission, reason: "A figure is wrong." });
    },
  ],
  "a day that the Office sets for the reports": [
    "daysSet",
    async ({ quarter: { id, version } }, house) => {
      const { last } = quarterDays(id);
      const seen = version + 2;
      return setDays(house.people.office, {
        ...{ quarter: id, seen, plansDueOn: null, reportsDueOn: last, key: randomUUID() },
      });
    },
  ],
  "what nobody thinks of today": [
    "daysSet",
    ({ quarter: { id } }, _house, db) =>
      db.history.create({
        data: { at: new Date(), subject: "quarter", subjectId: id, quarterId: id, event: "daysSet" },
      }),
  ],
};

const decide = (given: Given, house: House, to: "AGREED" | "DECLINED") =>
  decideExtension(house.people.head, {
    ...about(given, given.asking),
    extension: given.extension.id,
    to,
    remark: "As agreed.",
  });
