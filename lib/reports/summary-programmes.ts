// Which programmes the summary names: the directives of the first rank that have tasks, each with what hangs below.
import type { Day } from "@/lib/quarters/quarter";
import { type CountedGroup, sumCounts } from "@/lib/tasks/counts";
import type { DirectiveInSummary, InEach, ProgrammeInSummary } from "./summary";

/** A directive as it is read; siblings come in their order. */
export type DirectiveRow = {
  id: number;
  parentId: number | null;
  kind: string;
  symbol: string;
  issuedOn: Day | null;
  title: InEach;
};

const named = ({ kind, symbol, issuedOn, title }: DirectiveRow): DirectiveInSummary => ({
  kind,
  symbol,
  issuedOn,
  title,
});

const all = () => true;

export function programmesInSummary(
  directives: readonly DirectiveRow[],
  groups: readonly CountedGroup[],
): ProgrammeInSummary[] {
  const known = new Set(directives.map(({ id }) => id));
  const children = Map.groupBy(directives, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const own = Map.groupBy(groups, ({ directiveId }) => directiveId);
  const below = (id: number): CountedGroup[] => [
    ...(own.get(id) ?? []),
    ...(children.get(id) ?? []).flatMap((child) => below(child.id)),
  ];
  const withTasks = (id: number | null) => (children.get(id) ?? []).filter((one) => below(one.id).length > 0);

  const programmes = withTasks(null).map((root): ProgrammeInSummary => {
    const [only, ...others] = withTasks(root.id);
    const standsFor = only && others.length === 0 && !own.has(root.id) ? only : null;
    const top = standsFor ?? root;
    return {
      directive: named(top),
      implements: standsFor ? named(root) : null,
      counts: sumCounts(below(top.id), all),
      parts: withTasks(top.id).map((part) => ({
        directive: named(part),
        counts: sumCounts(below(part.id), all),
      })),
    };
  });
  const without = own.get(null) ?? [];
  const rest = { directive: null, implements: null, counts: sumCounts(without, all), parts: [] };
  return without.length > 0 ? [...programmes, rest] : programmes;
}
