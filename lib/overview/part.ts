// A coordinating agency's part as it stands in a list: what was asked, by whom, and how long it was waited for.
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

/** As many parts as a page shows, with the counts of all that there are. */
export type Parts = { list: Part[]; total: number; overdue: number };

/** "judged" are those of which it is said how many came on time (judgedIn in lib/reports/coordination.ts). */
export type WantedStanding = PartStanding | "judged";
const wantedStandings: readonly WantedStanding[] = [...partStandings, "judged"];

/** What a list of parts can be narrowed to; agencies by their codes in lower case. */
export type PartFilter = {
  lead?: string;
  part?: string;
  standing?: WantedStanding;
  /** Said where nothing narrows: without any wish a page lists the overdue parts alone. */
  all?: true;
};

export const partsOnPage = 300;

const code = (value: string | null): string | undefined =>
  value && /^[a-z0-9]{2,10}$/.test(value) ? value : undefined;

/** Reads an address leniently: what is not understood does not narrow. */
export function parsePartFilter(query: URLSearchParams): PartFilter {
  return {
    lead: code(query.get("lead")),
    part: code(query.get("part")),
    standing: wantedStandings.find((each) => each === query.get("state")),
    all: query.get("state") === "all" ? true : undefined,
  };
}

/** The address of exactly these parts; the one of the quarter's coordination is given. */
export function partsAddress(coordination: string, { lead, part, standing, all }: PartFilter): string {
  const query = new URLSearchParams();
  if (lead) query.set("lead", lead);
  if (part) query.set("part", part);
  if (standing) query.set("state", standing);
  else if (all) query.set("state", "all");
  return `${coordination}?${query}#parts`;
}
