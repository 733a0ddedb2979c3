// Entering tasks into a plan: one by one, or many at once in a table. Each submission is one transaction with its history.

import "server-only";
import { change } from "@/lib/forms/change";
import { Refusal } from "@/lib/forms/refusal";
import { type Changed, type StaleRow, throwStale } from "@/lib/forms/stale";
import { type HistoryEvent, recordAll, type Transaction } from "@/lib/history/record-tx";
import type { Wrong } from "@/lib/language/error-key";
import type { Person } from "@/lib/people/person";
import { plannable } from "@/lib/tasks/fields";
import { mayPlan } from "@/lib/tasks/policy";
import type { PlanTableAnswer } from "./answer";
import {
  changedSince,
  changePlanned,
  difference,
  factsOf,
  lockPlanEntries,
  type PlanEntry,
  type Planned,
  wrongInChange,
} from "./entry-tx";
import { isBlank, mostEntered, type PlanEntered, type TaskEntered, wrongInPlan, wrongPlan } from "./plan";
import { type LockedPlan, lockPlan, writePlanned } from "./tasks-tx";

/** Refused where one of the tasks is not this person's to plan; nothing is written then. */
function refuseOthers(person: Person, plan: LockedPlan, tasks: readonly Planned[]): void {
  if (!tasks.every((task) => mayPlan(person, factsOf(plan, task)))) throw new Refusal("notYoursToPlan");
}

/**
 * A head or the Office enters one task; coordinating agencies are named, or ticked as rows by their codes. Returns the
 * task's code, in lower case as in addresses.
 */
export function assignTask(person: Person, entered: TaskEntered): Promise<string> {
  const ticked = entered.rows.filter(({ chosen }) => chosen).map(({ row }) => row);
  const task = { ...entered, coordinating: [...new Set([...entered.coordinating, ...ticked])] };
  return change(person, entered, async (tx) => {
    const plan = await lockPlan(tx, person, entered.quarter);
    const wrong = wrongInPlan(task, plan);
    if (Object.keys(wrong).length > 0) throw wrongPlan(wrong, plan.quarterId);
    refuseOthers(person, plan, [task]);
    const [code = ""] = await writePlanned(tx, person, plan, [task]);
    return code.toLowerCase();
  });
}

type Row = PlanEntered["rows"][number];
type Existing = Row & { entry: PlanEntry };

/**
 * A table of tasks: what is new is entered, what differs is changed, all or nothing; blank rows are left out, and so are
 * rows that say what is recorded anyway. A message is shown beside the cell that it is about. Returns how many were
 * changed and how many entered.
 */
export function planTasks(person: Person, entered: PlanEntered): Promise<PlanTableAnswer> {
  const fresh = entered.rows.filter((row) => !row.task && !isBlank(row));
  return change(person, entered, async (tx) => {
    const plan = await lockPlan(tx, person, entered.quarter);
    if (fresh.length > mostEntered) throw new Refusal("tooManyAtOnce", { count: mostEntered });
    const existing = await lockRows(tx, person, plan, entered.rows);
    refuseOthers(person, plan, [...existing.map(({ entry }) => entry.planned), ...fresh]);
    const kept = await refuseStale(tx, existing);
    refuseWrong(plan, kept, fresh);
    const changes: HistoryEvent[] = [];
    for (const { entry, ...row } of kept) {
      const happened = await changePlanned(tx, person, plan, entry, row);
      if (happened) changes.push(happened);
    }
    // Entries, then codes, then the history: who holds the last of these locks asks for none of the others.
    await writePlanned(tx, person, plan, fresh);
    await recordAll(tx, person, changes);
    return { is: "table", changed: changes.length, entered: fresh.length };
  });
}

/** The rows of tasks that exist and that say something else than what is recorded, in the order of their locks. */
async function lockRows(
  tx: Transaction,
  person: Person,
  plan: LockedPlan,
  rows: readonly Row[],
): Promise<Existing[]> {
  const named = new Map(rows.filter(({ task }) => task).map((row) => [row.task.toUpperCase(), row]));
  const entries = await lockPlanEntries(tx, person, { tasks: [...named.keys()], quarter: plan.quarterId });
  if (entries.length !== named.size) throw new Refusal("taskNotFound");
  return entries.flatMap((entry): Existing[] => {
    const row = named.get(entry.code);
    // Parts are asked for and taken back on the task's own page; the table only shows them.
    return row && difference(entry.planned, row) ? [{ ...row, coordinating: [], entry }] : [];
  });
}

/**
 * Throws where the person wrote in a row that somebody else has changed since. A row of that kind in which they
 * wrote nothing went along with the table and is left out. Returns the rows that are as they were seen.
 */
async function refuseStale(tx: Transaction, existing: readonly Existing[]): Promise<Existing[]> {
  const kept: Existing[] = [];
  const stale: StaleRow[] = [];
  for (const each of existing) {
    const changed = await changedSince(tx, each.entry, each.seen);
    if (!changed) kept.push(each);
    else if (wroteIn(each, changed)) stale.push({ row: each.row, code: each.entry.code, changed });
  }
  throwStale(stale);
  return kept;
}

const wroteIn = (row: Existing, { differences }: Changed): boolean =>
  plannable.some((field) => row[field] !== differences.find((each) => each.field === field)?.seen);

function refuseWrong(plan: LockedPlan, existing: readonly Existing[], fresh: readonly Row[]): void {
  const wrong: Wrong = {};
  const say = (row: string, fields: Partial<Wrong>) => {
    for (const [field, message] of Object.entries(fields)) if (message) wrong[`${row}.${field}`] = message;
  };
  for (const { entry, ...row } of existing) say(row.row, wrongInChange(plan, entry, row));
  for (const row of fresh) say(row.row, wrongInPlan(row, plan));
  if (Object.keys(wrong).length > 0) throw wrongPlan(wrong, plan.quarterId);
}
