// Delays of a quarter: what is overdue or was completed late, by reason and agency, and whose help is asked for.
import { type Agency, existsIn } from "@/lib/agencies/agency";
import type { Day } from "@/lib/calendar/day";
import type { EntryState, Standing } from "@/lib/tasks/standing";
import type { AgencyView, ReasonView } from "@/lib/tasks/view";

/** What counts as a delay: completed late, or overdue. */
export const delayStandings = ["completedLate", "overdue"] as const satisfies readonly Standing[];
export type DelayStanding = (typeof delayStandings)[number];

/** How many delays of one agency have the same reason and standing; `reason` is null where none was given. */
export type CountedDelays = {
  agencyId: number;
  reason: string | null;
  standing: DelayStanding;
  count: number;
};

export type DelayCounts = Record<DelayStanding, number>;

/** Adds up the delays that `belongs` lets through. */
export function sumDelays(
  counted: readonly CountedDelays[],
  belongs: (delays: CountedDelays) => boolean = () => true,
): DelayCounts {
  const counts = { completedLate: 0, overdue: 0 };
  for (const delays of counted.filter(belongs)) counts[delays.standing] += delays.count;
  return counts;
}

export const delaysIn = (counts: DelayCounts): number => counts.completedLate + counts.overdue;

/** The reasons that were given, the most frequent first; unused ones are left out. */
export function byFrequency<R extends { code: string }>(
  reasons: readonly R[],
  counted: readonly CountedDelays[],
): { reason: R; count: number }[] {
  return reasons
    .map((reason) => ({ reason, count: delaysIn(sumDelays(counted, (each) => each.reason === reason.code)) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/** The agencies of the matrix: those that existed in the quarter, and any that has a delay in it. */
export const agenciesOfDelays = (
  agencies: readonly Agency[],
  counted: readonly CountedDelays[],
  quarterId: number,
): Agency[] =>
  agencies.filter(
    (agency) => existsIn(agency, quarterId) || counted.some(({ agencyId }) => agencyId === agency.id),
  );

type Explained = {
  reason: ReasonView | null;
  delayReason: string;
  proposedSolution: string;
  helpNeeded: string;
  helpFrom: string;
  helper: AgencyView | null;
};

/** One delay as the list shows it. */
export type Delay = Explained & {
  code: string;
  title: string;
  priority: boolean;
  agency: AgencyView;
  state: EntryState;
  standing: DelayStanding;
  due: Day;
  originalDue: Day;
  doneOn: Day | null;
  /** Days past the deadline: up to now, or up to the day on which it was reported as done. */
  days: number;
  lateQuarters: number;
};

/** Help that an unfinished task asks for. */
export type HelpAsked = {
  code: string;
  title: string;
  agency: AgencyView;
  due: Day;
  /** Null while the deadline is not past. */
  daysOverdue: number | null;
  helpNeeded: string;
  helpFrom: string;
  helper: AgencyView | null;
};

/** The most delays that one page shows; the list of tasks holds all. */
export const delaysOnPage = 200;

/** The help asked for, by who is asked: the most often asked first, nobody in particular last. */
export function byHelper(
  help: readonly HelpAsked[],
): { helpFrom: string; helper: AgencyView | null; asked: HelpAsked[] }[] {
  const groups = new Map<string, HelpAsked[]>();
  for (const each of help) groups.set(each.helpFrom, [...(groups.get(each.helpFrom) ?? []), each]);
  return [...groups]
    .map(([helpFrom, asked]) => ({ helpFrom, helper: asked[0]?.helper ?? null, asked }))
    .toSorted(
      (a, b) => Number(a.helpFrom === "") - Number(b.helpFrom === "") || b.asked.length - a.asked.length,
    );
}
