import { describe, expect, test } from "vitest";
import { events } from "@/lib/history/event";
import { eventsOf, groupsFor, historyAddress, parseHistoryFilter } from "@/lib/history/filter";
import type { Person } from "@/lib/people/person";

const parsed = (query: string) => parseHistoryFilter(new URLSearchParams(query));

test("every event is in exactly one group", () => {
  expect(Object.values(eventsOf).flat().toSorted()).toEqual([...events].toSorted());
});

describe("an address", () => {
  test("is read and written in one form", () => {
    const query =
      "quarter=2024-q1&agency=btc&role=HEAD&person=staff.btc&group=parts&task=2024-q1-btc-07&from=2024-01-01&to=2024-02-29&before=12";
    expect(historyAddress(parsed(query))).toBe(`/history?${query}`);
    expect(historyAddress(parsed(""))).toBe("/history");
  });

  test.each([
    "quarter=2024-q5",
    "agency=b'",
    "role=KING",
    "person=a%20b",
    "group=all",
    "task=1",
    "from=2024-02-30",
    "to=yesterday",
    "before=-1",
    "before=1.5",
  ])("%s does not narrow", (query) => {
    expect(historyAddress(parsed(query))).toBe("/history");
  });
});

test("the administrator is offered people and agencies, everybody else the work", () => {
  const known = { id: 1, signInName: "x", fullName: null, post: null, language: null, agency: null };
  const person = (role: "ADMIN" | "CHAIR"): Person => ({ ...known, role });
  expect(groupsFor(person("ADMIN"))).toEqual(["people", "agencies"]);
  expect(groupsFor(person("CHAIR"))).toEqual([
    ...["plan", "reports", "deadlines", "parts", "evidence", "quarter", "closing", "delayReasons"],
  ]);
});
