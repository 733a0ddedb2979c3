// What the model holds of the world: plain rows, as the rules of lib/README.md see them.
import type { Person } from "@/lib/people/person";

export type Stage = "PLANNING" | "OPEN" | "REPORTING" | "CLOSED";
export type State = "NOT_STARTED" | "IN_PROGRESS" | "REPORTED" | "COMPLETED" | "SUSPENDED" | "DROPPED";
type PartState = "ASKED" | "ACCEPTED" | "DECLINED" | "DELIVERED" | "ACKNOWLEDGED" | "RETURNED" | "NOT_NEEDED";

export type Quarter = {
  id: number;
  state: Stage;
  version: number;
  proposed: boolean;
  /** Whether something changed in the quarter after its closing was proposed. */
  fell: boolean;
  closedOn: string | null;
};
export type Decision = { carryOver: boolean; due: string | null; reason: string };
export type Entry = {
  /** Given by the database; 0 until it is known. */
  id: number;
  task: string;
  quarter: number;
  agency: number;
  plan: boolean;
  state: State;
  progress: number;
  result: string;
  reasonCode: string | null;
  reason: string;
  solution: string;
  stateReason: string;
  remark: string;
  doneOn: string | null;
  due: string;
  extended: number;
  version: number;
  carriedFrom: number | null;
  decision: Decision | null;
  /** Somebody has reported on it in its quarter. */
  spoken: boolean;
  /** How far it was before it was reported as done. */
  before: number;
  asked: { id: number; newDue: string } | null;
};
export type Part = {
  id: number;
  task: string;
  quarter: number;
  agency: number;
  lead: number;
  state: PartState;
  due: string;
  deliveredOn: string | null;
  version: number;
  /** How its agency held it last, where its task has ended without it. */
  held?: PartState;
};
type Report = { quarter: number; agency: number; version: number; submitted: boolean };

export type Model = {
  day: string;
  quarters: Quarter[];
  entries: Entry[];
  parts: Part[];
  reports: Report[];
  /** How many lines the history has. */
  history: number;
};

/** The words of a refusal, or nothing where the change is made. */
export type Refused = string | undefined;

export const quarterIn = (model: Model, id: number) => model.quarters.find((quarter) => quarter.id === id);
/** A line in the history of a quarter, by which a proposal to close it falls. */
export function happened(model: Model, id: number): void {
  model.history += 1;
  const quarter = quarterIn(model, id);
  if (quarter?.proposed && quarter.state === "REPORTING")
    Object.assign(quarter, { proposed: false, fell: true });
}

export const reportIn = (model: Model, quarter: number, agency: number) =>
  model.reports.find((report) => report.quarter === quarter && report.agency === agency);
export const isSubmitted = (model: Model, { quarter, agency }: Entry): boolean =>
  reportIn(model, quarter, agency)?.submitted ?? false;

const isFinal = ({ state }: Entry): boolean => state === "COMPLETED" || state === "DROPPED";
export const openIn = (model: Model, quarter: number): Entry[] =>
  model.entries.filter((entry) => entry.quarter === quarter && !isFinal(entry));

/** The parts that end with the entry. */
export const openParts = (model: Model, { task, quarter }: Entry): Part[] =>
  model.parts.filter(
    (part) =>
      part.task === task &&
      part.quarter === quarter &&
      !["DECLINED", "ACKNOWLEDGED", "NOT_NEEDED"].includes(part.state),
  );

export const nextOf = (quarter: number): number => (quarter % 10 === 4 ? quarter + 7 : quarter + 1);
export const lastDayOf = (quarter: number): string =>
  `${Math.floor(quarter / 10)}-${["03-31", "06-30", "09-30", "12-31"][(quarter % 10) - 1]}`;

export const isAdmin = (person: Person): boolean => person.role === "ADMIN";
export const leads = (person: Person, agency: number): boolean => person.agency?.id === agency;
export const runs = (stage: Stage | undefined): boolean => stage === "OPEN" || stage === "REPORTING";

/** How an entry counts on a day (lib/README.md, the four-way count). */
export function standingOf({ state, due, doneOn }: Entry, day: string): string {
  if (state === "SUSPENDED") return "suspended";
  if (state === "DROPPED") return "dropped";
  if (state === "COMPLETED") return (doneOn ?? "") <= due ? "completedOnTime" : "completedLate";
  return (doneOn ?? day) > due ? "overdue" : "open";
}
