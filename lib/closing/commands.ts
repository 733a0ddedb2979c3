// The steps before a quarter is closed: the Office decides each open entry and proposes, the chair may send it back.
import "server-only";
import { isFarAfter } from "@/lib/calendar/meant-day";
import {
  type ClosingRemark,
  type ClosingStep,
  type Decision,
  type DecisionRow,
  type DecisionsTaken,
  dueProposed,
  isDecided,
  keepsDeadline,
  wrongDecision,
} from "@/lib/decisions/decision";
import { mayAnswer, mayPropose } from "@/lib/decisions/policy";
import { change } from "@/lib/forms/change";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import type { Event } from "@/lib/history/event";
import { type Facts, type HistoryEvent, record, recordAll, type Transaction } from "@/lib/history/record-tx";
import type { Wrong } from "@/lib/language/error-key";
import type { Person } from "@/lib/people/person";
import { now, today } from "@/lib/server/clock";
import { lockClosing, lockNext, proposerOf } from "./lock-tx";
import { type LockedClosing, type OpenEntryRow, openEntries } from "./open-tx";

const office = { may: mayPropose, refusal: "closingIsTheOffices" } as const;
const chair = { may: mayAnswer, refusal: "closingIsTheChairs" } as const;

type Decided = { entry: OpenEntryRow; decision: Decision };

/**
 * The Office decides for open entries whether they are carried over or dropped; a proposal in force is withdrawn with
 * it. Returns "decided". Throws where no entry was chosen.
 */
export function decideEntries(person: Person, taken: DecisionsTaken): Promise<string> {
  return change(person, taken, async (tx) => {
    const quarter = await lockClosing(tx, person, taken, office);
    const open = await openEntries(tx, quarter.id);
    const decided = [...decidedIn(taken, open), ...(taken.rest ? theRest(taken, open) : [])];
    if (decided.length === 0) throw new Refusal("closingNothingChosen");
    const changed = decided.filter(({ entry, decision }) => differs(entry.decision, decision));
    if (changed.length === 0) return "decided";
    await writeDecisions(tx, changed);
    await moveOn(tx, quarter, null);
    const rows: HistoryEvent[] = [
      {
        ...about(quarter, "closingDecided", {
          ...countsOf(changed.map(({ decision }) => decision)),
          decisions: inOneText(changed.map(({ entry, decision }) => [entry.code, decision])),
        }),
        before: { decisions: inOneText(changed.map(({ entry }) => [entry.code, entry.decision])) },
      },
    ];
    // The new decision was not part of the proposal, so a proposal in force is taken back with it.
    if (quarter.proposedById !== null) rows.push(about(quarter, "closingWithdrawn"));
    await recordAll(tx, person, rows);
    return "decided";
  });
}

/**
 * The Office proposes the closing to the chair, once each open entry is decided. The proposal is in force until
 * anything else changes in the quarter; then it has to be made anew. Returns "proposed". Throws where one is in force
 * already, an entry is undecided, or there is no next quarter to carry over to.
 */
export function proposeClosing(person: Person, step: ClosingStep): Promise<string> {
  return change(person, step, async (tx) => {
    const quarter = await lockClosing(tx, person, step, office);
    if (quarter.proposedById !== null) throw new Refusal("closingAlreadyProposed");
    await lockNext(tx, quarter);
    const open = await openEntries(tx, quarter.id);
    const day = today();
    const undecided = open.filter((entry) => !isDecided(entry, entry.decision, day)).length;
    if (undecided > 0) throw new Refusal("closingUndecided", { count: undecided });
    await moveOn(tx, quarter, person);
    await record(
      tx,
      person,
      about(quarter, "closingProposed", countsOf(open.flatMap(({ decision }) => decision ?? []))),
    );
    return "proposed";
  });
}

/** The Office takes its proposal back, with a remark. Returns "withdrawn". Throws where no proposal is in force. */
export const withdrawProposal = (person: Person, step: ClosingRemark): Promise<string> =>
  endProposal(person, step, office, "closingWithdrawn", "withdrawn");

/**
 * The chair returns the proposal to the Office, with a remark. Returns "sentBack". Throws where no proposal is in
 * force.
 */
export const sendBackClosing = (person: Person, step: ClosingRemark): Promise<string> =>
  endProposal(person, step, chair, "closingSentBack", "sentBack");

function endProposal(
  person: Person,
  step: ClosingRemark,
  allowed: typeof office | typeof chair,
  event: Event,
  answer: string,
): Promise<string> {
  return change(person, step, async (tx) => {
    const quarter = await lockClosing(tx, person, step, allowed);
    await proposerOf(tx, person, quarter, step);
    await moveOn(tx, quarter, null);
    await record(tx, person, { ...about(quarter, event), note: step.remark });
    return answer;
  });
}

const about = ({ id, version }: LockedClosing, event: Event, after: Facts = {}) => ({
  subject: "quarter" as const,
  subjectId: id,
  quarterId: id,
  event,
  after: { ...after, version: version + 1 },
});

/** Which task was decided how, in signs of no language: "2024-Q1-BTC-03 > 2024-06-30", "2024-Q1-BTC-04 x: why". */
const inOneText = (decided: readonly (readonly [string, Decision | null])[]): string =>
  decided
    .filter((pair): pair is readonly [string, Decision] => pair[1] !== null)
    .map(([code, { carryOver, due, reason }]) => {
      const said = carryOver ? `${code} > ${due ?? ""}` : `${code} x`;
      return reason ? `${said}: ${reason}` : said;
    })
    .join("\n");

const countsOf = (decisions: readonly Decision[]) => ({
  carried: decisions.filter(({ carryOver }) => carryOver).length,
  dropped: decisions.filter(({ carryOver }) => !carryOver).length,
});

const differs = (was: Decision | null, is: Decision): boolean =>
  was === null || was.carryOver !== is.carryOver || was.due !== is.due || was.reason !== is.reason;

/**
 * What the form says, entry by entry; a row without a decision is skipped, an entry that has ended since needs none.
 */
function decidedIn({ rows, quarter }: DecisionsTaken, open: readonly OpenEntryRow[]): Decided[] {
  const wrong: Wrong = {};
  const day = today();
  const decided = rows.flatMap((row): Decided[] => {
    const entry = open.find(({ id }) => String(id) === row.row);
    if (!row.decision && row.reason) wrong[`${row.row}.decision`] = "closingDecisionMissing";
    if (!entry || !row.decision) return [];
    const decision = decisionOf(entry, row);
    const [field, message] = wrongDecision(entry, decision, day) ?? [];
    if (field && message) wrong[`${row.row}.${field}`] = message;
    else if (row.due && !keepsDeadline(entry.state) && isFarAfter(row.due, quarter, day))
      wrong[`${row.row}.due`] = "dueFar";
    return [{ entry, decision }];
  });
  if (Object.keys(wrong).length > 0) throw new Incomplete(wrong);
  return decided;
}

function decisionOf(entry: OpenEntryRow, { decision, due, reason }: DecisionRow): Decision {
  const carryOver = decision === "carry";
  const inForce = keepsDeadline(entry.state) ? entry.due : due;
  return { carryOver, due: carryOver ? inForce : null, reason };
}

/** Everything that neither the form nor anybody before has decided, carried over with the proposed deadline. */
function theRest(taken: DecisionsTaken, open: readonly OpenEntryRow[]): Decided[] {
  const chosen = new Set(taken.rows.filter(({ decision }) => decision).map(({ row }) => row));
  const day = today();
  return open
    .filter((entry) => !chosen.has(String(entry.id)) && !isDecided(entry, entry.decision, day))
    .map((entry) => ({
      entry,
      decision: {
        carryOver: true,
        due: dueProposed(entry, taken.quarter, day).due,
        reason: entry.decision?.carryOver ? entry.decision.reason : "",
      },
    }));
}

/** One statement for all; what was decided before is replaced. */
async function writeDecisions(tx: Transaction, decided: readonly Decided[]): Promise<void> {
  const ids = decided.map(({ entry }) => entry.id);
  const carried = decided.map(({ decision }) => decision.carryOver);
  const dues = decided.map(({ decision }) => decision.due ?? "");
  const reasons = decided.map(({ decision }) => decision.reason);
  await tx.$executeRaw`
    INSERT INTO closing_decision (entry_id, carry_over, due, reason, decided_at)
    SELECT d.id, d.carried, nullif(d.due, '')::date, d.reason, ${now()}::timestamptz
    FROM unnest(${ids}::int[], ${carried}::boolean[], ${dues}::text[], ${reasons}::text[]) AS d(id, carried, due, reason)
    ON CONFLICT (entry_id) DO UPDATE SET carry_over = excluded.carry_over, due = excluded.due,
      reason = excluded.reason, decided_at = excluded.decided_at`;
}

/** The next version of the quarter: proposed by this person, or by nobody. */
async function moveOn(tx: Transaction, quarter: LockedClosing, proposedBy: Person | null): Promise<void> {
  await tx.quarter.update({
    where: { id: quarter.id },
    data: {
      closingProposedById: proposedBy?.id ?? null,
      closingProposedAt: proposedBy ? now() : null,
      version: quarter.version + 1,
    },
  });
}
