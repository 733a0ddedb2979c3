// Reads a summary from the rows themselves, with whatever client is given: the app's, or the transaction of a closing.
import "server-only";
import type { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import { asDecided, type ReadTask } from "@/lib/decisions/as-decided";
import type { Transaction } from "@/lib/history/record-tx";
import { readRows } from "@/lib/server/rows";
import { countedGroup } from "@/lib/tasks/counts-row";
import { countedGroups } from "@/lib/tasks/counts-sql";
import { composeSummary } from "./compose";
import { partsOfSummary, taskRow } from "./rows";
import type { PriorityInSummary, Summary } from "./summary";
import { summaryParts, summaryTasks } from "./summary-sql";

type WantedSummary = {
  quarter: Summary["quarter"];
  /** Whether the next quarter is there. */
  planned: boolean;
  asOf: Day;
};

type Row = z.output<typeof taskRow>;

function sorted(rows: readonly Row[], quarterId: number) {
  const tasks: ReadTask[] = [];
  const priorities: PriorityInSummary[] = [];
  for (const { quarterId: of, ...task } of rows) {
    const { code, title, basis, lead, coordinating, due, carriedFrom } = task;
    if (of === quarterId) tasks.push(task);
    else priorities.push({ code, title, basis, lead, coordinating, due, carriedFrom });
  }
  return { tasks, priorities };
}

/**
 * Returns the summary, by three queries whatever the number of tasks. `tx` is a transaction, or the client where none
 * is open. While a closing is proposed the summary says what is proposed, as it is kept when the chair confirms.
 */
export async function readSummary(
  tx: Transaction,
  { quarter, planned, asOf }: WantedSummary,
): Promise<Summary> {
  const [groups, rows, [parts]] = await Promise.all([
    readRows(tx, countedGroup)(countedGroups([quarter.id], asOf)),
    readRows(tx, taskRow)(summaryTasks(quarter.id, asOf)),
    readRows(tx, partsOfSummary)(summaryParts(quarter.id, asOf)),
  ]);
  if (!parts) throw new Error("a query without a table gave no row");
  const stage = quarter.state === "CLOSED" ? "closed" : parts.proposed ? "proposed" : "none";
  const read = asDecided({ groups, ...sorted(rows, quarter.id) }, { stage, quarterId: quarter.id, asOf });
  return composeSummary(quarter, { planned }, asOf, { ...read, parts });
}
