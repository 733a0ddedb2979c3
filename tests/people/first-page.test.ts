import { expect, test } from "vitest";
import { firstPage } from "@/lib/people/first-page";
import { getPeople } from "@/lib/people/queries-list";
import type { QuarterState } from "@/lib/quarters/quarter";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const { people } = await givenHouse(await testDatabase());
const quarters = (...states: QuarterState[]) => states.map((state, at) => ({ id: 20241 + at, state }));

test.each(["staff", "head", "office"] as const)("%s begins at the own work", (name) => {
  expect(firstPage(people[name], quarters("OPEN"))).toBe("/my-work");
});

test.each([
  [["CLOSED", "REPORTING", "PLANNING"], "/quarters/2024-q2"],
  [["REPORTING", "OPEN"], "/quarters/2024-q1"],
  [["CLOSED", "PLANNING"], "/quarters/2024-q2"],
  [["CLOSED"], "/quarters/2024-q1"],
  [[], "/directives"],
] as const)("the committee begins at the quarter that runs: %j → %s", (states, address) => {
  expect(firstPage(people.committee, quarters(...states))).toBe(address);
  expect(firstPage(people.chair, quarters(...states))).toBe(address);
});

test("the administrator begins at the people, and nobody else sees that list", async () => {
  expect(firstPage(people.admin, quarters("OPEN"))).toBe("/people");
  expect(await getPeople(people.admin)).toHaveLength(Object.keys(people).length);
  for (const person of Object.values(people).filter(({ role }) => role !== "ADMIN"))
    expect(await getPeople(person)).toBeNull();
});
