import { expect, test } from "vitest";
import { daysBetween } from "@/lib/calendar/day";
import { parseQuarter, quarterAddress, quarterAfter, quarterBefore } from "@/lib/calendar/quarter";

test.each([
  ["2024-04-25", "2024-04-25", 0],
  ["2024-04-25", "2024-04-24", -1],
  ["2024-02-28", "2024-03-01", 2],
  ["2023-12-31", "2024-12-31", 366],
])("from %s to %s are %i days", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

// The night of the change to summer time is an hour short in these two.
test.each(["Europe/Berlin", "Atlantic/Azores"])("days are counted alike on a machine in %s", (zone) => {
  const before = process.env.TZ;
  process.env.TZ = zone;
  expect(daysBetween("2024-03-30", "2024-04-01")).toBe(2);
  expect(daysBetween("2024-10-26", "2024-10-28")).toBe(2);
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

test("a quarter's neighbours and its address", () => {
  expect([quarterBefore(20241), quarterAfter(20234)]).toEqual([20234, 20241]);
  expect(parseQuarter(quarterAddress(20242))?.id).toBe(20242);
  expect(parseQuarter("2024-Q1")).toBeNull();
});
