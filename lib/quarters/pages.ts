// Which further pages a quarter has for somebody, in the stage it is in.

import { type QuarterState, quarterAddress } from "@/lib/calendar/quarter";
import type { Person } from "@/lib/people/person";

const quarterPages = [
  "stage",
  "planning",
  "delays",
  "coordination",
  "indicators",
  "summary",
  "closing",
  "history",
] as const;
export type QuarterPage = (typeof quarterPages)[number];

const plans = ({ role }: Person): boolean => role === "HEAD" || role === "OFFICE";

/** The officers of an agency look at what they can do something about; Office, committee and chair at the closing too. */
const closes = ({ role }: Person): boolean => role === "OFFICE" || role === "COMMITTEE" || role === "CHAIR";

const isThere: Record<QuarterPage, (person: Person, state: QuarterState) => boolean> = {
  stage: () => true,
  planning: (person, state) => plans(person) && (state === "PLANNING" || state === "OPEN"),
  delays: (_person, state) => state !== "PLANNING",
  coordination: () => true,
  indicators: () => true,
  // The others find it in the head of every page.
  summary: ({ role }) => role === "OFFICE",
  closing: (person, state) => closes(person) && (state === "REPORTING" || state === "CLOSED"),
  history: () => true,
};

export const pagesOf = (person: Person, quarter: { state: QuarterState }): QuarterPage[] =>
  quarterPages.filter((page) => isThere[page](person, quarter.state));

/** The history is one page for all quarters, narrowed to this one. */
export const pageAddress = (page: QuarterPage, quarterId: number): string =>
  page === "history"
    ? `/history?quarter=${quarterAddress(quarterId)}`
    : `/quarters/${quarterAddress(quarterId)}/${page}`;
