// The quarter inside a step of its closing: locked against every writer until the transaction ends, and compared.
import "server-only";
import { quarterAfter } from "@/lib/calendar/quarter";
import { takesEntries } from "@/lib/decisions/decision";
import { mayReadClosing } from "@/lib/decisions/policy";
import { Refusal } from "@/lib/forms/refusal";
import type { Transaction } from "@/lib/history/record-tx";
import type { ErrorKey } from "@/lib/language/error-key";
import type { Person } from "@/lib/people/person";
import { stateOfQuarter } from "@/lib/quarters/quarter-row";
import { readRows } from "@/lib/server/rows";
import type { LockedClosing } from "./open-tx";
import { lockedClosing } from "./rows";
import { changedMeanwhile } from "./since-tx";

/**
 * Returns the quarter that is being closed, with its row locked: whoever writes in it shares that lock, so the writers
 * before us are done and those after us wait. Throws `refusal` for a person who may not take this step.
 */
export async function lockClosing(
  tx: Transaction,
  person: Person,
  asked: { quarter: number; seen: number; told?: number },
  { may, refusal }: { may: (person: Person) => boolean; refusal: ErrorKey },
): Promise<LockedClosing> {
  if (!mayReadClosing(person)) throw new Refusal("quarterNotFound");
  if (!may(person)) throw new Refusal(refusal);
  await tx.$queryRaw`SELECT FROM quarter WHERE id = ${asked.quarter} FOR UPDATE`;
  // Asked anew once the row is held: what the writers before us wrote counts.
  const [quarter] = await readRows(tx, lockedClosing)`
    SELECT q.id, q.state::text AS state, q.version,
      CASE WHEN closing_proposal_holds(q) THEN q.closing_proposed_by_id END AS "proposedById",
      q.closing_proposed_by_id IS NOT NULL AND NOT closing_proposal_holds(q) AS fell
    FROM quarter q WHERE q.id = ${asked.quarter}`;
  if (!quarter) throw new Refusal("quarterNotFound");
  if (quarter.state === "CLOSED") throw new Refusal("quarterClosed");
  if (quarter.state !== "REPORTING") throw new Refusal("closingNotReporting");
  if (quarter.version !== asked.seen) throw await changedMeanwhile(tx, person, quarter, asked);
  return quarter;
}

/** Returns who proposed the closing. Throws a Refusal where nobody has, and Stale with the changes by which it fell. */
export async function proposerOf(
  tx: Transaction,
  person: Person,
  quarter: LockedClosing,
  asked: { seen: number; told?: number },
): Promise<number> {
  if (quarter.fell) throw await changedMeanwhile(tx, person, quarter, asked);
  if (quarter.proposedById === null) throw new Refusal("closingNotProposed");
  return quarter.proposedById;
}

/**
 * Returns the id of the planned quarter that takes what is carried over; it is locked after the one before it, as every
 * writer locks them. Throws where it is missing or takes no entries any longer.
 */
export async function lockNext(tx: Transaction, { id }: LockedClosing): Promise<number> {
  const next = quarterAfter(id);
  const [found] = await readRows(tx, stateOfQuarter)`
    SELECT state::text AS state FROM quarter WHERE id = ${next} FOR SHARE`;
  if (!found) throw new Refusal("closingNextMissing");
  if (!takesEntries(found.state)) throw new Refusal("closingNextRuns");
  return next;
}
