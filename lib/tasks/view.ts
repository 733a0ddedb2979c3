// What the pages of a task and of a person's work are given: plain values, read once.
import type { Role } from "@/lib/people/person";
import type { Day, QuarterState } from "@/lib/quarters/quarter";
import type { ContributionState, PartStanding } from "./contribution";
import type { ExtensionState } from "./extension";
import type { Origin } from "./filter";
import type { EntryState, Standing } from "./standing";
import type { Confidence } from "./task";

type Names = { nameVi: string; nameEn: string; nameDe: string };
export type AgencyView = Names & { id: number; code: string };
export type ReasonView = Names & { code: string };
export type DirectiveView = {
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
  stateReason: string;
  doneOn: Day | null;
  returnedRemark: string;
  lastWordAt: string;
  version: number;
  /** In how many quarters up to this one the task ended or stands overdue. */
  lateQuarters: number;
};

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

export type ExtensionView = {
  id: number;
  oldDue: Day;
  newDue: Day;
  reason: string;
  state: ExtensionState;
  remark: string;
};

export type TaskFacts = {
  id: number;
  code: string;
  title: string;
  deliverable: string;
  origin: Origin;
  priority: boolean;
  originalDue: Day;
  directive: DirectiveView | null;
};

export type HistoryView = {
  id: string;
  at: Date;
  role: Role | null;
  agency: AgencyView | null;
  mine: boolean;
  event: string;
  before: Record<string, string | number | boolean | null>;
  after: Record<string, string | number | boolean | null>;
  note: string;
};

export type TaskView = TaskFacts & {
  entry: EntryView;
  /** All entries, the latest first. */
  entries: EntryView[];
  parts: (PartView & { can: { answer: boolean; receive: boolean } })[];
  extensions: ExtensionView[];
  history: HistoryView[];
  historyTotal: number;
  reasons: ReasonView[];
  can: {
    report: boolean;
    /** An officer of the lead agency, who may have had the form before somebody ended the task or the quarter. */
    reportTooLate: boolean;
    confirm: boolean;
    giveBack: boolean;
    readHistory: boolean;
    askExtension: boolean;
    decideExtension: boolean;
    /** Change what the plan says of it; `remove` takes it out of a plan that is still being made. */
    plan: boolean;
    remove: boolean;
    /** Ask another agency for a part, or take that back. */
    askPart: boolean;
  };
};

export type WorkItem = TaskFacts & { entry: EntryView; waitsFor: AgencyView[]; partsAsked: number };
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
  completed: number;
  completedLate: number;
  quarterId: number | null;
  reportLateDays: number | null;
  /** For who makes plans: the quarters that are being planned, and how much stands in the plan. */
  planning: { quarterId: number; plansDueOn: Day | null; tasks: number }[];
  reasons: ReasonView[];
};
