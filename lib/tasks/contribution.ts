// A coordinating agency's part: its states, which step leads where, and how it stands.
import { partSteps, stepsByState } from "@/prisma/rules/steps";

export const contributionStates = [
  "ASKED",
  "ACCEPTED",
  "DECLINED",
  "DELIVERED",
  "ACKNOWLEDGED",
  "RETURNED",
  "NOT_NEEDED",
] as const;
export type ContributionState = (typeof contributionStates)[number];

/** The steps of the agency that was asked, and of the lead. */
export const stepsOf = {
  part: stepsByState<ContributionState>(contributionStates, partSteps.answer),
  lead: stepsByState<ContributionState>(contributionStates, partSteps.receive),
};

/** The parts that nobody waits for any longer. */
const endedStates: readonly ContributionState[] = ["ACKNOWLEDGED", "DECLINED", "NOT_NEEDED"];

/** Somebody still owes it, or has to look at what was delivered: it ends with its task. */
export const isOpenPart = (state: ContributionState): boolean => !endedStates.includes(state);

/** What becomes of an open part when its task ends: received, or no longer needed. */
export const fates = ["ACKNOWLEDGED", "NOT_NEEDED"] as const;
export type Fate = (typeof fates)[number];

/** What was delivered is received; of what is still owed the confirmer says it, and without a word it is not needed. */
export const fateOf = (state: ContributionState, wanted?: Fate): Fate =>
  state === "DELIVERED" ? "ACKNOWLEDGED" : (wanted ?? "NOT_NEEDED");

/** Steps that need a remark: a part is neither declined nor returned without saying why. */
export const needsRemark = (to: ContributionState): boolean => to === "DECLINED" || to === "RETURNED";

/**
 * How a part stands, as the database function `part_standing` says it: one declined or not needed is counted beside the
 * four.
 */
export type PartStanding =
  | "completedOnTime"
  | "completedLate"
  | "open"
  | "overdue"
  | "declined"
  | "notNeeded";
