// The default values of an entry, and the next free code of a task.
import { at, type Day, dateOf, lastDay, over } from "./defaults.ts";
import type { Prisma } from "./generated/client.ts";

type EntryFields = Omit<
  Prisma.EntryUncheckedCreateInput,
  | "id"
  | "taskId"
  | "quarterId"
  | "agencyId"
  | "due"
  | "doneOn"
  | "contributions"
  | "extensions"
  | "lastWordAt"
>;
export type EntryWanted = Partial<EntryFields> & { due?: Day; doneOn?: Day; lastWordAt?: Date };

/** What the database requires of a state: a result where it is reported, a reason where it is suspended or dropped. */
export function entryOf(
  quarterId: number,
  { due = lastDay(quarterId), doneOn, lastWordAt, ...wanted }: EntryWanted,
) {
  const state = wanted.state ?? "NOT_STARTED";
  const done = state === "REPORTED" || state === "COMPLETED";
  const still = state === "SUSPENDED" || state === "DROPPED";
  const defaults = {
    state,
    progress: done ? 100 : 0,
    result: done ? "Report 12-BC/TU" : "",
    stateReason: still ? "The basis no longer exists." : "",
    due: dateOf(due),
    doneOn: done ? dateOf(doneOn ?? due) : null,
    lastWordAt: lastWordAt ?? at(`${lastDay(quarterId).slice(0, 8)}01`),
  };
  return over(defaults, wanted);
}

/** "2024-Q1-BTC-07" for the seventh task of the agency. */
export async function nextCode(
  db: Prisma.TransactionClient,
  quarter: number,
  agency: { id: number; code: string },
) {
  const number = (await db.task.count({ where: { agencyId: agency.id } })) + 1;
  return `${Math.floor(quarter / 10)}-Q${quarter % 10}-${agency.code}-${String(number).padStart(2, "0")}`;
}
