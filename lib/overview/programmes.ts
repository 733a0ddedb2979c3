// The directive tree of a quarter, each line with the counts of all directives below it.
import { type Directive, type DirectiveName, hangsIn, treeOf } from "@/lib/directives/directive";
import { type CountedGroup, sumCounts } from "@/lib/tasks/counts";
import type { Counts } from "@/lib/tasks/standing";

/** A directive as the tree of a quarter names it, with the register's remark. */
export type Programme = DirectiveName & Pick<Directive, "remarkVi" | "remarkEn" | "remarkDe">;

/** A directive with its depth in the tree; `directive` is null for the tasks without one. */
export type ProgrammeLine = { directive: Programme | null; depth: number; counts: Counts };

/** Lines below this depth are counted in the line above them. */
const deepest = 2;

/** Directives with tasks among the groups, parents before children; `directives` come in the order of siblings. */
export function programmesOf(
  directives: readonly Programme[],
  groups: readonly CountedGroup[],
): ProgrammeLine[] {
  const without = (group: CountedGroup) => group.directiveId === null;
  const lines = treeOf(directives)
    .filter(({ depth, within }) => depth <= deepest && groups.some(hangsIn(within)))
    .map(({ directive, depth, within }) => ({
      directive,
      depth,
      counts: sumCounts(groups, hangsIn(within)),
    }));
  const rest = { directive: null, depth: 0, counts: sumCounts(groups, without) };
  return groups.some(without) ? [...lines, rest] : lines;
}
