// The quarter inside a step of its closing: locked against every writer until the transaction ends, and compared.
import "server-only";
import type { Transaction } from "@/lib/history/record";
import type { Person } from "@/lib/people/person";
import { type Day, type QuarterState, quarterAfter } from "@/lib/quarters/quarter";
import { Refusal } from "@/lib/refusal";
import type { EntryState } from "@/lib/tasks/standing";
import { type Decision, takesEntries } from "./closing";
import { mayReadClosing } from "./policy-closing";
import { StaleClosing } from "./stale-closing";

export type LockedQuarter = { id: number; state: QuarterState; version: number; proposedById: number | null };

/** An open entry with what is decided of it. */
export type OpenEntryRow = {
  id: number;
  taskId: number;
  code: string;
  state: EntryState;
  due: Day;
  version: number;
  decision: Decision | null;
};

/** What was not finished when the quarter is to be closed, by agency, deadline and code. */
export const openEntries = (tx: Transaction, quarterId: number): Promise<OpenEntryRow[]> =>
  tx.$queryRaw<OpenEntryRow[]>`
    SELECT e.id, e.task_id AS "taskId", t.code, e.state::text AS state, to_char(e.due, 'YYYY-MM-DD') AS due, e.version,
      CASE WHEN d.entry_id IS NOT NULL THEN
        json_build_object('carryOver', d.carry_over, 'due', d.due, 'reason', d.reason) END AS decision
    FROM entry e JOIN task t ON t.id = e.task_id JOIN agency a ON a.id = e.agency_id
      LEFT JOIN closing_decision d ON d.entry_id = e.id
    WHERE e.quarter_id = ${quarterId} AND e.state NOT IN ('COMPLETED', 'DROPPED')
    ORDER BY a.rank, a.code, e.due, t.code`;

async function changedMeanwhile(tx: Transaction, quarter: LockedQuarter): Promise<StaleClosing> {
  const last = await tx.history.findFirst({
    where: { subject: "quarter", subjectId: quarter.id },
    orderBy: { id: "desc" },
  });
  const open = await openEntries(tx, quarter.id);
  return new StaleClosing({
    quarterId: quarter.id,
    version: quarter.version,
    proposed: quarter.proposedById !== null,
    at: last?.at ?? null,
    by: { role: last?.role ?? null, agencyId: last?.agencyId ?? null },
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
  asked: { quarter: number; seen: number },
  { may, refusal }: { may: (person: Person) => boolean; refusal: string },
): Promise<LockedQuarter> {
  if (!mayReadClosing(person)) throw new Refusal("quarterNotFound");
  if (!may(person)) throw new Refusal(refusal);
  const [quarter] = await tx.$queryRaw<LockedQuarter[]>`
    SELECT id, state::text AS state, version, closing_proposed_by_id AS "proposedById"
    FROM quarter WHERE id = ${asked.quarter} FOR UPDATE`;
  if (!quarter) throw new Refusal("quarterNotFound");
  if (quarter.state === "CLOSED") throw new Refusal("quarterClosed");
  if (quarter.state !== "REPORTING") throw new Refusal("closingNotReporting");
  if (quarter.version !== asked.seen) throw await changedMeanwhile(tx, quarter);
  return quarter;
}

/** The planned quarter that takes what is carried over; locked after the one before it, as every writer locks them. */
export async function lockNext(tx: Transaction, { id }: LockedQuarter): Promise<number> {
  const next = quarterAfter(id);
  const [found] = await tx.$queryRaw<{ state: QuarterState }[]>`
    SELECT state::text AS state FROM quarter WHERE id = ${next} FOR SHARE`;
  if (!found) throw new Refusal("closingNextMissing");
  if (!takesEntries(found.state)) throw new Refusal("closingNextRuns");
  return next;
}
