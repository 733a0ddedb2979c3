// What the quarter's dashboard shows, composed from groups that the database has counted.
import { type Agency, agenciesOf } from "@/lib/agencies/agency";
import type { Day } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import type { IndicatorLine } from "@/lib/indicators/indicator";
import { type CountedGroup, countExtended, sumCounts } from "@/lib/tasks/counts";
import { type Counts, shareCompleted } from "@/lib/tasks/standing";
import type { Attention } from "./attention";
import { type Carried, type CountedCarried, carriedOf } from "./carried";
import { type CountedParts, longestWaiting } from "./coordination";
import { type Programme, type ProgrammeLine, programmesOf } from "./programmes";
import { type SentenceFacts, sentenceFacts } from "./sentence";

export type QuarterOnPage = { id: number; state: QuarterState; reportsDueOn: Day; closedOn: Day | null };

export type AgencyLine = {
  agency: Agency;
  counts: Counts;
  /** Null where the quarter before had no tasks of this agency, and in a quarter that is only planned. */
  shareBefore: number | null;
  submittedOn: Day | null;
};

export type PriorityTask = {
  code: string;
  title: string;
  agencyId: number;
  coordinating: number[];
  due: Day;
};
export type NextQuarter = { id: number; total: number; priorities: PriorityTask[] };

/** What the page shows beside the counts; a page reads it in one query. */
export type DashboardParts = {
  agencies: Agency[];
  directives: Programme[];
  reports: { agencyId: number; submittedOn: Day }[];
  parts: CountedParts[];
  indicators: IndicatorLine[];
  next: NextQuarter | null;
  carried: CountedCarried;
};

export type DashboardView = Omit<DashboardParts, "directives" | "reports" | "carried"> & {
  carried: Carried;
  quarter: QuarterOnPage;
  asOf: Day;
  sentence: SentenceFacts;
  /** The agency that waits for the most overdue parts. */
  waiting: { agency: Agency; count: number } | null;
  counts: Counts;
  shareBefore: number | null;
  extended: number;
  attention: Attention;
  lines: AgencyLine[];
  programmes: ProgrammeLine[];
};

const all = () => true;

export function composeDashboard(
  quarter: QuarterOnPage,
  asOf: Day,
  counted: { now: readonly CountedGroup[]; before: readonly CountedGroup[] },
  attention: Attention,
  { directives, reports, carried, ...rest }: DashboardParts,
): DashboardView {
  const { agencies } = rest;
  const here = agenciesOf(agencies, counted.now, quarter.id);
  const counts = sumCounts(counted.now, all);
  const ofPriority = sumCounts(counted.now, ({ priority }) => priority);
  const waiting = longestWaiting(rest.parts, agencies);
  const waitingAgency = agencies.find(({ id }) => id === waiting?.agencyId);
  // A quarter that is only planned has nothing to be compared yet.
  const earlier = (of: Counts) => (quarter.state === "PLANNING" ? null : shareCompleted(of));
  const lines = here.map((agency) => ({
    agency,
    counts: sumCounts(counted.now, ({ agencyId }) => agencyId === agency.id),
    shareBefore: earlier(sumCounts(counted.before, ({ agencyId }) => agencyId === agency.id)),
    submittedOn: reports.find(({ agencyId }) => agencyId === agency.id)?.submittedOn ?? null,
  }));
  return {
    ...rest,
    quarter,
    asOf,
    sentence: sentenceFacts(counts, ofPriority, quarter.state),
    waiting: waiting && waitingAgency ? { agency: waitingAgency, count: waiting.count } : null,
    counts,
    shareBefore: earlier(sumCounts(counted.before, all)),
    extended: countExtended(counted.now),
    carried: carriedOf(carried),
    attention,
    lines,
    programmes: programmesOf(directives, counted.now),
  };
}
