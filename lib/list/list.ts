// What a list of tasks shows, and what its filter would show instead: added up from groups that the database counted.

import type { Day } from "@/lib/calendar/day";
import { hangsIn, type InTree, treeOf } from "@/lib/directives/directive";
import type { Confidence } from "@/lib/tasks/fields";
import { type Origin, origins } from "@/lib/tasks/fields";
import { type Counts, type EntryState, noCounts, type Standing } from "@/lib/tasks/standing";
import type { TaskFilter } from "./filter";

/** One task of the list, as its entry in the quarter stands. */
export type TaskRow = {
  code: string;
  title: string;
  priority: boolean;
  origin: Origin;
  agencyId: number;
  directiveId: number | null;
  standing: Standing;
  state: EntryState;
  progress: number;
  confidence: Confidence | null;
  due: Day;
  originalDue: Day;
  doneOn: Day | null;
  /** So many agencies have a part that they did not decline. */
  coordinating: number;
};

/** What a file holds beyond the page: what was done, and why it is late. */
export type FileRow = TaskRow & {
  /** The name of the officer in charge; empty where there is none. */
  officer: string;
  result: string;
  /** The code of the reason for delay, and the officer's own words. */
  reason: string | null;
  delayReason: string;
  proposedSolution: string;
  /** Null where the task is not overdue. */
  daysOverdue: number | null;
  /** The agencies counted as coordinating, in their order. */
  coordinatingIds: number[];
};

/** So many entries of the quarter are alike: `all` of them, and `found` where the rest of the filter lets them through. */
export type ListedGroup = {
  agencyId: number;
  directiveId: number | null;
  priority: boolean;
  origin: Origin;
  standing: Standing;
  all: number;
  found: number;
  /** Of those found, the ones of which the reader is in charge. */
  mine: number;
};

/** How many rows each choice would show while the rest of the filter stays as it is. */
export type Facets = {
  standings: Counts;
  agencies: ReadonlyMap<number, number>;
  directives: ReadonlyMap<number, number>;
  withoutDirective: number;
  origins: Record<Origin, number>;
  priority: number;
  mine: number;
};

export type TaskList = {
  rows: TaskRow[];
  /** Rows on all pages, suspended and dropped ones included. */
  total: number;
  /** How the rows on all pages stand, and how all tasks of the quarter do. */
  counts: Counts;
  quarterCounts: Counts;
  facets: Facets;
};

type Choice = "standings" | "agency" | "directive" | "origin" | "priority";
type Named = {
  agencies: readonly { id: number; code: string }[];
  directives: readonly (InTree & { slug: string })[];
};
type Test = (group: ListedGroup) => boolean;

/** The choices of the filter as tests of a group; a code or a slug that is unknown lets nothing through. */
function testsOf(filter: TaskFilter, { agencies, directives }: Named): Record<Choice, Test> {
  const { standings, origin } = filter;
  const agencyId = agencies.find(({ code }) => code.toLowerCase() === filter.agency)?.id;
  const place = treeOf(directives).find(({ directive }) => directive.slug === filter.directive);
  const hangs = hangsIn(place?.within ?? new Set());
  return {
    standings: (group) => !standings || standings.includes(group.standing),
    agency: (group) => !filter.agency || group.agencyId === agencyId,
    directive: (group) =>
      !filter.directive || (filter.directive === "none" ? group.directiveId === null : hangs(group)),
    origin: (group) => !origin || group.origin === origin,
    priority: (group) => !filter.priority || group.priority,
  };
}

/** The conditions of the filter by name; order and page are none. */
export const conditionsOf = ({ sort, descending, page, ...conditions }: TaskFilter): string[] =>
  Object.entries(conditions)
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);

const sum = (groups: readonly ListedGroup[], belongs: Test): number =>
  groups.reduce((total, group) => total + (belongs(group) ? group.found : 0), 0);

function countsOf(groups: readonly ListedGroup[], figure: "all" | "found"): Counts {
  const counts = noCounts();
  for (const group of groups) counts[group.standing] += group[figure];
  return counts;
}

/** Everything of a list but its rows. */
export function countList(
  groups: readonly ListedGroup[],
  filter: TaskFilter,
  named: Named,
): Omit<TaskList, "rows"> {
  const tests = testsOf(filter, named);
  const choices: Choice[] = ["standings", "agency", "directive", "origin", "priority"];
  const passing = (except?: Choice) =>
    groups.filter((group) => choices.every((each) => each === except || tests[each](group)));

  const shown = passing();
  const [byAgency, byDirective, byOrigin] = [passing("agency"), passing("directive"), passing("origin")];
  return {
    total: sum(shown, () => true),
    counts: countsOf(shown, "found"),
    quarterCounts: countsOf(groups, "all"),
    facets: {
      standings: countsOf(passing("standings"), "found"),
      agencies: new Map(
        named.agencies.map(({ id }) => [id, sum(byAgency, ({ agencyId }) => agencyId === id)]),
      ),
      directives: new Map(
        treeOf(named.directives).map(({ directive, within }) => [
          directive.id,
          sum(byDirective, hangsIn(within)),
        ]),
      ),
      withoutDirective: sum(byDirective, ({ directiveId }) => directiveId === null),
      origins: Object.fromEntries(
        origins.map((each) => [each, sum(byOrigin, ({ origin }) => origin === each)]),
      ) as Record<Origin, number>,
      priority: sum(passing("priority"), ({ priority }) => priority),
      mine: shown.reduce((total, group) => total + group.mine, 0),
    },
  };
}
