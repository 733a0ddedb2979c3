// A quarter as a value: its number (20241 is 2024-Q1), its name in an address, its first and last day.
import type { Day } from "./day";

export const quarterStates = ["PLANNING", "OPEN", "REPORTING", "CLOSED"] as const;
export type QuarterState = (typeof quarterStates)[number];

type QuarterName = { id: number; year: number; number: number };

export const quarterOf = (id: number): QuarterName => ({ id, year: Math.floor(id / 10), number: id % 10 });

/** Reads "2024-q1" as written in addresses. Returns null for anything else, a different case included. */
export function parseQuarter(address: string): QuarterName | null {
  const match = /^(\d{4})-q([1-4])$/.exec(address);
  return match ? quarterOf(Number(match[1]) * 10 + Number(match[2])) : null;
}

export const quarterAddress = (id: number): string => {
  const { year, number } = quarterOf(id);
  return `${year}-q${number}`;
};

export const quarterBefore = (id: number): number => (id % 10 === 1 ? id - 10 + 3 : id - 1);
export const quarterAfter = (id: number): number => (id % 10 === 4 ? id + 10 - 3 : id + 1);

/** The quarter that runs: the earliest neither closed nor still planned, else the newest there is. */
export function currentQuarter<Q extends { id: number; state: QuarterState }>(
  quarters: readonly Q[],
): Q | undefined {
  const inOrder = quarters.toSorted((a, b) => a.id - b.id);
  return inOrder.find(({ state }) => state === "OPEN" || state === "REPORTING") ?? inOrder.at(-1);
}

/** First and last day of a quarter. */
export function quarterDays(id: number): { first: Day; last: Day } {
  const { year, number } = quarterOf(id);
  const month = String(number * 3).padStart(2, "0");
  const first = String(number * 3 - 2).padStart(2, "0");
  return { first: `${year}-${first}-01`, last: `${year}-${month}-${number === 1 || number === 4 ? 31 : 30}` };
}

/** The quarter in which a day lies. */
export const quarterOn = (day: Day): number =>
  Number(day.slice(0, 4)) * 10 + Math.ceil(Number(day.slice(5, 7)) / 3);
