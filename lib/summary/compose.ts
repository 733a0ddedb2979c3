// How a summary is put together from what the database has counted and read.
import type { Agency } from "@/lib/agencies/agency";
import { agenciesOf } from "@/lib/agencies/agency";
import type { Day } from "@/lib/calendar/day";
import { quarterAfter } from "@/lib/calendar/quarter";
import type { asDecided, ReadTask } from "@/lib/decisions/as-decided";
import { type AgencyPair, type CountedParts, sumParts } from "@/lib/overview/coordination";
import { type CountedGroup, countExtended, sumCounts } from "@/lib/tasks/counts";
import { type Standing, standings } from "@/lib/tasks/standing";
import { type DirectiveRow, programmesInSummary } from "./programmes";
import type {
  AgencyInSummary,
  Cause,
  IndicatorInSummary,
  InEach,
  MeetingInSummary,
  RequestInSummary,
  Summary,
  TaskInSummary,
} from "./summary";

/** What stands in the summary beside counts and tasks; read in one query. */
export type SummaryParts = {
  agencies: Agency[];
  directives: DirectiveRow[];
  reports: { agencyId: number; submittedOn: Day; assessment: string }[];
  parts: CountedParts[];
  indicators: IndicatorInSummary[];
  committee: { name: InEach; place: InEach };
  meeting: MeetingInSummary | null;
  reasons: Record<string, InEach>;
  requests: RequestInSummary[];
  /** Whether the closing is proposed and nothing has happened in the quarter since. */
  proposed: boolean;
};

/** What is not done stands first, since that is what the meeting talks about. */
export const orderOfStandings: readonly Standing[] = [
  "overdue",
  "open",
  "completedLate",
  "completedOnTime",
  "suspended",
  "dropped",
];

const inOrder = (a: TaskInSummary, b: TaskInSummary): number =>
  orderOfStandings.indexOf(a.standing) - orderOfStandings.indexOf(b.standing) ||
  a.due.localeCompare(b.due) ||
  a.code.localeCompare(b.code);

const isUnfinished = ({ standing }: TaskInSummary): boolean => standing === "open" || standing === "overdue";

/** The most frequent reason first; tasks without one last. */
function causesOf(tasks: readonly TaskInSummary[], standing: Standing): Cause[] {
  const byReason = Map.groupBy(
    tasks.filter((task) => task.standing === standing),
    (task) => task.reason,
  );
  return [...byReason]
    .map(([reason, of]) => ({ reason, count: of.length }))
    .sort(
      (a, b) =>
        Number(a.reason === null) - Number(b.reason === null) ||
        b.count - a.count ||
        String(a.reason).localeCompare(String(b.reason)),
    );
}

const each = (agency: Agency, field: "name" | "short"): InEach => ({
  vi: agency[`${field}Vi`],
  en: agency[`${field}En`],
  de: agency[`${field}De`],
});

function silenceIn(tasks: readonly TaskInSummary[]): Summary["silent"] {
  const days = tasks.flatMap(({ silentDays }) => silentDays ?? []);
  return { count: days.length, longest: Math.max(0, ...days) };
}

function agencyInSummary(
  agency: Agency,
  groups: readonly CountedGroup[],
  reports: SummaryParts["reports"],
): AgencyInSummary {
  const report = reports.find(({ agencyId }) => agencyId === agency.id);
  return {
    code: agency.code,
    name: each(agency, "name"),
    short: each(agency, "short"),
    counts: sumCounts(groups, ({ agencyId }) => agencyId === agency.id),
    assessment: report?.assessment ?? "",
    submittedOn: report?.submittedOn ?? null,
  };
}

/** The parts of what is dropped are not waited for any longer; the days that they were waited for stay. */
const withoutEnded = (
  { counts, days }: AgencyPair,
  { open, overdue }: { open: number; overdue: number },
): AgencyPair => ({
  counts: {
    ...counts,
    open: counts.open - open,
    overdue: counts.overdue - overdue,
    notNeeded: counts.notNeeded + open + overdue,
  },
  days,
});

/** Without what only its counting needed. */
const inSummary = ({
  agencyId: _agencyId,
  directiveId: _directiveId,
  extended: _extended,
  stillCoordinating: _stillCoordinating,
  owed: _owed,
  ...task
}: ReadTask): TaskInSummary => task;

export function composeSummary(
  quarter: Summary["quarter"],
  next: { planned: boolean },
  asOf: Day,
  read: ReturnType<typeof asDecided> & { parts: SummaryParts },
): Summary {
  const { groups } = read;
  const { agencies, directives, reports, parts, committee, meeting, reasons, requests } = read.parts;
  const all = () => true;
  const contributions = withoutEnded(sumParts(parts, all), read.partsEnded);
  return {
    format: 3,
    quarter,
    next: { id: quarterAfter(quarter.id), planned: next.planned },
    asOf,
    committee,
    meeting,
    counts: sumCounts(groups, all),
    overduePriority: sumCounts(groups, ({ priority }) => priority).overdue,
    extended: countExtended(groups),
    sliding: read.tasks.filter((task) => task.carriedFrom !== null && isUnfinished(task)).length,
    agencies: agenciesOf(agencies, groups, quarter.id).map((agency) =>
      agencyInSummary(agency, groups, reports),
    ),
    programmes: programmesInSummary(directives, groups),
    contributions: { counts: contributions.counts, waitedDays: contributions.days },
    indicators: read.parts.indicators.map(({ name, unit, target, actual }) => ({
      name,
      unit,
      target,
      actual,
    })),
    reasons,
    causes: {
      overdue: causesOf(read.tasks, "overdue"),
      completedLate: causesOf(read.tasks, "completedLate"),
    },
    silent: silenceIn(read.tasks),
    closing: read.closing,
    priorities: read.priorities,
    requests,
    tasks: read.tasks.map(inSummary).toSorted(inOrder),
  };
}

/** Whether the tasks add up to the counts: a change between the two reads would let paper and annex differ. */
export const agrees = ({ counts, tasks }: Summary): boolean =>
  standings.every(
    (standing) => counts[standing] === tasks.filter((task) => task.standing === standing).length,
  );

/** The tasks still to be done, as the paper counts them. */
export const unfinishedIn = ({ counts }: Pick<Summary, "counts">): number => counts.open + counts.overdue;
