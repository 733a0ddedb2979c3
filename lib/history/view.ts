// A row of the history as pages and files show it.
import type { Value } from "@/lib/forms/fields/words";
import type { Role } from "@/lib/people/person";
import type { Subject } from "./policy";

type Names = { nameVi: string; nameEn: string; nameDe: string };
export type AgencyNamed = Names & { code: string };

export type RecordedFacts = Record<string, Value>;

export type HistoryRow = {
  id: string;
  at: Date;
  role: Role | null;
  agency: AgencyNamed | null;
  /** The sign-in name of who did it. */
  account: string | null;
  /** Whether the reader did it. */
  mine: boolean;
  event: string;
  before: RecordedFacts;
  after: RecordedFacts;
  note: string;
};

/** The same with what it is about, where rows of several records are listed together. */
export type HistoryLine = HistoryRow & {
  subject: Subject;
  quarterId: number | null;
  /** Null where the task is no longer there, or the row is about something else. */
  task: { code: string; title: string } | null;
  /** The sign-in name of the person, the code of the agency that the row is about. */
  person: string | null;
  agencyCode: string | null;
};

/** The page of a task shows at most this many rows until all are asked for. */
export const historyShown = 20;
/** Rows are counted up to here; that there are more is enough to know. */
export const mostCounted = 10_000;
