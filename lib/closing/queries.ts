// Reads the progress of a quarter's closing: what is open, what is decided of it, and what the person may do.
import "server-only";
import type { Agency } from "@/lib/agencies/agency";
import { agenciesOf } from "@/lib/agencies/agency";
import { getAgencies } from "@/lib/agencies/queries";
import type { Day } from "@/lib/calendar/day";
import { type QuarterState, quarterAfter } from "@/lib/calendar/quarter";
import {
  type ClosingFilter,
  type Decision,
  type DueProposed,
  dueProposed,
  isDecided,
  takesEntries,
} from "@/lib/decisions/decision";
import { closingDetails, closingEntries, closingQuarter } from "@/lib/decisions/decision-sql";
import {
  mayAnswer,
  mayConfirmClosing,
  mayPropose,
  mayReadClosing,
  mayReadRemark,
} from "@/lib/decisions/policy";
import { getReasons } from "@/lib/delay-reasons/queries";
import type { Named } from "@/lib/forms/fields/words";
import { eventsSince } from "@/lib/history/queries";
import type { HistoryLine } from "@/lib/history/view";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import { summaryAsClosed } from "@/lib/summary/keep-snapshot-tx";
import { snapshotOf } from "@/lib/summary/snapshot";
import type { Summary } from "@/lib/summary/summary";
import type { EntryState, Standing } from "@/lib/tasks/standing";
import type { ReasonView } from "@/lib/tasks/view";
import { closingBrief, closingDetail, closingQuarterRow } from "./rows";

const decisionsOnPage = 100;

/** An entry that was not finished: what one must know to decide it, and what is decided. */
export type ClosingEntry = {
  id: number;
  code: string;
  title: string;
  priority: boolean;
  agencyId: number;
  state: EntryState;
  standing: Standing;
  due: Day;
  originalDue: Day;
  progress: number;
  lateQuarters: number;
  reason: Omit<ReasonView, "active"> | null;
  delayReason: string;
  proposedSolution: string;
  stateReason: string;
  askedDue: Day | null;
  decision: Decision | null;
  /** Whether the decision still decides it. */
  decided: boolean;
  /** The deadline that the form suggests until another is typed. */
  proposal: DueProposed;
};

type Last = { event: string; at: string; note: string };
type QuarterRow = {
  id: number;
  state: QuarterState;
  version: number;
  closedOn: Day | null;
  proposedById: number | null;
  proposedAt: Date | null;
  /** The number of the last row of the history; text, as the database counts further than a number does. */
  told: string | null;
  /** That of the proposal, where it fell. */
  fell: string | null;
  nextState: QuarterState | null;
  sha256: string | null;
  revision: number | null;
  submitted: number[];
  last: Last | null;
};

type ClosingView = { page: number; pages: number; only: ClosingFilter | null };
export type Closing = {
  quarter: Omit<QuarterRow, "proposedById" | "submitted" | "last" | "nextState" | "fell" | "told"> & {
    proposed: boolean;
  };
  next: { id: number; state: QuarterState | null; takesEntries: boolean };
  agencies: Agency[];
  entries: ClosingEntry[];
  shown: ClosingView;
  counts: { open: number } & Record<ClosingFilter, number>;
  /** The agencies whose report on the quarter is not in. */
  missing: Agency[];
  /** The history events since the proposal, by which it fell; of them those that the person may see. */
  fell: { rows: HistoryLine[]; total: number } | null;
  /** The paper as it is kept when the chair confirms, for the chair alone. */
  paper: { summary: Summary; sha256: string; told: number } | null;
  /** The names of the records that the rows of the history are about. */
  named: Named;
  /** Why the chair sent the last proposal back, for those who may read it. */
  sentBack: { at: Date; remark: string } | null;
  can: { decide: boolean; propose: boolean; withdraw: boolean; confirm: boolean; sendBack: boolean };
};

type Brief = { id: number; agencyId: number; state: EntryState; due: Day; decision: Decision | null };
type Detail = Omit<ClosingEntry, "decision" | "decided" | "proposal">;

type Wanted = { page: number; only: ClosingFilter | null };
type Judged = Brief & { decided: boolean };

const belongs = ({ decided, decision }: Judged, only: ClosingFilter | null): boolean => {
  if (only === null) return true;
  if (only === "undecided") return !decided;
  return decided && (only === "carried") === decision?.carryOver;
};

/** The rows of one page; of a closed quarter all count as decided, since nothing else could have been closed. */
function paged(open: readonly Brief[], closed: boolean, { page: wanted, only }: Wanted, today: Day) {
  const judged = open.map((entry): Judged => {
    return { ...entry, decided: closed || isDecided(entry, entry.decision, today) };
  });
  const count = (of: ClosingFilter) => judged.filter((entry) => belongs(entry, of)).length;
  const listed = judged.filter((entry) => belongs(entry, only));
  const pages = Math.max(1, Math.ceil(listed.length / decisionsOnPage));
  const page = Math.min(Math.max(1, wanted), pages);
  return {
    rows: listed.slice((page - 1) * decisionsOnPage, page * decisionsOnPage),
    counts: {
      open: open.length,
      undecided: count("undecided"),
      carried: count("carried"),
      dropped: count("dropped"),
    },
    shown: { page, pages, only },
  };
}

/** A proposal with decisions that the day overtook is not confirmed: the Office decides them first. */
function canOf(person: Person, quarter: QuarterRow, undecided: number): Closing["can"] {
  const running = quarter.state === "REPORTING";
  const proposed = running && quarter.proposedById !== null;
  return {
    decide: running && mayPropose(person),
    propose: running && !proposed && mayPropose(person),
    withdraw: proposed && mayPropose(person),
    confirm: proposed && undecided === 0 && mayConfirmClosing(person, quarter.proposedById),
    sendBack: proposed && mayAnswer(person),
  };
}

const sentBackIn = (person: Person, { last }: QuarterRow): Closing["sentBack"] =>
  last?.event === "closingSentBack" && mayReadRemark(person)
    ? { at: new Date(last.at), remark: last.note }
    : null;

/** Returns the closing of a quarter; null where there is no such quarter for this person. Three queries. */
export async function getClosing(
  person: Person,
  quarterId: number,
  today: Day,
  wanted: Wanted,
): Promise<Closing | null> {
  if (!mayReadClosing(person)) return null;
  const [[row], open, agencies] = await Promise.all([
    readRows(db(), closingQuarterRow)(closingQuarter(quarterId)),
    readRows(db(), closingBrief)(closingEntries(quarterId)),
    getAgencies(person, quarterId),
  ]);
  if (!row) return null;
  const { rows, counts, shown } = paged(open, row.state === "CLOSED", wanted, today);
  const details = await readDetails(rows, row.closedOn ?? today);
  const { proposedById, submitted, last, nextState, fell, told, ...quarter } = row;
  const can = canOf(person, row, counts.undecided);
  return {
    quarter: { ...quarter, proposed: proposedById !== null },
    next: {
      id: quarterAfter(quarterId),
      state: nextState,
      takesEntries: nextState !== null && takesEntries(nextState),
    },
    agencies,
    entries: rows.flatMap(({ id, decision, decided }) => {
      const detail = details.get(id);
      return detail
        ? [{ ...detail, decision, decided, proposal: dueProposed(detail, quarterId, today) }]
        : [];
    }),
    shown,
    counts,
    missing: agenciesOf(agencies, [], quarterId).filter(({ id }) => !submitted.includes(id)),
    sentBack: sentBackIn(person, row),
    fell: fell ? await eventsSince(person, [quarterId], Number(fell), fellBy) : null,
    paper: can.confirm ? await paperOf(quarterId, today, Number(told)) : null,
    named: { agencies, reasons: fell ? await getReasons(person) : [] },
    can,
  };
}

/** The page shows at most this many rows on why a proposal fell; the history has all of them. */
const fellBy = 10;

/** Read after the rows of the history were counted, so that no row counts as seen that the page does not show yet. */
async function paperOf(quarterId: number, day: Day, told: number): Promise<Closing["paper"]> {
  const summary = await summaryAsClosed(db(), quarterId, day);
  return { summary, sha256: snapshotOf(summary).sha256, told };
}

async function readDetails(rows: readonly { id: number }[], asOf: Day): Promise<Map<number, Detail>> {
  if (rows.length === 0) return new Map();
  const details = await readRows(
    db(),
    closingDetail,
  )(
    closingDetails(
      rows.map(({ id }) => id),
      asOf,
    ),
  );
  return new Map(details.map((detail) => [detail.id, detail]));
}
