// A task that stands in a plan, inside a writing transaction: locked, compared by its version, changed field by field.
import "server-only";
import { type Day, dateOf, dayOf } from "@/lib/calendar/day";
import { columnsIn, dataOf, selectOf } from "@/lib/forms/fields/field";
import { Refusal } from "@/lib/forms/refusal";
import { type Changed, Stale } from "@/lib/forms/stale";
import { changedFacts } from "@/lib/history/changed-facts";
import type { HistoryEvent, Transaction } from "@/lib/history/record-tx";
import type { ErrorKey, Wrong } from "@/lib/language/error-key";
import type { Person } from "@/lib/people/person";
import { type Origin, planFields, plannable } from "@/lib/tasks/fields";
import { mayPlan, visibleTo } from "@/lib/tasks/policy";
import { entryChanges } from "@/lib/tasks/since-tx";
import { officerStill } from "@/lib/tasks/task";
import type { Prisma } from "@/prisma/generated/client";
import { agencyNamed, directiveNamed, officerNamed, type PlannedTask, wrongInPlan } from "./plan";
import type { LockedPlan } from "./tasks-tx";

const ofTask = columnsIn(planFields, "task");

/** What a plan says of a task; the parts of others are changed by themselves. */
export type Planned = Omit<PlannedTask, "coordinating">;

export type PlanEntry = {
  id: number;
  version: number;
  taskId: number;
  quarterId: number;
  code: string;
  carried: boolean;
  /** Its deadline or its lead came from elsewhere than this plan: a former quarter, an extension. */
  inForce: boolean;
  /** Somebody has worked on it: it was begun, a part answered, an extension asked, evidence added. */
  touched: boolean;
  planned: Planned;
  coordinating: string[];
  /** The latest day until which an agency has taken a part up: the task is due no earlier. Null where none has. */
  answeredUntil: Day | null;
};

const officerColumns = { signInName: true, agencyId: true, active: true } as const;

const shape = {
  id: true,
  version: true,
  quarterId: true,
  due: true,
  state: true,
  extended: true,
  carriedFromId: true,
  _count: { select: { extensions: true, evidence: true } },
  agency: { select: { id: true, code: true } },
  contributions: { select: { state: true, due: true, agency: { select: { code: true } } } },
  task: {
    select: {
      ...{ id: true, code: true, ...selectOf(ofTask) },
      directive: { select: { symbol: true } },
      officer: { select: officerColumns },
    },
  },
} satisfies Prisma.EntrySelect;

/**
 * The entries of these tasks in the planned quarter, locked in one order until the transaction ends; those that the
 * person may not see are not among them.
 */
export async function lockPlanEntries(
  tx: Transaction,
  person: Person,
  { tasks, quarter }: { tasks: readonly string[]; quarter: number },
): Promise<PlanEntry[]> {
  const codes = tasks.map((task) => task.toUpperCase());
  await tx.$queryRaw`
    SELECT e.id FROM entry e JOIN task t ON t.id = e.task_id WHERE e.quarter_id = ${quarter} AND t.code = ANY(${codes})
    ORDER BY e.id FOR UPDATE OF e`;
  const found = await tx.entry.findMany({
    where: { quarterId: quarter, task: { AND: [{ code: { in: codes } }, visibleTo(person)] } },
    select: shape,
    orderBy: { id: "asc" },
  });
  return found.map(planEntry);
}

function planEntry(found: Prisma.EntryGetPayload<{ select: typeof shape }>): PlanEntry {
  const { code, id, directive, officer } = found.task;
  const { state, extended, contributions, _count } = found;
  const carried = found.carriedFromId !== null;
  const answered = contributions.filter((part) => part.state !== "ASKED");
  const until = answered.filter(({ state }) => state !== "DECLINED").map(({ due }) => dayOf(due));
  return {
    id: found.id,
    version: found.version,
    taskId: id,
    quarterId: found.quarterId,
    code,
    carried,
    inForce: carried || extended > 0,
    touched: state !== "NOT_STARTED" || answered.length > 0 || _count.extensions > 0 || _count.evidence > 0,
    planned: {
      ...dataOf(ofTask, found.task),
      directive: directive?.symbol ?? "",
      lead: found.agency.code,
      officer: officerStill(officer, found.agency.id),
      due: dayOf(found.due),
    },
    coordinating: contributions.filter((part) => part.state !== "DECLINED").map(({ agency }) => agency.code),
    answeredUntil: until.toSorted().at(-1) ?? null,
  };
}

/** Whose task it is to the rules, as it stands or as somebody wants it to be. */
export const factsOf = (plan: LockedPlan, { lead, origin }: { lead: string; origin: Origin }) => ({
  leadAgencyId: agencyNamed(plan.agencies, lead)?.id ?? 0,
  origin,
  quarterState: plan.quarterState,
});

/** What changed since the person looked; null where the version is the one they saw. */
export const changedSince = async (
  tx: Transaction,
  entry: PlanEntry,
  seen: number,
): Promise<Changed | null> => (entry.version === seen ? null : entryChanges(tx, entry, seen));

/**
 * What of a plan may still change: everything while it is made, the text alone once the quarter is open; a deadline
 * that is in force, and whose lead it is, is decided elsewhere. The message of the first field that may not.
 */
function fixedField(plan: LockedPlan, entry: PlanEntry, wanted: Planned): [keyof Planned, string] | null {
  const planning = plan.quarterState === "PLANNING";
  const { due, lead } = entry.planned;
  if (wanted.due !== due && (!planning || entry.inForce)) return ["due", "dueIsInForce"];
  if (wanted.lead !== lead && (!planning || entry.inForce)) return ["lead", "leadIsFixed"];
  return null;
}

/** What is wrong with a change. A deadline or a lead that stays what it was is not judged again. */
export function wrongInChange(plan: LockedPlan, entry: PlanEntry, wanted: Planned): Wrong {
  const { planned, coordinating } = entry;
  const { due, lead, ...others } = wrongInPlan({ ...wanted, coordinating: [] }, plan);
  const fixed = fixedField(plan, entry, wanted);
  return {
    ...others,
    ...(wanted.due !== planned.due ? wrongMove(entry, wanted.due, due) : {}),
    ...(lead && wanted.lead !== planned.lead ? { lead } : {}),
    ...(coordinating.includes(wanted.lead) ? { lead: "leadIsCoordinating" } : {}),
    ...(fixed ? { [fixed[0]]: fixed[1] } : {}),
  };
}

/** A deadline that moves is judged as a new one, and lies behind the parts that were taken up. */
function wrongMove({ answeredUntil }: PlanEntry, to: Day, wrong: ErrorKey | undefined): { due?: ErrorKey } {
  if (wrong) return { due: wrong };
  return answeredUntil && to < answeredUntil ? { due: "dueBeforePart" } : {};
}

/** The fields that differ, before and after, as the history keeps them; null where nothing does. */
export const difference = (was: Planned, wanted: Planned) =>
  changedFacts(dataOf(plannable, was), dataOf(plannable, wanted));

const officerOf = ({ agencies, people }: LockedPlan, { officer, lead }: Planned) =>
  officer ? officerNamed(people, officer, agencyNamed(agencies, lead)?.id) : null;

async function writeFields(
  tx: Transaction,
  plan: LockedPlan,
  entry: PlanEntry,
  wanted: Planned,
): Promise<void> {
  const lead = agencyNamed(plan.agencies, wanted.lead)?.id;
  const directive = wanted.directive ? directiveNamed(plan.directives, wanted.directive) : null;
  const { due } = wanted;
  const moved = due !== entry.planned.due;
  const written = await tx.entry.updateMany({
    where: { id: entry.id, version: entry.version },
    data: {
      version: entry.version + 1,
      ...(moved ? { due: dateOf(due) } : {}),
      ...(lead && wanted.lead !== entry.planned.lead ? { agencyId: lead } : {}),
    },
  });
  if (written.count !== 1) throw new Stale(await entryChanges(tx, entry, entry.version));
  // What was asked of others until the task's own deadline goes along with it, and nothing lies beyond it.
  if (moved)
    await tx.contribution.updateMany({
      where: {
        entryId: entry.id,
        state: "ASKED",
        OR: [{ due: dateOf(entry.planned.due) }, { due: { gt: dateOf(due) } }],
      },
      data: { due: dateOf(due), version: { increment: 1 } },
    });
  await tx.task.update({
    where: { id: entry.taskId },
    data: {
      ...dataOf(ofTask, wanted),
      directiveId: directive?.id ?? null,
      officerId: officerOf(plan, wanted)?.id ?? null,
      ...(moved ? { originalDue: dateOf(due) } : {}),
      ...(lead ? { agencyId: lead } : {}),
    },
  });
}

/**
 * Writes what differs, under the quarter's lock; whoever may not is refused. Returns what happened, for the caller to
 * record when all else is written; null where nothing differs.
 */
export async function changePlanned(
  tx: Transaction,
  person: Person,
  plan: LockedPlan,
  entry: PlanEntry,
  wanted: Planned,
): Promise<HistoryEvent | null> {
  if (!mayPlan(person, factsOf(plan, entry.planned)) || !mayPlan(person, factsOf(plan, wanted)))
    throw new Refusal("notYoursToPlan");
  // The symbol and the name as the registers write them, however they were typed.
  const directive = wanted.directive && (directiveNamed(plan.directives, wanted.directive)?.symbol ?? "");
  const officer = officerOf(plan, wanted)?.signInName ?? "";
  const named = { ...wanted, directive, officer };
  const changed = difference(entry.planned, named);
  if (!changed) return null;
  await writeFields(tx, plan, entry, named);
  return {
    subject: "task",
    subjectId: entry.taskId,
    quarterId: entry.quarterId,
    event: "taskChanged",
    before: changed.before,
    after: { ...changed.after, version: entry.version + 1 },
  };
}
