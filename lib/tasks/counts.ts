// Sums entries by standing, from groups that the database has counted; every page adds up the same groups.
import { type Counts, noCounts, type Standing } from "./standing";

/** How many entries of one quarter, lead agency, directive and rank have the same standing. */
export type CountedGroup = {
  quarterId: number;
  agencyId: number;
  directiveId: number | null;
  priority: boolean;
  extended: boolean;
  standing: Standing;
  count: number;
};

/** Adds up the groups that match `belongs`. */
export function sumCounts(
  groups: readonly CountedGroup[],
  belongs: (group: CountedGroup) => boolean,
): Counts {
  const counts = noCounts();
  for (const group of groups) if (belongs(group)) counts[group.standing] += group.count;
  return counts;
}

/** How many entries in the groups had their deadline extended; suspended and dropped ones are not counted. */
export const countExtended = (groups: readonly CountedGroup[]): number =>
  groups
    .filter((group) => group.extended && group.standing !== "suspended" && group.standing !== "dropped")
    .reduce((sum, group) => sum + group.count, 0);
