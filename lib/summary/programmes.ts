// Decides which programmes the summary names: top-level directives that have tasks, each with the directives below.

import type { Day } from "@/lib/calendar/day";
import { hangsIn, type InTree, type Placed, treeOf } from "@/lib/directives/directive";
import { type CountedGroup, sumCounts } from "@/lib/tasks/counts";
import type { DirectiveInSummary, InEach, ProgrammeInSummary } from "./summary";

/** A directive as it is read, siblings in their order. */
export type DirectiveRow = InTree & {
  kind: string;
  symbol: string;
  issuedOn: Day | null;
  title: InEach;
  remark: InEach;
};
type Place = Placed<DirectiveRow>;

const named = ({ kind, symbol, issuedOn, title, remark }: DirectiveRow): DirectiveInSummary => ({
  kind,
  symbol,
  issuedOn,
  title,
  remark,
});

/**
 * The programmes in the order of the register, then the tasks without a directive. Where all tasks of a top-level
 * directive belong to a single one below it, that one is named, with `implements`.
 */
export function programmesInSummary(
  directives: readonly DirectiveRow[],
  groups: readonly CountedGroup[],
): ProgrammeInSummary[] {
  const withTasks = treeOf(directives).filter(({ within }) => groups.some(hangsIn(within)));
  const countsOf = ({ within }: Place) => sumCounts(groups, hangsIn(within));
  const rightBelow = (top: Place) =>
    withTasks.filter(({ directive, depth }) => depth === top.depth + 1 && top.within.has(directive.id));

  const programmes = withTasks
    .filter(({ depth }) => depth === 0)
    .map((root): ProgrammeInSummary => {
      const [only, ...others] = rightBelow(root);
      const hasOwn = groups.some(({ directiveId }) => directiveId === root.directive.id);
      const single = only && others.length === 0 && !hasOwn ? only : null;
      const top = single ?? root;
      return {
        directive: named(top.directive),
        implements: single ? named(root.directive) : null,
        counts: countsOf(top),
        parts: rightBelow(top).map((part) => ({ directive: named(part.directive), counts: countsOf(part) })),
      };
    });
  const without = (group: CountedGroup) => group.directiveId === null;
  const rest = { directive: null, implements: null, counts: sumCounts(groups, without), parts: [] };
  return groups.some(without) ? [...programmes, rest] : programmes;
}
