// A quarter inside a writing transaction: found, locked against every writer of it, compared, written by its version.
import "server-only";
import type { QuarterState } from "@/lib/calendar/quarter";
import { Refusal } from "@/lib/forms/refusal";
import type { HistoryEvent, Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import type { Prisma } from "@/prisma/generated/client";
import { mayGovernQuarters, mayReadQuarters } from "./policy";
import type { ReportDays } from "./stage";
import { changedSince, StaleQuarter } from "./stale";

type LockedQuarter = ReportDays & {
  id: number;
  state: QuarterState;
  version: number;
  /** Whether a closing that the Office has proposed still stands. */
  closingProposed: boolean;
};

/** For who may see no quarters there is none to be governed either. */
export function refuseOthers(person: Person): void {
  if (!mayReadQuarters(person)) throw new Refusal("quarterNotFound");
  if (!mayGovernQuarters(person)) throw new Refusal("notTheOffices");
}

/** The quarter's row, held until the transaction ends; a version older than the record is StaleQuarter. */
export async function lockQuarter(
  tx: Transaction,
  person: Person,
  asked: { quarter: number; seen: number },
): Promise<LockedQuarter> {
  if (!mayReadQuarters(person)) throw new Refusal("quarterNotFound");
  await tx.$queryRaw`SELECT FROM quarter WHERE id = ${asked.quarter} FOR UPDATE`;
  const [quarter] = await tx.$queryRaw<LockedQuarter[]>`
    SELECT q.id, q.state::text AS state, q.version, to_char(q.plans_due_on, 'YYYY-MM-DD') AS "plansDueOn",
      to_char(q.reports_due_on, 'YYYY-MM-DD') AS "reportsDueOn", closing_proposal_holds(q) AS "closingProposed"
    FROM quarter q WHERE q.id = ${asked.quarter}`;
  if (!quarter) throw new Refusal("quarterNotFound");
  refuseOthers(person);
  if (quarter.state === "CLOSED") throw new Refusal("quarterClosed");
  if (quarter.version !== asked.seen) throw await staleQuarter(tx, quarter, asked.seen);
  return quarter;
}

/** The lines of a quarter's history that tell of its agencies' reports have versions of their own. */
const ofReports = ["reportSubmitted", "reportWithdrawn"];

async function staleQuarter(tx: Transaction, quarter: LockedQuarter, seen: number): Promise<StaleQuarter> {
  const { id, version, state, plansDueOn, reportsDueOn } = quarter;
  const where = { subject: "quarter", subjectId: id, event: { notIn: ofReports } };
  const lines = await tx.history.findMany({ where, orderBy: { id: "asc" } });
  return new StaleQuarter(changedSince(lines, seen, { version, facts: { state, plansDueOn, reportsDueOn } }));
}

/** The row is locked in the version that was seen, so nobody can have been faster. */
export async function writeQuarter(
  tx: Transaction,
  { id, version }: LockedQuarter,
  data: Prisma.QuarterUncheckedUpdateInput,
): Promise<void> {
  await tx.quarter.update({ where: { id }, data: { ...data, version: version + 1 } });
}

/** What each line of the history of a quarter begins with. */
export const aboutQuarter = (id: number): Pick<HistoryEvent, "subject" | "subjectId" | "quarterId"> => ({
  subject: "quarter",
  subjectId: id,
  quarterId: id,
});
