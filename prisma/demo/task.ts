// The shape of a task of the demonstration: its plan, and its entry in each quarter.
import type { Day, Text } from "./words.ts";

/** Why something is late; code from the list of reasons for delay. */
export type Late = { code: string; why: Text; solution?: Text };

export type Said = {
  state?: "IN_PROGRESS" | "REPORTED" | "COMPLETED" | "SUSPENDED" | "DROPPED";
  progress?: number;
  result?: Text;
  confidence?: "ON_TRACK" | "AT_RISK" | "OFF_TRACK";
  late?: Late;
  help?: Text;
  /** From whom: the code of an agency, or COMMITTEE. */
  helpFrom?: string;
  stateReason?: Text;
};
/** A report before the last one, with its day and hour "2024-04-23 09:40". */
type EarlierReport = Said & { at: string };

export type DemoEntry = Omit<Said, "state"> & {
  state: "NOT_STARTED" | NonNullable<Said["state"]>;
  due: Day;
  doneOn?: Day;
  /** Day and hour of the last report where the task is not done. */
  lastWord?: string;
  /** Who made the last report, where it was not an officer. */
  lastWordBy?: "HEAD";
  earlier?: EarlierReport[];
  /** The confirmer's return of the last report. */
  returned?: { at: string; remark: Text };
};

export type DemoTask = {
  code: string;
  directive?: string;
  /** Undefined for the agency's own plan. */
  origin?: "COMMITTEE";
  priority?: true;
  title: Text;
  deliverable: Text;
  assignedOn?: Day;
  /** The extension that was agreed in the task's last quarter. */
  extended?: { from: Day; askedOn: string; decidedOn: string; why: Text };
  entry: DemoEntry;
  /** An extension that was asked for; without `declined` it is not decided yet. */
  asked?: { on: string; newDue: Day; why: Text; declined?: { on: string; remark: Text } };
  /** The entry of the quarter that the task was carried over from. */
  before?: DemoEntry;
};

/** A completed entry: deadline, day of completion, result. */
export const completed = (due: Day, doneOn: Day, result: Text, late?: Late): DemoEntry => ({
  state: "COMPLETED",
  due,
  doneOn,
  result,
  progress: 100,
  ...(late ? { late } : {}),
});

/** An entry in progress. */
export const underway = (
  due: Day,
  lastWord: string,
  progress: number,
  more: Omit<Said, "state" | "progress">,
): DemoEntry => ({
  state: "IN_PROGRESS",
  due,
  lastWord,
  progress,
  ...more,
});

/** An entry that is not started. */
export const planned = (due: Day): DemoEntry => ({ state: "NOT_STARTED", due });
