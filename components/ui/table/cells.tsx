import type { Shape } from "@/components/ui/mark";

export type Run = { shape: Shape; count: number };

/** Up to these numbers a row and the bar show single cells; beyond them cells could not be distinguished. */
export const mostCellsInRow = 25;
export const mostCellsInBar = 120;

const sum = (runs: readonly Run[]): number => runs.reduce((total, run) => total + run.count, 0);

const cellsOf = (runs: readonly Run[]) =>
  runs.flatMap(({ shape, count }) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a run are alike and never move
    Array.from({ length: count }, (_, index) => <i key={`${shape}${index}`} className={shape} />),
  );

/** The class for a width in whole per cent, at least one. */
const grow = (count: number, of: number): string => `grow-${Math.max(1, Math.round((count / of) * 100))}`;

const sharesOf = (runs: readonly Run[], of: number) =>
  runs
    .filter(({ count }) => count > 0)
    .map(({ shape, count }) => <i key={shape} className={`${shape} ${grow(count, of)}`} />);

/**
 * A row of cells in a table, whose figures are beside it. `longest` is the largest row of the same table, so that all
 * rows have one scale.
 */
export function Cells({ runs, longest }: { runs: readonly Run[]; longest: number }) {
  if (longest <= mostCellsInRow)
    return (
      <span className="cells" aria-hidden="true">
        {cellsOf(runs)}
      </span>
    );
  const rest = longest - sum(runs);
  return (
    <span className="cells shares" aria-hidden="true">
      {sharesOf(runs, longest)}
      {rest > 0 && <i className={grow(rest, longest)} />}
    </span>
  );
}

/** The one bar of a page, over its whole width. */
export function Bar({ runs }: { runs: readonly Run[] }) {
  const all = sum(runs);
  const plain = all > mostCellsInBar;
  return (
    <span className={`cells bar ${plain ? "shares" : ""}`} aria-hidden="true">
      {plain ? sharesOf(runs, all) : cellsOf(runs)}
    </span>
  );
}
