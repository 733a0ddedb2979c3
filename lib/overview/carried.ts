// Counts of the tasks that were carried over into a quarter and out of it, and how they ended.
import { type Counts, noCounts, standings } from "@/lib/tasks/standing";

/** As the database counts them: a standing without tasks is left out. */
export type CountedCarried = { in: Partial<Counts>; out: number; next: Partial<Counts> };

export type Carried = {
  /** How the tasks stand that came from an earlier quarter. */
  in: Counts;
  /** How many went on to a later quarter. */
  out: number;
  /** How they stand in the next quarter. */
  next: Counts;
};

export const carriedOf = ({ in: came, out, next }: CountedCarried): Carried => ({
  in: { ...noCounts(), ...came },
  out,
  next: { ...noCounts(), ...next },
});

/** The sum, suspended and dropped ones included: a task that was carried in may well have ended like that. */
export const allIn = (counts: Counts): number => standings.reduce((sum, each) => sum + counts[each], 0);
