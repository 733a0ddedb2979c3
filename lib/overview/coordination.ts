// Who waits for whom: the parts of a quarter by lead and coordinating agency.
import { type Agency, existsIn } from "@/lib/agencies/agency";
import type { PartStanding } from "@/lib/tasks/contribution";

export type PartCounts = Record<PartStanding, number>;

/**
 * The number of parts of one pair of agencies with one standing; `days` is the waiting beyond the deadline, in days.
 */
export type CountedParts = {
  leadId: number;
  agencyId: number;
  standing: PartStanding;
  count: number;
  days: number;
};

export type AgencyPair = { counts: PartCounts; days: number };

/** Adds up the parts that `belongs` lets through. */
export function sumParts(
  parts: readonly CountedParts[],
  belongs: (part: CountedParts) => boolean,
): AgencyPair {
  const counts = { completedOnTime: 0, completedLate: 0, open: 0, overdue: 0, declined: 0, notNeeded: 0 };
  let days = 0;
  for (const part of parts.filter(belongs)) {
    counts[part.standing] += part.count;
    days += part.days;
  }
  return { counts, days };
}

/** The parts that can be judged: delivered or overdue. Those within the deadline may yet be either. */
export const judgedStandings = ["completedOnTime", "completedLate", "overdue"] as const;

export const judgedIn = (counts: PartCounts): number =>
  judgedStandings.reduce((sum, standing) => sum + counts[standing], 0);

/** Parts of a pair, without those that were declined or are no longer needed. */
export const partsIn = (counts: PartCounts): number => judgedIn(counts) + counts.open;

/** Share delivered on time in whole per cent; null where nothing can be judged yet. */
export const shareOnTime = (counts: PartCounts): number | null =>
  judgedIn(counts) === 0 ? null : Math.round((counts.completedOnTime / judgedIn(counts)) * 100);

/** The agencies of a quarter's matrix: those that existed in it, and any that asked or was asked. */
export const agenciesOfMatrix = (
  agencies: readonly Agency[],
  parts: readonly CountedParts[],
  quarterId: number,
): Agency[] =>
  agencies.filter(
    (agency) =>
      existsIn(agency, quarterId) ||
      parts.some(({ leadId, agencyId }) => leadId === agency.id || agencyId === agency.id),
  );

/** Returns the agency that waits for the most overdue parts; of equals the first in `agencies`. */
export function longestWaiting(
  parts: readonly CountedParts[],
  agencies: readonly { id: number }[],
): { agencyId: number; count: number } | null {
  const waiting = agencies.map(({ id }) => ({
    agencyId: id,
    count: sumParts(parts, ({ leadId }) => leadId === id).counts.overdue,
  }));
  const most = waiting.reduce((best, each) => (each.count > best.count ? each : best), {
    agencyId: 0,
    count: 0,
  });
  return most.count > 0 ? most : null;
}
