// Reads a summary from the rows themselves, with whatever client is given: the app's, or the transaction of a closing.
import "server-only";
import type { Transaction } from "@/lib/history/record";
import type { Day } from "@/lib/quarters/quarter";
import type { CountedGroup } from "@/lib/tasks/counts";
import { countedGroups } from "@/lib/tasks/counts-sql";
import { composeSummary, type SummaryParts } from "./compose-summary";
import type { PriorityInSummary, Summary, TaskInSummary } from "./summary";
import { summaryParts, summaryTasks } from "./summary-sql";

export type WantedSummary = {
  quarter: Summary["quarter"];
  /** Whether the next quarter is there. */
  planned: boolean;
  asOf: Day;
  /** Whether a meeting that is only being prepared is named. */
  drafts: boolean;
};

type Row = TaskInSummary & { quarterId: number };

function sorted(rows: readonly Row[], quarterId: number) {
  const tasks: TaskInSummary[] = [];
  const priorities: PriorityInSummary[] = [];
  for (const { quarterId: of, ...task } of rows) {
    const { code, title, basis, lead, coordinating, due, carriedFrom } = task;
    if (of === quarterId) tasks.push(task);
    else priorities.push({ code, title, basis, lead, coordinating, due, carriedFrom });
  }
  return { tasks, priorities };
}

/** Three queries, whatever the number of tasks. `tx` is a transaction, or the client where none is open. */
export async function readSummary(
  tx: Transaction,
  { quarter, planned, asOf, drafts }: WantedSummary,
): Promise<Summary> {
  const [groups, rows, [parts]] = await Promise.all([
    tx.$queryRaw<CountedGroup[]>(countedGroups([quarter.id], asOf)),
    tx.$queryRaw<Row[]>(summaryTasks(quarter.id, asOf)),
    tx.$queryRaw<SummaryParts[]>(summaryParts(quarter.id, asOf, drafts)),
  ]);
  if (!parts) throw new Error("a query without a table gave no row");
  return composeSummary(quarter, { planned }, asOf, groups, { ...sorted(rows, quarter.id), parts });
}
