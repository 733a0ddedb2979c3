// A task that stands in a plan, inside a writing transaction: found, compared by its version, changed field by field.
import "server-only";
import { type Facts, type Happening, record, type Transaction } from "@/lib/history/record";
import type { Person } from "@/lib/people/person";
import { dateOf, dayOf } from "@/lib/quarters/quarter";
import { Refusal } from "@/lib/refusal";
import type { Prisma } from "@/prisma/generated/client";
import type { Origin } from "./filter";
import { readPlanMeanwhile } from "./meanwhile-plan";
import { agencyNamed, directiveNamed, type PlannedTask } from "./plan";
import type { LockedPlan } from "./planned";
import { mayPlan, visibleTo } from "./policy";
import { type ChangedMeanwhile, Stale } from "./stale";

/** What a plan says of a task; the parts of others are changed by themselves. */
export type Planned = Omit<PlannedTask, "coordinating">;
export const plannable = ["title", "deliverable", "directive", "priority", "origin", "lead", "due"] as const;

export type PlanEntry = {
  id: number;
  version: number;
  taskId: number;
  quarterId: number;
  code: string;
  carried: boolean;
  planned: Planned;
  coordinating: string[];
};

const shape = {
  id: true,
  version: true,
  quarterId: true,
  due: true,
  carriedFromId: true,
  agency: { select: { id: true, code: true } },
  contributions: { select: { state: true, agency: { select: { code: true } } } },
  task: {
    select: {
      id: true,
      code: true,
      title: true,
      deliverable: true,
      priority: true,
      origin: true,
      directive: { select: { symbol: true } },
    },
  },
} satisfies Prisma.EntrySelect;

/** The entry of this task in the planned quarter; null where the person may see none. */
export async function findPlanEntry(
  tx: Transaction,
  person: Person,
  { task, quarter }: { task: string; quarter: number },
): Promise<PlanEntry | null> {
  const found = await tx.entry.findFirst({
    where: { quarterId: quarter, task: { AND: [{ code: task.toUpperCase() }, visibleTo(person)] } },
    select: shape,
  });
  if (!found) return null;
  const { title, deliverable, priority, origin, code, id, directive } = found.task;
  return {
    id: found.id,
    version: found.version,
    taskId: id,
    quarterId: found.quarterId,
    code,
    carried: found.carriedFromId !== null,
    planned: {
      ...{ title, deliverable, priority, origin },
      directive: directive?.symbol ?? "",
      lead: found.agency.code,
      due: dayOf(found.due),
    },
    coordinating: found.contributions
      .filter(({ state }) => state !== "DECLINED")
      .map(({ agency }) => agency.code),
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
): Promise<ChangedMeanwhile | null> => (entry.version === seen ? null : readPlanMeanwhile(tx, entry, seen));

/**
 * What of a plan may still change: everything while it is made, the text alone once the quarter is open; a deadline that
 * came along with a task, and whose lead it is, is decided elsewhere. The message of the first field that may not.
 */
export function fixedField(
  plan: LockedPlan,
  entry: PlanEntry,
  wanted: Planned,
): [keyof Planned, string] | null {
  const planning = plan.quarterState === "PLANNING";
  const { due, lead } = entry.planned;
  if (wanted.due !== due && (!planning || entry.carried)) return ["due", "dueIsInForce"];
  if (wanted.lead !== lead && (!planning || entry.carried)) return ["lead", "leadIsFixed"];
  return null;
}

/** The fields that differ, before and after, as the history keeps them; null where nothing does. */
function difference(was: Planned, wanted: Planned): { before: Facts; after: Facts } | null {
  const fields = plannable.filter((field) => was[field] !== wanted[field]);
  if (fields.length === 0) return null;
  const only = (planned: Planned): Facts =>
    Object.fromEntries(fields.map((field) => [field, planned[field]]));
  return { before: only(was), after: only(wanted) };
}

async function writeFields(
  tx: Transaction,
  plan: LockedPlan,
  entry: PlanEntry,
  wanted: Planned,
): Promise<void> {
  const lead = agencyNamed(plan.agencies, wanted.lead)?.id;
  const directive = wanted.directive ? directiveNamed(plan.directives, wanted.directive) : null;
  const { title, deliverable, priority, origin, due } = wanted;
  const moved = due !== entry.planned.due;
  const written = await tx.entry.updateMany({
    where: { id: entry.id, version: entry.version },
    data: {
      version: entry.version + 1,
      ...(moved ? { due: dateOf(due) } : {}),
      ...(lead && wanted.lead !== entry.planned.lead ? { agencyId: lead } : {}),
    },
  });
  if (written.count !== 1) throw new Stale(await readPlanMeanwhile(tx, entry, entry.version));
  await tx.task.update({
    where: { id: entry.taskId },
    data: {
      ...{ title, deliverable, priority, origin, directiveId: directive?.id ?? null },
      ...(moved ? { originalDue: dateOf(due) } : {}),
      ...(lead ? { agencyId: lead } : {}),
    },
  });
}

/**
 * Writes what differs, under the quarter's lock; whoever may not, or wants what is fixed, is refused. Gives whether
 * anything was written.
 */
export async function changePlanned(
  tx: Transaction,
  person: Person,
  plan: LockedPlan,
  entry: PlanEntry,
  wanted: Planned,
): Promise<boolean> {
  if (!mayPlan(person, factsOf(plan, entry.planned)) || !mayPlan(person, factsOf(plan, wanted)))
    throw new Refusal("notYoursToPlan");
  // The symbol as the register writes it, however it was typed.
  const directive = wanted.directive && (directiveNamed(plan.directives, wanted.directive)?.symbol ?? "");
  const named = { ...wanted, directive };
  const changed = difference(entry.planned, named);
  if (!changed) return false;
  await writeFields(tx, plan, entry, named);
  await record(tx, person, happened(entry, changed));
  return true;
}

const happened = (entry: PlanEntry, { before, after }: { before: Facts; after: Facts }): Happening => ({
  subject: "task",
  subjectId: entry.taskId,
  quarterId: entry.quarterId,
  event: "taskChanged",
  before,
  after: { ...after, version: entry.version + 1 },
});
