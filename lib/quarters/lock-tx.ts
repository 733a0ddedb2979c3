// A quarter inside a writing transaction: found, locked against every writer of it, compared, written by its version.
import "server-only";
import { z } from "zod";
import type { QuarterState } from "@/lib/calendar/quarter";
import { quarterStates } from "@/lib/calendar/quarter";
import { Refusal } from "@/lib/forms/refusal";
import { type Recorded, refuseStale } from "@/lib/history/changes-since-tx";
import type { HistoryEvent, Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { dayRow, readRows } from "@/lib/server/rows";
import type { Prisma } from "@/prisma/generated/client";
import { quarterFields } from "./fields";
import { mayGovernQuarters, mayReadQuarters } from "./policy";
import type { ReportDays } from "./stage";

const lockedQuarter = z.strictObject({
  id: z.int(),
  state: z.enum(quarterStates),
  version: z.int(),
  plansDueOn: dayRow.nullable(),
  reportsDueOn: dayRow,
  closingProposed: z.boolean(),
});

type LockedQuarter = ReportDays & {
  id: number;
  state: QuarterState;
  version: number;
  /** Whether a closing that the Office has proposed is still in force. */
  closingProposed: boolean;
};

/** Throws for anybody but the Office; a person who may see no quarters is answered as if there were none. */
export function refuseOthers(person: Person): void {
  if (!mayReadQuarters(person)) throw new Refusal("quarterNotFound");
  if (!mayGovernQuarters(person)) throw new Refusal("notTheOffices");
}

/**
 * Returns the quarter's row, locked until the transaction ends. Throws a Refusal where it is closed or the person may
 * not change it, and Stale where the version is older than the record.
 */
export async function lockQuarter(
  tx: Transaction,
  person: Person,
  asked: { quarter: number; seen: number },
): Promise<LockedQuarter> {
  if (!mayReadQuarters(person)) throw new Refusal("quarterNotFound");
  await tx.$queryRaw`SELECT FROM quarter WHERE id = ${asked.quarter} FOR UPDATE`;
  const [quarter] = await readRows(tx, lockedQuarter)`
    SELECT q.id, q.state::text AS state, q.version, to_char(q.plans_due_on, 'YYYY-MM-DD') AS "plansDueOn",
      to_char(q.reports_due_on, 'YYYY-MM-DD') AS "reportsDueOn", closing_proposal_holds(q) AS "closingProposed"
    FROM quarter q WHERE q.id = ${asked.quarter}`;
  if (!quarter) throw new Refusal("quarterNotFound");
  refuseOthers(person);
  if (quarter.state === "CLOSED") throw new Refusal("quarterClosed");
  await refuseStale(tx, recordedOf(quarter), asked.seen);
  return quarter;
}

/** The rows of a quarter's history about its agencies' reports have versions of their own. */
const ofReports = ["reportSubmitted", "reportWithdrawn"];

/** Why it goes back is written anew each time: there is no recorded text to compare it with. */
const recordedOf = ({ id, version, state, plansDueOn, reportsDueOn }: LockedQuarter): Recorded => ({
  ...{ about: "quarter", fields: quarterFields, version },
  now: { state, plansDueOn, reportsDueOn, reason: "" },
  history: { subject: "quarter", subjectId: id, event: { notIn: ofReports } },
});

/** The row is locked in the version that was seen, so nobody can have been faster. */
export async function writeQuarter(
  tx: Transaction,
  { id, version }: LockedQuarter,
  data: Prisma.QuarterUncheckedUpdateInput,
): Promise<void> {
  await tx.quarter.update({ where: { id }, data: { ...data, version: version + 1 } });
}

/** Returns the fields that every event of a quarter's history begins with. */
export const aboutQuarter = (id: number): Pick<HistoryEvent, "subject" | "subjectId" | "quarterId"> => ({
  subject: "quarter",
  subjectId: id,
  quarterId: id,
});
