// Between closing one quarter and opening the next nobody can report, and whoever opens it is shown that.
import { expect, test } from "vitest";
import type { QuarterState } from "@/lib/calendar/quarter";
import { betweenOn, betweenQuarters, toBePlanned } from "@/lib/quarters/between";

const quarters = (...states: QuarterState[]) => states.map((state, at) => ({ id: 20241 + at, state }));

test.each([
  [["CLOSED", "PLANNING"], { closed: 20241, next: 20242 }],
  [["CLOSED", "CLOSED", "PLANNING", "PLANNING"], { closed: 20242, next: 20243 }],
  [["CLOSED"], { closed: 20241, next: null }],
  [["CLOSED", "OPEN"], null],
  [["CLOSED", "REPORTING", "PLANNING"], null],
  [["PLANNING"], null],
  [[], null],
] as const)("%j → %j", (states, between) => {
  expect(betweenQuarters(quarters(...states))).toEqual(between);
});

test("it is shown only on the pages of the two quarters", () => {
  const known = quarters("CLOSED", "CLOSED", "PLANNING", "PLANNING");
  expect(known.map(({ id }) => betweenOn(id, known) !== null)).toEqual([false, true, true, false]);
});

test.each([
  [["REPORTING"], [20242]],
  [["CLOSED"], [20242]],
  [["REPORTING", "PLANNING"], []],
  [["OPEN"], []],
  [["CLOSED", "PLANNING"], []],
  [[], []],
] as const)("of %j the quarters to be planned are %j", (states, ids) => {
  expect(toBePlanned(quarters(...states))).toEqual(ids);
});
