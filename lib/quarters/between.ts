// Decides whether nobody can report at present: one quarter is closed, and the next is not open yet.
import { type QuarterState, quarterAfter } from "@/lib/calendar/quarter";

type Known = { id: number; state: QuarterState };

/** The quarter closed last, and the planned one that is opened next; null where not even a later one is planned. */
export type Between = { closed: number; next: number | null };

/** Null while a quarter runs, and before the first one is closed. */
export function betweenQuarters(quarters: readonly Known[]): Between | null {
  if (quarters.some(({ state }) => state === "OPEN" || state === "REPORTING")) return null;
  const inOrder = quarters.toSorted((a, b) => a.id - b.id);
  const closed = inOrder.findLast(({ state }) => state === "CLOSED");
  if (!closed) return null;
  return { closed: closed.id, next: inOrder.find(({ id }) => id > closed.id)?.id ?? null };
}

/** The same for the page of one of the two quarters; null on any other. */
export function betweenOn(quarterId: number, quarters: readonly Known[]): Between | null {
  const between = betweenQuarters(quarters);
  return between && [between.closed, between.next].includes(quarterId) ? between : null;
}

/**
 * Quarters that do not exist yet and are needed: unfinished tasks are carried into the one after a reported quarter.
 */
export function toBePlanned(quarters: readonly Known[]): number[] {
  const known = quarters.map(({ id }) => id);
  const between = betweenQuarters(quarters);
  const last = between && between.next === null ? [between.closed] : [];
  const reported = quarters.filter(({ state }) => state === "REPORTING").map(({ id }) => id);
  return [...reported, ...last].map(quarterAfter).filter((id) => !known.includes(id));
}
