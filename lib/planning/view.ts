// What the page of a quarter's plan is given: plain values, read once.
import type { Day } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import type { ContributionState } from "@/lib/tasks/contribution";
import type { Origin } from "@/lib/tasks/fields";
import type { EntryState } from "@/lib/tasks/standing";
import type { OfferedOfficer } from "@/lib/tasks/view";

type Names = { nameVi: string; nameEn: string; nameDe: string };

/** An agency of the quarter, with how many tasks its plan holds and how many of them came from the quarter before. */
export type PlanningAgency = Names & {
  id: number;
  code: string;
  tasks: number;
  carried: number;
  /** It is not there any longer: nothing new is given to it, nor asked of it. */
  ended: boolean;
};

export type PlanTask = {
  code: string;
  title: string;
  deliverable: string;
  /** The symbol of the basis; empty where it is the agency's own plan. */
  directive: string;
  origin: Origin;
  priority: boolean;
  /** The sign-in name of the officer in charge; empty where there is none. */
  officer: string;
  lead: string;
  due: Day;
  state: EntryState;
  version: number;
  carriedFrom: number | null;
  /** How often its deadline was extended. */
  extended: number;
  parts: { agency: string; state: ContributionState }[];
  /** Whether this person may change it. */
  can: boolean;
};

export type PlanDirective = { symbol: string; titleVi: string; titleEn: string; titleDe: string };

/** A task of an earlier quarter that may be copied; `here` where the plan has one of the same name already. */
export type CopyTask = { code: string; title: string; due: Day; here: boolean };

export type Plan = {
  quarter: { id: number; state: QuarterState; plansDueOn: Day | null };
  agencies: PlanningAgency[];
  /** The agency whose plan is shown. */
  agency: PlanningAgency;
  tasks: PlanTask[];
  directives: PlanDirective[];
  /** Who can be named as in charge, each with the agency's code; none for whoever plans nothing. */
  officers: OfferedOfficer[];
  /** The quarters from which tasks can be copied, the latest first. */
  earlier: number[];
  copy: { from: number; tasks: CopyTask[] } | null;
  can: {
    /** Enter tasks for the agency that is shown. */
    enter: boolean;
    /** Every origin and every lead: the Office. */
    all: boolean;
  };
};
