// Command of a merger: one agency ends, its successor takes over what is not finished; finished work stays as it was.
import "server-only";
import { mayManageAgencies } from "@/lib/agencies/policy";
import { type AgencyMerging, wrongEnd, wrongSuccessor } from "@/lib/agencies/register";
import { type HeldAgency, holdAgency, holdQuarters } from "@/lib/agencies/register-tx";
import { dateOf, dayOf } from "@/lib/calendar/day";
import { change } from "@/lib/forms/change";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { record, recordAll, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import type { Agency } from "@/prisma/generated/client";
import {
  type Merger,
  moveEntries,
  moveIndicators,
  moveParts,
  movePeople,
  moveRequests,
  readParts,
  withdrawReports,
} from "./moves-tx";

/**
 * Ends the agency and moves what is not finished to its successor, people included. Where it has that successor already
 * it moves what came back to it since, such as a completed task that was returned. Returns "merged".
 * @throws Refusal where the person is no administrator, or the agency was merged otherwise; Incomplete where last day
 * or successor is not possible; Stale where the record has changed since
 */
export async function mergeAgency(person: Person, wanted: AgencyMerging): Promise<string> {
  if (!mayManageAgencies(person)) throw new Refusal("notAdministrator");
  return change(person, wanted, async (tx) => {
    await holdQuarters(tx);
    const held = await holdAgency(tx, person, wanted);
    const into = await successorFor(tx, held, wanted);
    const merger = {
      agency: held.subjectId,
      into: into.id,
      codes: { agency: held.row.code, into: into.code },
    };
    const again = held.row.successorId !== null;
    const version = held.version + 1;
    const validTo = dateOf(wanted.validTo);
    const ended = again ? {} : { validTo, successorId: into.id };
    // First: the database allows rows to move only between an agency and its recorded successor.
    await tx.agency.update({ where: { id: held.subjectId }, data: { ...ended, version } });
    const moved = await moveAll(tx, person, merger, { again, basis: wanted.basis });
    await record(tx, person, {
      subject: "agency",
      subjectId: held.subjectId,
      event: "agencyMerged",
      before: again ? {} : { validTo: held.row.validTo && dayOf(held.row.validTo), successor: null },
      after: {
        code: held.row.code,
        successor: into.code,
        validTo: wanted.validTo,
        ...moved,
        version,
      },
      note: wanted.basis,
    });
    return "merged";
  });
}

/** Moves the rows of each kind in their order, then records the history of all. Returns how many of each were moved. */
async function moveAll(
  tx: Transaction,
  person: Person,
  merger: Merger,
  { again, basis }: { again: boolean; basis: string },
) {
  const ofReports = await withdrawReports(tx, merger, basis);
  // Whose part it is follows from who leads the task, so the parts are read before the tasks move.
  const parts = await readParts(tx, merger);
  const ofTasks = await moveEntries(tx, merger);
  const ofParts = await moveParts(tx, merger, parts);
  const requests = await moveRequests(tx, merger);
  const indicators = await moveIndicators(tx, merger, again);
  const ofPeople = await movePeople(tx, merger);
  await recordAll(tx, person, [...ofReports, ...ofTasks, ...ofParts, ...ofPeople]);
  const tasks = new Set(ofTasks.map(({ subjectId }) => subjectId)).size;
  return {
    tasks,
    parts: parts.length,
    requests,
    indicators,
    people: ofPeople.length,
    reports: ofReports.length,
  };
}

async function successorFor(
  tx: Transaction,
  { row, subjectId }: HeldAgency,
  wanted: AgencyMerging,
): Promise<Agency> {
  const into = await tx.agency.findUnique({ where: { code: wanted.into } });
  if (!into || into.id === subjectId) throw new Incomplete({ into: "successorMissing" });
  if (row.successorId !== null) {
    const same = row.successorId === into.id && row.validTo && dayOf(row.validTo) === wanted.validTo;
    if (!same) throw new Refusal("mergedAlready");
    return into;
  }
  const end = wrongEnd(dayOf(row.validFrom), wanted.validTo);
  if (end) throw new Incomplete({ validTo: end });
  const days = { validFrom: dayOf(into.validFrom), validTo: into.validTo && dayOf(into.validTo) };
  const wrong = wrongSuccessor(days, wanted.validTo);
  if (wrong) throw new Incomplete({ into: wrong });
  return into;
}
