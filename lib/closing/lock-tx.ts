// The quarter inside a step of its closing: locked against every writer until the transaction ends, and compared.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { type QuarterState, quarterAfter } from "@/lib/calendar/quarter";
import { type Decision, takesEntries } from "@/lib/decisions/decision";
import { askedDue } from "@/lib/decisions/decision-sql";
import { mayReadClosing } from "@/lib/decisions/policy";
import { Refusal } from "@/lib/forms/refusal";
import type { Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { isUnfinished } from "@/lib/tasks/rules-sql";
import type { EntryState } from "@/lib/tasks/standing";
import { StaleClosing } from "./stale";

export type LockedClosing = {
  id: number;
  state: QuarterState;
  version: number;
  /** Who proposed the closing that stands; null where nobody has, or where something happened in the quarter since. */
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

/** What was not finished when the quarter is to be closed, by agency, deadline and code. */
export const openEntries = (tx: Transaction, quarterId: number): Promise<OpenEntryRow[]> =>
  tx.$queryRaw<OpenEntryRow[]>`
    SELECT e.id, e.task_id AS "taskId", t.code, e.state::text AS state, to_char(e.due, 'YYYY-MM-DD') AS due, e.version,
      e.proposed_solution AS "proposedSolution", ${askedDue} AS "askedDue",
      CASE WHEN d.entry_id IS NOT NULL THEN
        json_build_object('carryOver', d.carry_over, 'due', d.due, 'reason', d.reason) END AS decision
    FROM entry e JOIN task t ON t.id = e.task_id JOIN agency a ON a.id = e.agency_id
      LEFT JOIN closing_decision d ON d.entry_id = e.id
    WHERE e.quarter_id = ${quarterId} AND ${isUnfinished}
    ORDER BY a.rank, a.code, e.due, t.code`;

/** What a person is shown whose page of the closing is older than the record; `told` is the last that the page knew. */
export async function changedMeanwhile(
  tx: Transaction,
  quarter: LockedClosing,
  told: number | null,
): Promise<StaleClosing> {
  const where = { subject: "quarter", subjectId: quarter.id };
  const last = await tx.history.findFirst({ where, orderBy: { id: "desc" } });
  const proposal = await tx.history.findFirst({
    where: { ...where, event: "closingProposed" },
    orderBy: { id: "desc" },
  });
  const open = await openEntries(tx, quarter.id);
  return new StaleClosing({
    quarterId: quarter.id,
    version: quarter.version,
    proposed: quarter.proposedById !== null,
    fell: quarter.fell,
    at: last?.at ?? null,
    by: { role: last?.role ?? null, agencyId: last?.agencyId ?? null },
    told: told ?? Number(proposal?.id ?? 0),
    decisions: new Map(open.map(({ id, code, decision }) => [String(id), { code, decision }])),
  });
}

/**
 * The quarter that is being closed, with its row locked: whoever writes in it shares that lock, so the writers before
 * us are done and those after us wait. `refusal` tells whoever may not take this step.
 */
export async function lockClosing(
  tx: Transaction,
  person: Person,
  asked: { quarter: number; seen: number; told?: number },
  { may, refusal }: { may: (person: Person) => boolean; refusal: string },
): Promise<LockedClosing> {
  if (!mayReadClosing(person)) throw new Refusal("quarterNotFound");
  if (!may(person)) throw new Refusal(refusal);
  await tx.$queryRaw`SELECT FROM quarter WHERE id = ${asked.quarter} FOR UPDATE`;
  // Asked anew once the row is held: what the writers before us wrote counts.
  const [quarter] = await tx.$queryRaw<LockedClosing[]>`
    SELECT q.id, q.state::text AS state, q.version,
      CASE WHEN closing_proposal_holds(q) THEN q.closing_proposed_by_id END AS "proposedById",
      q.closing_proposed_by_id IS NOT NULL AND NOT closing_proposal_holds(q) AS fell
    FROM quarter q WHERE q.id = ${asked.quarter}`;
  if (!quarter) throw new Refusal("quarterNotFound");
  if (quarter.state === "CLOSED") throw new Refusal("quarterClosed");
  if (quarter.state !== "REPORTING") throw new Refusal("closingNotReporting");
  if (quarter.version !== asked.seen) throw await changedMeanwhile(tx, quarter, asked.told ?? null);
  return quarter;
}

/** Who proposed the closing; where none stands, refused, and where it fell told by what. */
export async function proposerOf(
  tx: Transaction,
  quarter: LockedClosing,
  told: number | null = null,
): Promise<number> {
  if (quarter.fell) throw await changedMeanwhile(tx, quarter, told);
  if (quarter.proposedById === null) throw new Refusal("closingNotProposed");
  return quarter.proposedById;
}

/** The planned quarter that takes what is carried over; locked after the one before it, as every writer locks them. */
export async function lockNext(tx: Transaction, { id }: LockedClosing): Promise<number> {
  const next = quarterAfter(id);
  const [found] = await tx.$queryRaw<{ state: QuarterState }[]>`
    SELECT state::text AS state FROM quarter WHERE id = ${next} FOR SHARE`;
  if (!found) throw new Refusal("closingNextMissing");
  if (!takesEntries(found.state)) throw new Refusal("closingNextRuns");
  return next;
}
