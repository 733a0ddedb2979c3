// The changes of a task's entry: report, confirm, return. Each is one transaction with its history.
import "server-only";
import { dateOf } from "@/lib/calendar/day";
import { change } from "@/lib/forms/change";
import { dataOf } from "@/lib/forms/fields/field";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { changedFacts } from "@/lib/history/changed-facts";
import { type Facts, type HistoryEvent, recordAll, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { now, today } from "@/lib/server/clock";
import {
  type EntryTexts,
  holdEntry,
  knownHelper,
  knownReason,
  type LockedEntry,
  lockEntry,
  progressBefore,
  writeEntry,
} from "@/lib/tasks/entry-tx";
import { reportable } from "@/lib/tasks/fields";
import { confirmerOf, reporterOf } from "@/lib/tasks/policy";
import {
  type Confirmation,
  mayBeConfirmed,
  mayBeReturned,
  missingFor,
  type ProgressReport,
  type Returning,
  statesAfter,
} from "@/lib/tasks/task";
import { refuseStaleParts } from "./parts-since-tx";
import {
  lapseExtensions,
  lockOpenParts,
  type OpenPart,
  reopenParts,
  type Settled,
  settleParts,
} from "./settle-tx";
import { settledAlike, settledOneByOne } from "./settlement";

/** An officer of the lead agency updates the task's entry. Returns the code of the task. */
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
    const changed = changedFacts(dataOf(reportable, entry.said), said);
    const ended = report.to === "DROPPED";
    const settled = ended ? await endParts(tx, entry, (parts) => settledAlike(parts, said.stateReason)) : [];
    await writeEntry(tx, entry, {
      ...said,
      doneOn: report.to === "REPORTED" ? dateOf(day) : null,
      returnedRemark: "",
      lastWordAt: now(),
    });
    const told: HistoryEvent = {
      ...entry.about,
      event: "progressReported",
      before: changed?.before ?? {},
      after: { ...changed?.after, version: entry.version + 1 },
    };
    await recordAll(tx, person, [told, ...settled, ...(ended ? await lapseExtensions(tx, [entry.id]) : [])]);
    return report.task;
  });
}

/** What the entry says after the report: done is 100 per cent, and a reason to pause falls away with the pause. */
function entryAfter(report: ProgressReport, helpFrom: string): EntryTexts {
  const { to, progress, stateReason, helpNeeded } = report;
  return dataOf(reportable, {
    ...report,
    state: to,
    progress: to === "REPORTED" ? 100 : progress,
    helpFrom: helpNeeded ? (report.helpFrom ?? helpFrom) : "",
    stateReason: to === "SUSPENDED" || to === "DROPPED" ? stateReason : "",
  });
}

/** Settles what is still open of the entry's parts, under its lock; `said` decides what becomes of each. */
async function endParts(
  tx: Transaction,
  entry: LockedEntry,
  said: (parts: readonly OpenPart[]) => Settled[],
): Promise<HistoryEvent[]> {
  await holdEntry(tx, entry);
  return settleParts(tx, said(await lockOpenParts(tx, [entry.id])));
}

/**
 * The confirmer of rule 2 accepts a reported task as completed, and says what becomes of the parts still open. Returns
 * the code of the task. Throws where the task is not reported.
 */
export function confirmResult(person: Person, confirmation: Confirmation): Promise<string> {
  return change(person, confirmation, async (tx) => {
    const entry = await lockEntry(tx, person, confirmation, confirmerOf(person));
    if (!mayBeConfirmed(entry.state)) throw new Refusal("notReported");
    const { rows } = confirmation;
    await holdEntry(tx, entry);
    const parts = await lockOpenParts(tx, [entry.id]);
    await refuseStaleParts(tx, parts, rows);
    const settled = await settleParts(tx, settledOneByOne(parts, rows));
    await writeEntry(tx, entry, { state: "COMPLETED", returnedRemark: "" });
    const confirmed: HistoryEvent = {
      ...entry.about,
      event: "confirmed",
      ...stateChange(entry, "COMPLETED"),
    };
    await recordAll(tx, person, [confirmed, ...settled, ...(await lapseExtensions(tx, [entry.id]))]);
    return confirmation.task;
  });
}

/**
 * The confirmer returns a reported or completed task, with a remark; parts that ended unneeded with it are open again.
 * Returns the code of the task. Throws where the task is neither.
 */
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
    const returned: HistoryEvent = {
      ...entry.about,
      event: "returned",
      ...stateChange(entry, "IN_PROGRESS"),
      note: returning.remark,
    };
    await recordAll(tx, person, [returned, ...(await reopenParts(tx, entry.id, returning.remark))]);
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
