// The changes of a task's entry: report, confirm, return. Each is one transaction with its history.
import "server-only";
import { change } from "@/lib/change";
import { now, today } from "@/lib/clock";
import { type Facts, record } from "@/lib/history/record";
import type { Person } from "@/lib/people/person";
import { dateOf } from "@/lib/quarters/quarter";
import { Incomplete, Refusal } from "@/lib/refusal";
import { changedFields, knownHelper, knownReason, lockEntry, progressBefore, writeEntry } from "./entry";
import { confirmerOf, reporterOf } from "./policy";
import {
  type Confirmation,
  mayBeConfirmed,
  mayBeReturned,
  missingFor,
  type ProgressReport,
  type Returning,
  statesAfter,
} from "./task";

/** An officer of the lead agency says where the task stands. Gives the code of the task. */
export function reportProgress(person: Person, report: ProgressReport): Promise<string> {
  return change(person, report, async (tx) => {
    const entry = await lockEntry(tx, person, report, reporterOf(person));
    if (!statesAfter(entry.state).includes(report.to)) throw new Refusal("stepNotAllowed");
    const day = today();
    await knownReason(tx, report.delayReasonCode, entry.said.delayReasonCode);
    await knownHelper(tx, report.helpFrom, entry);
    const missing = missingFor(entry, report, day);
    if (Object.keys(missing).length > 0) throw new Incomplete(missing);
    const said = entryAfter(report, entry.said.helpFrom);
    const changed = changedFields(entry.said, said);
    await writeEntry(tx, entry, {
      ...said,
      doneOn: report.to === "REPORTED" ? dateOf(day) : null,
      returnedRemark: "",
      lastWordAt: now(),
    });
    await record(tx, person, {
      ...entry.about,
      event: "progressReported",
      before: changed.before,
      after: { ...changed.after, version: entry.version + 1 },
    });
    return report.task;
  });
}

/** What the entry says after the report: done is 100 per cent, and a reason to pause falls away with the pause. */
function entryAfter(report: ProgressReport, helpFrom: string) {
  const { to, progress, stateReason, result, confidence, delayReason, proposedSolution, helpNeeded } = report;
  return {
    state: to,
    progress: to === "REPORTED" ? 100 : progress,
    result,
    confidence,
    delayReasonCode: report.delayReasonCode,
    delayReason,
    proposedSolution,
    helpNeeded,
    helpFrom: helpNeeded ? (report.helpFrom ?? helpFrom) : "",
    stateReason: to === "SUSPENDED" || to === "DROPPED" ? stateReason : "",
  };
}

/** The confirmer of rule 2 accepts a reported task as completed. */
export function confirmResult(person: Person, confirmation: Confirmation): Promise<string> {
  return change(person, confirmation, async (tx) => {
    const entry = await lockEntry(tx, person, confirmation, confirmerOf(person));
    if (!mayBeConfirmed(entry.state)) throw new Refusal("notReported");
    await writeEntry(tx, entry, { state: "COMPLETED", returnedRemark: "" });
    await record(tx, person, { ...entry.about, event: "confirmed", ...stateChange(entry, "COMPLETED") });
    return confirmation.task;
  });
}

/** The confirmer gives a reported or completed task back, and says why. */
export function returnResult(person: Person, returning: Returning): Promise<string> {
  return change(person, returning, async (tx) => {
    const entry = await lockEntry(tx, person, returning, confirmerOf(person));
    if (!mayBeReturned(entry.state)) throw new Refusal("notReported");
    const progress = await progressBefore(tx, entry);
    await writeEntry(tx, entry, {
      state: "IN_PROGRESS",
      progress,
      doneOn: null,
      returnedRemark: returning.remark,
    });
    await record(tx, person, {
      ...entry.about,
      event: "returned",
      ...stateChange(entry, "IN_PROGRESS"),
      note: returning.remark,
    });
    return returning.task;
  });
}

const stateChange = (
  entry: { state: string; version: number },
  to: string,
): { before: Facts; after: Facts } => ({
  before: { state: entry.state },
  after: { state: to, version: entry.version + 1 },
});
