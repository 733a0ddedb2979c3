// The figures of what a merger moves, and how a merger is written in an address.

import type { Day } from "@/lib/calendar/day";
import { dayOrNothing, wrongDay } from "@/lib/calendar/meant-day";
import type { Role } from "@/lib/people/person";

export type Mover = {
  id: number;
  signInName: string;
  fullName: string | null;
  post: string | null;
  role: Role;
};

export type MergerFigures = {
  tasks: number;
  /** Parts that move to the successor, parts that are dropped, and parts that count as received. */
  moves: number;
  falls: number;
  received: number;
  requests: number;
  indicators: number;
  /** Submitted reports that are withdrawn, since tasks move out of them or into them. */
  reports: number;
  people: Mover[];
  /** The active heads of both. */
  heads: number;
};

/**
 * How many records an agency that has a successor still holds and should not; indicators of closed quarters stay with
 * it.
 */
export const leftIn = ({ tasks, moves, falls, received, requests, people }: MergerFigures): number =>
  tasks + moves + falls + received + requests + people.length;

export type MergerWanted = {
  into: string;
  validTo: Day;
  /** The message beside a last day that makes no sense; null where none was typed, or one that does. */
  wrong: "dayMissing" | "dayAbsurd" | null;
};

type Search = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** Reads "?into=bnc&validTo=2025-02-28"; what is missing is an empty text. */
export function parseMerger(search: Search): MergerWanted {
  const typed = one(search.validTo);
  return {
    into: one(search.into).toLowerCase(),
    validTo: dayOrNothing(typed) ?? "",
    wrong: typed ? wrongDay(typed) : null,
  };
}
