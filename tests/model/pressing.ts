// Person, form and version of a submission: what every command of the model needs.
import { randomUUID } from "node:crypto";
import type { Person } from "@/lib/people/person";
import type { Entry, Model, Refused } from "./state";
import type { World } from "./world";

/** A command of the app, and the answer that the model expects. */
export type Doing = { person: Person; run: () => Promise<string>; expected: (model: Model) => Refused };

type Common = { who: number | null; stale: boolean };
export const among = <T>(all: readonly T[], pick: number): T | undefined =>
  all[pick % Math.max(all.length, 1)];

export function personFor(world: World, { who }: Common, right: Person | undefined): Person {
  const person = who === null ? right : among(Object.values(world.people), who);
  return person ?? (world.people.office as Person);
}

export const seenOf = ({ stale }: Common, version: number): number =>
  stale ? version + (version > 1 ? -1 : 1) : version;

export const officerOf = (world: World, agency: number): Person | undefined =>
  Object.values(world.people).find((person) => person.agency?.id === agency);
export const headOf = (world: World, agency: number): Person | undefined =>
  Object.values(world.people).find(
    (person) => person.agency?.id === agency && (person.role === "HEAD" || person.role === "OFFICE"),
  );

/** The hidden fields of every submission on a task. */
export const onEntry = (entry: Entry, seen: number) => ({
  task: entry.task.toLowerCase(),
  quarter: entry.quarter,
  seen,
  key: randomUUID(),
});

/** Three times in four a record on which the submission can succeed, where there is one; else any. */
export function aimed<T>(all: readonly T[], pick: number, suits: (row: T) => boolean): T | undefined {
  const suitable = all.filter(suits);
  return among(pick % 4 === 0 || suitable.length === 0 ? all : suitable, Math.floor(pick / 4));
}
