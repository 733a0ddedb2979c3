// What a step of a closing reads of its quarter under the lock: the proposal in force, and what is still open.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import type { Decision } from "@/lib/decisions/decision";
import { askedDue } from "@/lib/decisions/decision-sql";
import type { Transaction } from "@/lib/history/record-tx";
import { readRows } from "@/lib/server/rows";
import { isUnfinished } from "@/lib/tasks/rules-sql";
import type { EntryState } from "@/lib/tasks/standing";
import { openEntryRow } from "./rows";

export type LockedClosing = {
  id: number;
  state: QuarterState;
  version: number;
  /**
   * Who made the proposal in force; null where nobody has proposed, or where something changed in the quarter since.
   */
  proposedById: number | null;
  /** Whether a proposal fell. */
  fell: boolean;
};

/** An open entry with what is decided of it. */
export type OpenEntryRow = {
  id: number;
  taskId: number;
  code: string;
  state: EntryState;
  due: Day;
  version: number;
  askedDue: Day | null;
  proposedSolution: string;
  decision: Decision | null;
};

/** Returns the entries that are not finished when the quarter is to be closed, by agency, deadline and code. */
export const openEntries = (tx: Transaction, quarterId: number): Promise<OpenEntryRow[]> =>
  readRows(tx, openEntryRow)`
    SELECT e.id, e.task_id AS "taskId", t.code, e.state::text AS state, to_char(e.due, 'YYYY-MM-DD') AS due, e.version,
      e.proposed_solution AS "proposedSolution", ${askedDue} AS "askedDue",
      CASE WHEN d.entry_id IS NOT NULL THEN
        json_build_object('carryOver', d.carry_over, 'due', d.due, 'reason', d.reason) END AS decision
    FROM entry e JOIN task t ON t.id = e.task_id JOIN agency a ON a.id = e.agency_id
      LEFT JOIN closing_decision d ON d.entry_id = e.id
    WHERE e.quarter_id = ${quarterId} AND ${isUnfinished}
    ORDER BY a.rank, a.code, e.due, t.code`;
