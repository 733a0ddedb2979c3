// A coordinating agency's part: its states, which step leads where, and how it stands.
import type { Day } from "@/lib/quarters/quarter";

export const contributionStates = [
  "ASKED",
  "ACCEPTED",
  "DECLINED",
  "DELIVERED",
  "ACKNOWLEDGED",
  "RETURNED",
] as const;
export type ContributionState = (typeof contributionStates)[number];

/** The step of the agency that was asked, or of the lead. */
export const stepsOf: Record<"part" | "lead", Record<ContributionState, readonly ContributionState[]>> = {
  part: {
    ASKED: ["ACCEPTED", "DELIVERED", "DECLINED"],
    ACCEPTED: ["DELIVERED", "DECLINED"],
    RETURNED: ["DELIVERED"],
    DECLINED: [],
    DELIVERED: [],
    ACKNOWLEDGED: [],
  },
  lead: {
    ASKED: [],
    ACCEPTED: [],
    RETURNED: [],
    DECLINED: [],
    DELIVERED: ["ACKNOWLEDGED", "RETURNED"],
    ACKNOWLEDGED: [],
  },
};

/** Steps that need a remark: a part is neither declined nor returned without saying why. */
export const needsRemark = (to: ContributionState): boolean => to === "DECLINED" || to === "RETURNED";

export type PartStanding = "completedOnTime" | "completedLate" | "open" | "overdue" | "declined";

/** The part of a contribution that decides how it stands. */
export type JudgedPart = { state: ContributionState; due: Day; deliveredOn: Day | null };

/**
 * How a part stands on the day `asOf`; a declined one stands beside the four. The database function `part_standing`
 * says the same.
 */
export function partStandingOf({ state, due, deliveredOn }: JudgedPart, asOf: Day): PartStanding {
  if (state === "DECLINED") return "declined";
  if (state === "DELIVERED" || state === "ACKNOWLEDGED")
    return deliveredOn !== null && deliveredOn <= due ? "completedOnTime" : "completedLate";
  return asOf > due ? "overdue" : "open";
}
