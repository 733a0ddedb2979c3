// What needs attention, in the order in which the committee should look at it.
import type { Day } from "@/lib/calendar/day";
import type { EntryState } from "@/lib/tasks/standing";
import { silentAfterDays } from "@/lib/tasks/task";

/** The groups in their rank: overdue priority tasks first (look.md, the quarter's dashboard). */
export const attentionGroups = ["priority", "overdue", "contributions", "risk", "silent"] as const;
export type AttentionGroup = (typeof attentionGroups)[number];

/** After this many days without an update from the agency the task counts as silent. */
export const silentDays = silentAfterDays;

/** The dashboard shows at most this many cases; the others are one click away. */
export const casesAtOnce = 6;
/** The most that one page shows; beyond it the list of tasks serves better. */
export const casesOnPage = 200;

export type ReasonName = { nameVi: string; nameEn: string; nameDe: string };

/** A task that needs attention, or a coordinating agency's part: then `lead` is the agency that waits for it. */
export type AttentionCaseView = {
  group: AttentionGroup;
  code: string;
  title: string;
  agencyId: number;
  leadId: number | null;
  state: EntryState | null;
  due: Day;
  originalDue: Day;
  /** Days overdue; days left of a task at risk; days without word of a silent one. */
  days: number;
  lateQuarters: number;
  lastWordOn: Day;
  reason: ReasonName | null;
  delayReason: string;
  proposedSolution: string;
};

export type AttentionCounts = Record<AttentionGroup, number>;
export type Attention = { counts: AttentionCounts; cases: AttentionCaseView[] };

/** The counts as the database groups them, with a zero where it found none. */
export const attentionCounts = (found: Partial<AttentionCounts>): AttentionCounts => ({
  priority: 0,
  overdue: 0,
  contributions: 0,
  risk: 0,
  silent: 0,
  ...found,
});

export const casesIn = (counts: AttentionCounts): number =>
  attentionGroups.reduce((sum, group) => sum + counts[group], 0);

/** The cases shown, group by group in their rank; groups of which none is shown are left out. */
export const inGroups = (
  cases: readonly AttentionCaseView[],
): { group: AttentionGroup; cases: AttentionCaseView[] }[] =>
  attentionGroups
    .map((group) => ({ group, cases: cases.filter((each) => each.group === group) }))
    .filter((each) => each.cases.length > 0);
