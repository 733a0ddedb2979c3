// What the quarterly summary holds: facts in no language and typed texts, the same for page, PDF and JSON.

import type { Day } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import type { Decision } from "@/lib/decisions/decision";
import type { Language } from "@/lib/language/language";
import type { PartCounts } from "@/lib/overview/coordination";
import type { Confidence } from "@/lib/tasks/fields";
import type { Counts, EntryState, Standing } from "@/lib/tasks/standing";

/** A name that the committee keeps in each language. */
export type InEach = Record<Language, string>;

export type DirectiveInSummary = {
  kind: string;
  symbol: string;
  issuedOn: Day | null;
  title: InEach;
  /** What the register says beside it, as where the title quotes a day that is not the document's; else empty. */
  remark: InEach;
};

/**
 * The tasks below one directive of the first rank; null for those of the agencies' own plans. A programme that alone
 * carries the tasks of the directive above it stands for it: `implements` names that one.
 */
export type ProgrammeInSummary = {
  directive: DirectiveInSummary | null;
  implements: DirectiveInSummary | null;
  counts: Counts;
  /** The directives right below that have tasks. */
  parts: { directive: DirectiveInSummary; counts: Counts }[];
};

export type AgencyInSummary = {
  code: string;
  name: InEach;
  short: InEach;
  counts: Counts;
  /** The agency's own words on its quarter; empty until its head submits the report. */
  assessment: string;
  submittedOn: Day | null;
};

export type TaskInSummary = {
  code: string;
  title: string;
  deliverable: string;
  /** Symbol of the directive; null for a task of the agency's own plan. */
  basis: string | null;
  priority: boolean;
  lead: string;
  /** The name of the officer in charge; empty where there is none, or it was not kept. */
  officer: string;
  /** Codes of the agencies that were asked for a part. */
  coordinating: string[];
  due: Day;
  originalDue: Day;
  /** The quarter from which the task was carried over. */
  carriedFrom: number | null;
  state: EntryState;
  standing: Standing;
  progress: number;
  confidence: Confidence | null;
  doneOn: Day | null;
  result: string;
  /** Code of the delay reason, with the text beside it. */
  reason: string | null;
  delayReason: string;
  proposedSolution: string;
  /** Why it is suspended or dropped. */
  stateReason: string;
  lastWordOn: Day;
  /** What is proposed of an unfinished task, or was decided when its quarter was closed; null for any other. */
  decision: Decision | null;
  /** So long no word has come of a task that is open within its deadline; null where that is no silence yet. */
  silentDays: number | null;
};

export type PriorityInSummary = Pick<
  TaskInSummary,
  "code" | "title" | "basis" | "lead" | "coordinating" | "due" | "carriedFrom"
>;

export type RequestInSummary = {
  agency: string;
  category: string;
  text: string;
  submittedOn: Day;
  state: "SUBMITTED" | "AGREED" | "DECLINED" | "DEFERRED";
  direction: string;
};

export type MeetingInSummary = {
  heldOn: Day;
  /** Minutes after midnight. */
  startsAt: number | null;
  body: "EXECUTIVE_COMMITTEE" | "STANDING_COMMITTEE" | "STANDING_BOARD";
  chairName: string;
  chairPost: string;
};

export type IndicatorInSummary = { name: string; unit: string; target: number; actual: number };
/** How many of some tasks have one delay reason; null where none is given. */
export type Cause = { reason: string | null; count: number };

export type Summary = {
  /** The shape of this data; a stored summary tells by it how it is to be read. The first said nothing of the closing. */
  format: 1 | 2 | 3;
  quarter: { id: number; state: QuarterState; reportsDueOn: Day; closedOn: Day | null };
  next: { id: number; planned: boolean };
  /** The day on which every figure is judged. */
  asOf: Day;
  committee: { name: InEach; place: InEach };
  meeting: MeetingInSummary | null;
  counts: Counts;
  /** Overdue priority tasks. */
  overduePriority: number;
  extended: number;
  /** Unfinished tasks that were carried over from an earlier quarter. */
  sliding: number;
  /** How many tasks the closing carries over and drops; null while nothing is proposed. */
  closing: { carried: number; dropped: number } | null;
  agencies: AgencyInSummary[];
  programmes: ProgrammeInSummary[];
  contributions: { counts: PartCounts; waitedDays: number };
  indicators: IndicatorInSummary[];
  reasons: Record<string, InEach>;
  causes: { overdue: Cause[]; completedLate: Cause[] };
  /** Tasks open within their deadline of which no word has come for long. */
  silent: { count: number; longest: number };
  priorities: PriorityInSummary[];
  requests: RequestInSummary[];
  /** All tasks of the quarter, by how they stand: what is not done first. */
  tasks: TaskInSummary[];
};

/** Whether a closing is proposed, so that the summary says what is kept when the chair confirms. */
export const isProposed = ({ closing, quarter }: Summary): boolean =>
  closing !== null && quarter.state !== "CLOSED";

/** Whether the figures are ahead of the rows: what is proposed to be dropped counts as dropped already. */
export const isAhead = (summary: Summary): boolean =>
  isProposed(summary) && (summary.closing?.dropped ?? 0) > 0;

/** JSON with its keys in one order, so that equal summaries are equal bytes. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
