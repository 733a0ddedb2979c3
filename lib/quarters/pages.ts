// Decides which further pages a quarter has for a person, by role and stage.

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

/** Only Office, committee and chair see the closing; officers of an agency see the pages on which they can act. */
const closes = ({ role }: Person): boolean => role === "OFFICE" || role === "COMMITTEE" || role === "CHAIR";

const isThere: Record<QuarterPage, (person: Person, state: QuarterState) => boolean> = {
  stage: () => true,
  planning: (person, state) => plans(person) && (state === "PLANNING" || state === "OPEN"),
  delays: (_person, state) => state !== "PLANNING",
  coordination: () => true,
  indicators: () => true,
  // The others find the summary in the head of every page.
  summary: ({ role }) => role === "OFFICE",
  closing: (person, state) => closes(person) && (state === "REPORTING" || state === "CLOSED"),
  history: () => true,
};

export const pagesOf = (person: Person, quarter: { state: QuarterState }): QuarterPage[] =>
  quarterPages.filter((page) => isThere[page](person, quarter.state));

/** The address of a quarter's page; the history is one page for all quarters, filtered to this one. */
export const pageAddress = (page: QuarterPage, quarterId: number): string =>
  page === "history"
    ? `/history?quarter=${quarterAddress(quarterId)}`
    : `/quarters/${quarterAddress(quarterId)}/${page}`;
