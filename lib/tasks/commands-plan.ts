// Entering tasks into a plan: one by one, or many at once in a table. Each press is one transaction with its history.
import "server-only";
import { change } from "@/lib/change";
import type { Transaction } from "@/lib/history/record";
import type { Person } from "@/lib/people/person";
import { Incomplete, Refusal } from "@/lib/refusal";
import { isBlank, type PlanEntered, type PlannedTask, type TaskEntered, wrongInPlan } from "./plan";
import {
  changedSince,
  changePlanned,
  factsOf,
  findPlanEntry,
  fixedField,
  type PlanEntry,
  plannable,
} from "./plan-entry";
import { type LockedPlan, lockPlan, writePlanned } from "./planned";
import { mayPlan } from "./policy";
import { type ChangedMeanwhile, StaleRows } from "./stale";

/** Refused where one of the tasks is not this person's to plan; nothing is written then. */
function refuseOthers(person: Person, plan: LockedPlan, tasks: readonly PlannedTask[]): void {
  if (!tasks.every((task) => mayPlan(person, factsOf(plan, task)))) throw new Refusal("notYoursToPlan");
}

/**
 * A head or the Office enters one task; coordinating agencies are named, or ticked as rows by their codes. Gives the
 * task's code, in lower case as in addresses.
 */
export function assignTask(person: Person, entered: TaskEntered): Promise<string> {
  const ticked = entered.rows.filter(({ chosen }) => chosen).map(({ row }) => row);
  const task = { ...entered, coordinating: [...new Set([...entered.coordinating, ...ticked])] };
  return change(person, entered, async (tx) => {
    const plan = await lockPlan(tx, person, entered.quarter);
    const wrong = wrongInPlan(task, plan);
    if (Object.keys(wrong).length > 0) throw new Incomplete(wrong);
    refuseOthers(person, plan, [task]);
    const [code = ""] = await writePlanned(tx, person, plan, [task]);
    return code.toLowerCase();
  });
}

type Row = PlanEntered["rows"][number];
type Existing = Row & { entry: PlanEntry };

/**
 * A table of tasks: what is new is entered, what differs is changed, all or nothing; blank rows are left out. A message
 * stands beside the cell that it is about. Gives how many were changed and how many entered, as "3-2".
 */
export function planTasks(person: Person, entered: PlanEntered): Promise<string> {
  const written = entered.rows.filter((row) => row.task || !isBlank(row));
  return change(person, entered, async (tx) => {
    const plan = await lockPlan(tx, person, entered.quarter);
    const existing = await findRows(tx, person, plan, written);
    const fresh = written.filter((row) => !row.task);
    const kept = await refuseStale(tx, existing);
    refuseWrong(plan, kept, fresh);
    refuseOthers(person, plan, fresh);
    let changed = 0;
    for (const { entry, ...row } of kept) if (await changePlanned(tx, person, plan, entry, row)) changed += 1;
    await writePlanned(tx, person, plan, fresh);
    return `${changed}-${fresh.length}`;
  });
}

async function findRows(
  tx: Transaction,
  person: Person,
  plan: LockedPlan,
  rows: readonly Row[],
): Promise<Existing[]> {
  const found: Existing[] = [];
  for (const row of rows.filter(({ task }) => task)) {
    const entry = await findPlanEntry(tx, person, { task: row.task, quarter: plan.quarterId });
    if (!entry) throw new Refusal("taskNotFound");
    // Parts are asked for and taken back on the task's own page; the table tells of them alone.
    found.push({ ...row, coordinating: [], entry });
  }
  return found;
}

/**
 * Refused where the person wrote in a row that somebody else has changed meanwhile. A row of that kind in which they
 * wrote nothing went along with the table and is left out. Gives the rows that are as they were seen.
 */
async function refuseStale(tx: Transaction, existing: readonly Existing[]): Promise<Existing[]> {
  const kept: Existing[] = [];
  const stale: StaleRows["rows"] = [];
  for (const each of existing) {
    const changed = await changedSince(tx, each.entry, each.seen);
    if (!changed) kept.push(each);
    else if (wroteIn(each, changed)) stale.push({ row: each.row, code: each.entry.code, changed });
  }
  if (stale.length > 0) throw new StaleRows(stale);
  return kept;
}

const wroteIn = (row: Existing, { fields }: ChangedMeanwhile): boolean =>
  plannable.some((field) => {
    const seen = fields.find((each) => each.field === field)?.seen ?? "";
    return row[field] !== (field === "priority" ? seen === "1" : seen);
  });

function refuseWrong(plan: LockedPlan, existing: readonly Existing[], fresh: readonly Row[]): void {
  const wrong: Record<string, string> = {};
  const say = (row: string, fields: Partial<Record<string, string>>) => {
    for (const [field, message] of Object.entries(fields)) if (message) wrong[`${row}.${field}`] = message;
  };
  for (const row of fresh) say(row.row, wrongInPlan(row, plan));
  for (const { entry, ...row } of existing) {
    say(row.row, wrongInKept(plan, entry, row));
    const fixed = fixedField(plan, entry, row);
    if (fixed) say(row.row, { [fixed[0]]: fixed[1] });
  }
  if (Object.keys(wrong).length > 0) throw new Incomplete(wrong);
}

/** A deadline or a lead that stays what it was is not judged again: it may have come from a former quarter. */
function wrongInKept(plan: LockedPlan, { planned, coordinating }: PlanEntry, row: PlannedTask) {
  const { due, lead, ...others } = wrongInPlan(row, plan);
  return {
    ...others,
    ...(due && row.due !== planned.due ? { due } : {}),
    ...(lead && row.lead !== planned.lead ? { lead } : {}),
    ...(coordinating.includes(row.lead) ? { lead: "leadIsCoordinating" } : {}),
  };
}
