// What an indicator says of a quarter: target, actual, and how far the one reaches the other.

export type IndicatorFigures = { target: number; actual: number };
/** The share of a subordinate Party committee in an indicator. */
export type UnitLine = IndicatorFigures & { name: string; remark: string };

export type IndicatorLine = IndicatorFigures & {
  id: number;
  agencyId: number;
  name: string;
  /** A word such as "members", or "%". */
  unit: string;
  remark: string;
  units: UnitLine[];
};

/** How much of the target was reached, in whole per cent; null for a target of nothing. */
export const reached = ({ target, actual }: IndicatorFigures): number | null =>
  target === 0 ? null : Math.round((actual / target) * 100);

const order = (figures: IndicatorFigures): number =>
  figures.target === 0 ? Infinity : figures.actual / figures.target;

/** Those that reached least of their target first. */
const lowestFirst = <T extends IndicatorFigures>(figures: readonly T[]): T[] =>
  figures.toSorted((a, b) => order(a) - order(b));

/** The indicator whose units explain most: the one with a breakdown that is furthest below its target. */
export const mostTelling = (indicators: readonly IndicatorLine[]): IndicatorLine | null =>
  lowestFirst(indicators.filter((each) => each.units.length > 0))[0] ?? null;

/** The lowest units one by one and the others as one sum, so that at most `most` figures are shown. */
export function lowestUnits(units: readonly UnitLine[], most: number) {
  const sorted = lowestFirst(units);
  if (sorted.length <= most) return { shown: sorted, others: null };
  const rest = sorted.slice(most - 1);
  const sum = (field: "target" | "actual") => rest.reduce((total, unit) => total + unit[field], 0);
  return {
    shown: sorted.slice(0, most - 1),
    others: { count: rest.length, target: sum("target"), actual: sum("actual") },
  };
}
