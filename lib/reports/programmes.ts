// The directive tree of a quarter, with the counts of all that hangs below rolled up into each line.
import { type CountedGroup, sumCounts } from "@/lib/tasks/counts";
import type { Counts } from "@/lib/tasks/standing";

export type DirectiveName = {
  id: number;
  parentId: number | null;
  slug: string;
  symbol: string;
  titleVi: string;
  titleEn: string;
  titleDe: string;
  remarkVi: string | null;
  remarkEn: string | null;
  remarkDe: string | null;
};

/** A directive with its depth in the tree; null stands for the tasks without a directive. */
export type ProgrammeLine = { directive: DirectiveName | null; depth: number; counts: Counts };

/** Lines below this depth are counted in the line above them. */
const deepest = 2;

/** Directives with tasks among the groups, parents before children; `directives` come in the order of siblings. */
export function programmesOf(
  directives: readonly DirectiveName[],
  groups: readonly CountedGroup[],
): ProgrammeLine[] {
  const known = new Set(directives.map((each) => each.id));
  const children = Map.groupBy(directives, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const byDirective = Map.groupBy(groups, (group) => group.directiveId);

  const below = (id: number): CountedGroup[] => [
    ...(byDirective.get(id) ?? []),
    ...(children.get(id) ?? []).flatMap((child) => below(child.id)),
  ];
  const linesUnder = (parentId: number | null, depth: number): ProgrammeLine[] =>
    (children.get(parentId) ?? []).flatMap((directive) => {
      const mine = below(directive.id);
      if (mine.length === 0) return [];
      const line = { directive, depth, counts: sumCounts(mine, () => true) };
      return depth === deepest ? [line] : [line, ...linesUnder(directive.id, depth + 1)];
    });

  const without = byDirective.get(null) ?? [];
  const rest = { directive: null, depth: 0, counts: sumCounts(without, () => true) };
  return [...linesUnder(null, 0), ...(without.length > 0 ? [rest] : [])];
}
