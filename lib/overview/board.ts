// What one agency's board of a quarter shows: the agency's own counts, what it owes and what it waits for.
import type { Agency } from "@/lib/agencies/agency";
import type { Day } from "@/lib/calendar/day";
import type { IndicatorLine } from "@/lib/indicators/indicator";
import type { Counts } from "@/lib/tasks/standing";
import type { Attention } from "./attention";
import type { Carried } from "./carried";
import type { QuarterOnPage } from "./dashboard";
import type { Parts } from "./part";
import type { ProgrammeLine } from "./programmes";
import type { SentenceFacts } from "./sentence";

export const requestCategories = [
  "FACILITIES",
  "EQUIPMENT",
  "FUNDING",
  "IT_AND_INTERNET",
  "ORGANISATION_AND_STAFF",
  "OTHER",
] as const;

export type OpenRequest = {
  id: number;
  category: (typeof requestCategories)[number];
  text: string;
  submittedOn: Day;
};

export type AgencyBoardView = {
  quarter: QuarterOnPage;
  asOf: Day;
  agencies: Agency[];
  agency: Agency;
  sentence: SentenceFacts;
  counts: Counts;
  shareBefore: number | null;
  extended: number;
  carried: Carried;
  attention: Attention;
  programmes: ProgrammeLine[];
  /** Parts not yet delivered that others asked of this agency. */
  owes: Parts;
  /** Parts not yet delivered that this agency asked of others. */
  owed: Parts;
  requests: OpenRequest[];
  indicators: IndicatorLine[];
  submittedOn: Day | null;
  assessment: string;
  /** Whether this person may read the page of the report. */
  reportOpen: boolean;
};
