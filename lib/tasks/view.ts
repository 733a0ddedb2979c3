// What the pages of a task and of a person's work are given: plain values, read once.

import type { Day } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import type { ExtensionState } from "@/lib/extensions/extension";
import type { HistoryRow } from "@/lib/history/view";
import type { Role } from "@/lib/people/person";
import type { ContributionState, PartStanding } from "./contribution";
import type { Confidence, Origin } from "./fields";
import type { EntryState, Standing } from "./standing";

type Names = { nameVi: string; nameEn: string; nameDe: string };
export type AgencyView = Names & { id: number; code: string };
/** A reason for delay; one that is no longer `active` is not offered. */
export type ReasonView = Names & { code: string; active: boolean };
/** The same as the Office keeps it: in how many entries and parts it was given. */
export type ReasonKept = ReasonView & { version: number; tasks: number; parts: number };
type DirectiveView = {
  slug: string;
  symbol: string;
  titleVi: string;
  titleEn: string;
  titleDe: string;
};

export type EntryView = {
  id: number;
  quarterId: number;
  quarterState: QuarterState;
  /** The day on which the quarter was closed; its entries are judged by it. */
  closedOn: Day | null;
  agency: AgencyView;
  due: Day;
  extended: number;
  state: EntryState;
  standing: Standing;
  progress: number;
  result: string;
  confidence: Confidence | null;
  reason: ReasonView | null;
  delayReason: string;
  proposedSolution: string;
  helpNeeded: string;
  /** From whom: the code of an agency, COMMITTEE, or empty. */
  helpFrom: string;
  helper: AgencyView | null;
  stateReason: string;
  doneOn: Day | null;
  returnedRemark: string;
  /** Who gave it back and when, while it stands returned. */
  returned: { at: string; role: Role | null; agency: AgencyView | null } | null;
  lastWordAt: string;
  version: number;
  /** The day on which the agency submitted its report on the quarter: from then on its word on the entry stands. */
  reportSubmittedOn: Day | null;
  /** In how many quarters up to this one the task ended or stands overdue. */
  lateQuarters: number;
};

/** An entry beside those of the other quarters: with how many parts were asked for, and how many came late or not yet. */
export type LineageEntry = EntryView & { parts: number; partsLate: number; worded: TaskWorded };

export type PartView = {
  id: number;
  agency: AgencyView;
  asked: string;
  askedOn: Day;
  due: Day;
  state: ContributionState;
  standing: PartStanding;
  stateSince: string;
  deliveredOn: Day | null;
  remark: string;
  reason: ReasonView | null;
  delayReason: string;
  proposedSolution: string;
  version: number;
  steps: { state: ContributionState; at: string }[];
};

/** A part that ends with its task, for who reports or confirms that one. */
export type OpenPartView = Pick<
  PartView,
  "id" | "agency" | "asked" | "due" | "state" | "standing" | "version"
>;

export type ExtensionView = {
  id: number;
  oldDue: Day;
  newDue: Day;
  reason: string;
  state: ExtensionState;
  remark: string;
  askedOn: Day;
  /** Null while nobody has decided; of one that was taken back or lapsed the day on which it ended. */
  decidedOn: Day | null;
  /** The entry that it belongs to: one of an earlier quarter is history. */
  quarterId: number;
};

/** What a plan may change of a task from quarter to quarter; a closed one keeps what it was. */
export type TaskWorded = {
  title: string;
  deliverable: string;
  origin: Origin;
  priority: boolean;
  directive: DirectiveView | null;
  /** The officer in charge, of the lead agency; null where there is none. */
  officer: OfficerView | null;
};

/** A person by sign-in name, and as called: the full name where it is known. */
type OfficerView = { id: number; signInName: string; name: string };
/** Somebody who can be named, with the code of the agency. */
export type OfferedOfficer = OfficerView & { code: string };

export type TaskFactsView = TaskWorded & {
  id: number;
  code: string;
  originalDue: Day;
};

export type TaskView = TaskFactsView & {
  entry: EntryView;
  /** All entries, the latest first. */
  entries: LineageEntry[];
  parts: (PartView & { can: { answer: boolean; receive: boolean } })[];
  extensions: ExtensionView[];
  history: HistoryRow[];
  historyTotal: number;
  reasons: ReasonView[];
  helpers: AgencyView[];
  /** Who can be named as in charge; none for whoever names nobody. */
  officers: OfferedOfficer[];
  can: {
    report: boolean;
    /** An officer of the lead agency, who may have had the form before somebody ended the task or the quarter. */
    reportTooLate: boolean;
    confirm: boolean;
    giveBack: boolean;
    /** The confirmer, who may have had the form before somebody took the report back or ended the task. */
    confirmTooLate: boolean;
    /** Take back what the own agency has reported as done, or its question for a later deadline. */
    takeBack: boolean;
    withdrawExtension: boolean;
    readHistory: boolean;
    askExtension: boolean;
    decideExtension: boolean;
    /** Change what the plan says of it; `remove` takes it out of a plan that is still being made. */
    plan: boolean;
    remove: boolean;
    /** Name the officer in charge while the quarter runs. */
    assignOfficer: boolean;
    /** Ask another agency for a part, or take that back. */
    askPart: boolean;
  };
};

export type WorkItem = TaskFactsView & {
  entry: EntryView;
  waitsFor: AgencyView[];
  partsAsked: number;
  openParts: OpenPartView[];
  /** The question for a later deadline that nobody has answered. */
  extension: { id: number; newDue: Day } | null;
  /** So many files stand as evidence. */
  files: number;
};
export type PartItem = PartView & {
  task: { code: string; title: string };
  lead: AgencyView;
  quarterId: number;
  quarterState: QuarterState;
};

export type MyWork = {
  /** The code of the person's agency, in lower case as in addresses. */
  agency: string;
  toConfirm: WorkItem[];
  /** Tasks with an extension that waits for this person's decision. */
  toDecide: (WorkItem & { newDue: Day })[];
  returned: WorkItem[];
  overdue: WorkItem[];
  soon: WorkItem[];
  rest: WorkItem[];
  reported: WorkItem[];
  partsAsked: PartItem[];
  partsToReceive: PartItem[];
  /** What the agency had and has no longer: ended with its task lately. */
  partsEnded: PartItem[];
  completed: number;
  completedLate: number;
  quarterId: number | null;
  /** The agency's report on that quarter: due while it is reported, late, submitted; null before. */
  report: { dueOn: Day; lateDays: number; submittedOn: Day | null } | null;
  /** For who makes plans: the quarters that are being planned, and how much stands in the plan. */
  planning: { quarterId: number; plansDueOn: Day | null; tasks: number }[];
  reasons: ReasonView[];
  helpers: AgencyView[];
};
