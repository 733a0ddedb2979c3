// How an entry stands on a day: the four-way count, with suspended and dropped beside it.
import type { Day } from "@/lib/calendar/day";

export const entryStates = [
  "NOT_STARTED",
  "IN_PROGRESS",
  "REPORTED",
  "COMPLETED",
  "SUSPENDED",
  "DROPPED",
] as const;
export type EntryState = (typeof entryStates)[number];

/** Rule 1: no step of its agency leads on from here, and no closing has anything to decide (rule 5). */
export const isFinal = (state: EntryState): boolean => state === "COMPLETED" || state === "DROPPED";

/** The four that are counted, in the order of every table and print. */
export const countedStandings = ["completedOnTime", "completedLate", "open", "overdue"] as const;
export const standings = [...countedStandings, "suspended", "dropped"] as const;
export type Standing = (typeof standings)[number];

export type Counts = Record<Standing, number>;

/** The part of an entry that decides how it stands. `doneOn` is the day on which the agency reported it as done. */
export type Judged = { state: EntryState; due: Day; doneOn: Day | null };

/**
 * How an entry stands on the day `asOf`. The database function `standing` says the same.
 * A reported or completed entry is judged by the day it was reported, so that waiting for the confirmer costs the agency nothing.
 */
export function standingOf({ state, due, doneOn }: Judged, asOf: Day): Standing {
  if (state === "SUSPENDED") return "suspended";
  if (state === "DROPPED") return "dropped";
  if (state === "COMPLETED") return doneOn !== null && doneOn <= due ? "completedOnTime" : "completedLate";
  return (doneOn ?? asOf) > due ? "overdue" : "open";
}

export const isOverdue = (entry: Judged, asOf: Day): boolean => standingOf(entry, asOf) === "overdue";

export const noCounts = (): Counts => ({
  completedOnTime: 0,
  completedLate: 0,
  open: 0,
  overdue: 0,
  suspended: 0,
  dropped: 0,
});

/** The tasks of a count: completed, open and overdue; suspended and dropped are counted beside. */
export const tasksIn = (counts: Counts): number =>
  counts.completedOnTime + counts.completedLate + counts.open + counts.overdue;

export const completedIn = (counts: Counts): number => counts.completedOnTime + counts.completedLate;

/** Share completed in whole per cent; null where there is nothing to share. */
export const shareCompleted = (counts: Counts): number | null =>
  tasksIn(counts) === 0 ? null : Math.round((completedIn(counts) / tasksIn(counts)) * 100);
