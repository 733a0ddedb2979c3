import type { Run } from "@/components/ui/cells";
import type { Shape } from "@/components/ui/mark";
import { type Counts, countedStandings, type Standing } from "@/lib/tasks/standing";

/** Each standing has one silhouette, the same on every page. */
export const shapeOf: Record<Standing, Shape> = {
  completedOnTime: "solid",
  completedLate: "hatched",
  open: "outline",
  overdue: "spike",
  suspended: "dotted",
  dropped: "struck",
};

/** Up to these numbers a row and the bar show single tasks, beyond them shares (components/ui/cells.tsx). */
export const cellsInRow = 25;
export const cellsInBar = 120;

/** The four counts as runs of cells, in the order of every table. */
export const runsOf = (counts: Omit<Counts, "suspended" | "dropped">): Run[] =>
  countedStandings.map((standing) => ({ shape: shapeOf[standing], count: counts[standing] }));
