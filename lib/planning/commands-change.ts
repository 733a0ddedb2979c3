// Changing a planned task, taking it out of the plan, asking other agencies for their parts.
import "server-only";
import { existsIn } from "@/lib/agencies/agency";
import { wrongPartDue } from "@/lib/calendar/meant-day";
import { change } from "@/lib/forms/change";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { Stale } from "@/lib/forms/stale";
import { record, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { today } from "@/lib/server/clock";
import { holdEntry, lockEntry, writeEntry } from "@/lib/tasks/entry-tx";
import { mayAskPart, mayPlan, type PlanFacts, takesPlans } from "@/lib/tasks/policy";
import { mayHaveParts } from "@/lib/tasks/task";
import type { TaskRemovedAnswer } from "./answer";
import { changedSince, changePlanned, factsOf, lockPlanEntries, wrongInChange } from "./entry-tx";
import {
  agencyNamed,
  type PartAsked,
  type PartWithdrawn,
  type TaskChanged,
  type TaskRemoved,
  wrongPlan,
} from "./plan";
import { knownIn, type LockedPlan, lockPlan, writePart } from "./tasks-tx";

type Asked = { task: string; quarter: number; seen: number };

async function lockPlanEntry(tx: Transaction, person: Person, plan: LockedPlan, asked: Asked) {
  const [entry] = await lockPlanEntries(tx, person, { tasks: [asked.task], quarter: asked.quarter });
  if (!entry) throw new Refusal("taskNotFound");
  if (!mayPlan(person, factsOf(plan, entry.planned))) throw new Refusal("notYoursToPlan");
  const changed = await changedSince(tx, entry, asked.seen);
  if (changed) throw new Stale(changed);
  return entry;
}

/** A head or the Office changes what the plan says of a task. Returns its code. */
export function changeTask(person: Person, wanted: TaskChanged): Promise<string> {
  return change(person, wanted, async (tx) => {
    const plan = await lockPlan(tx, person, wanted.quarter);
    const entry = await lockPlanEntry(tx, person, plan, wanted);
    const wrong = wrongInChange(plan, entry, wanted);
    if (Object.keys(wrong).length > 0) throw wrongPlan(wrong, plan.quarterId);
    const happened = await changePlanned(tx, person, plan, entry, wanted);
    if (happened) await record(tx, person, happened);
    return wanted.task;
  });
}

/**
 * A task leaves the plan with all its parts, while the plan is being made; one that was carried over stays, and so does
 * one on which somebody worked before the quarter went back to its planning. Returns its code.
 */
export function removeTask(person: Person, removed: TaskRemoved): Promise<TaskRemovedAnswer> {
  return change(person, removed, async (tx) => {
    const plan = await lockPlan(tx, person, removed.quarter);
    const entry = await lockPlanEntry(tx, person, plan, removed);
    if (plan.quarterState !== "PLANNING") throw new Refusal("removedInPlanningAlone");
    if (entry.carried) throw new Refusal("carriedStays");
    if (entry.touched) throw new Refusal("begunStays");
    await tx.contributionStep.deleteMany({ where: { contribution: { entryId: entry.id } } });
    await tx.contribution.deleteMany({ where: { entryId: entry.id } });
    // What was decided for a closing, before the quarter went back to its planning.
    await tx.closingDecision.deleteMany({ where: { entryId: entry.id } });
    await tx.entry.delete({ where: { id: entry.id } });
    await tx.task.delete({ where: { id: entry.taskId } });
    await record(tx, person, {
      subject: "task",
      subjectId: entry.taskId,
      quarterId: entry.quarterId,
      event: "taskRemoved",
      after: { code: entry.code, title: entry.planned.title },
    });
    return { is: "removed", code: removed.task };
  });
}

// Both of the following hold the entry before its parts, as whoever answers a part does: nobody waits in a circle.
const askerOf = (person: Person) => (facts: PlanFacts) =>
  !takesPlans(facts.quarterState) ? "partsNotNow" : mayAskPart(person, facts) ? null : "notYoursToAsk";

/** The lead's head or the Office asks another agency for a part of a task that is not done. Returns the task's code. */
export function askPart(person: Person, asked: PartAsked): Promise<string> {
  return change(person, asked, async (tx) => {
    const entry = await lockEntry(tx, person, asked, askerOf(person));
    await holdEntry(tx, entry);
    if (!mayHaveParts(entry.state)) throw new Refusal("stepNotAllowed");
    const { agencies } = await knownIn(tx, asked.quarter);
    const agency = agencyNamed(agencies, asked.agency);
    if (!agency || !existsIn(agency, asked.quarter)) throw new Incomplete({ agency: "agencyMissing" });
    if (agency.id === entry.facts.leadAgencyId) throw new Incomplete({ agency: "leadIsCoordinating" });
    const wrong = wrongPartDue(asked.until, entry.due, today());
    if (wrong) throw new Incomplete({ until: wrong }, { values: { due: entry.due } });
    const { until: due, agency: code, asked: what } = asked;
    await writePart(tx, { entryId: entry.id, agencyId: agency.id, asked: what, due });
    await writeEntry(tx, entry, {});
    await record(tx, person, {
      ...entry.about,
      event: "partAsked",
      after: { agency: code, asked: what, due, version: entry.version + 1 },
    });
    return asked.task;
  });
}

/** A part that nobody has taken up yet is taken back. Returns the task's code. */
export function withdrawPart(person: Person, withdrawn: PartWithdrawn): Promise<string> {
  return change(person, withdrawn, async (tx) => {
    const entry = await lockEntry(tx, person, withdrawn, askerOf(person));
    await holdEntry(tx, entry);
    const part = await tx.contribution.findFirst({
      where: { id: withdrawn.part, entryId: entry.id },
      include: { agency: true },
    });
    if (!part) throw new Refusal("partNotFound");
    if (part.state !== "ASKED") throw new Refusal("partTakenUp");
    await tx.contributionStep.deleteMany({ where: { contributionId: part.id } });
    const { count } = await tx.contribution.deleteMany({ where: { id: part.id, version: part.version } });
    if (count !== 1) throw new Refusal("partTakenUp");
    await writeEntry(tx, entry, {});
    await record(tx, person, {
      ...entry.about,
      event: "partRemoved",
      after: { agency: part.agency.code, asked: part.asked, version: entry.version + 1 },
    });
    return withdrawn.task;
  });
}
