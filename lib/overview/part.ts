// A coordinating agency's part as a row of a list, and the filter of that list in an address.
import type { Day } from "@/lib/calendar/day";
import { partStandings } from "@/lib/list/filter";
import type { ContributionState, PartStanding } from "@/lib/tasks/contribution";
import type { ReasonName } from "./attention";

export type Part = {
  id: number;
  code: string;
  leadId: number;
  agencyId: number;
  asked: string;
  due: Day;
  deliveredOn: Day | null;
  state: ContributionState;
  standing: PartStanding;
  /** Days waited beyond the deadline. */
  days: number;
  remark: string;
  reason: ReasonName | null;
  delayReason: string;
  proposedSolution: string;
};

/** The parts that a page shows, with the counts of all. */
export type Parts = { list: Part[]; total: number; overdue: number };

/** "judged" are those that are counted as on time or late (judgedIn in lib/overview/coordination.ts). */
export type WantedStanding = PartStanding | "judged";
const wantedStandings: readonly WantedStanding[] = [...partStandings, "judged"];

/** The filter of a list of parts; agencies by their codes in lower case. */
export type PartFilter = {
  lead?: string;
  part?: string;
  standing?: WantedStanding;
  /** Set to list all parts: without any filter a page lists only the overdue ones. */
  all?: true;
};

export const partsOnPage = 300;

const code = (value: string | null): string | undefined =>
  value && /^[a-z0-9]{2,10}$/.test(value) ? value : undefined;

/** Reads an address leniently: what is not understood does not filter. */
export function parsePartFilter(query: URLSearchParams): PartFilter {
  return {
    lead: code(query.get("lead")),
    part: code(query.get("part")),
    standing: wantedStandings.find((each) => each === query.get("state")),
    all: query.get("state") === "all" ? true : undefined,
  };
}

/** The address of exactly these parts. `coordination` is the address of the quarter's coordination. */
export function partsAddress(coordination: string, { lead, part, standing, all }: PartFilter): string {
  const query = new URLSearchParams();
  if (lead) query.set("lead", lead);
  if (part) query.set("part", part);
  if (standing) query.set("state", standing);
  else if (all) query.set("state", "all");
  return `${coordination}?${query}#parts`;
}
