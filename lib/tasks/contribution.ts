// A coordinating agency's part: its states, and which step leads where.

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
