import { expect, test } from "vitest";
import { getPeople } from "@/lib/accounts/queries";
import type { QuarterState } from "@/lib/calendar/quarter";
import { firstPage } from "@/lib/people/first-page";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const { people } = await givenHouse(await testDatabase());
const quarters = (...states: QuarterState[]) => states.map((state, at) => ({ id: 20241 + at, state }));

test.each(["staff", "head"] as const)("%s begins at the own work", (name) => {
  expect(firstPage(people[name], quarters("OPEN"))).toBe("/my-work");
});

test("the Office begins where the first quarter is planned, and from then on at what waits for it", () => {
  expect(firstPage(people.office, [])).toBe("/quarters");
  expect(firstPage(people.office, quarters("PLANNING"))).toBeNull();
});

test("committee and chair begin at what waits for them, whatever stage the quarters are in", () => {
  const stages: QuarterState[][] = [["CLOSED", "REPORTING"], ["CLOSED", "PLANNING"], ["CLOSED"], []];
  for (const states of stages) {
    expect(firstPage(people.committee, quarters(...states))).toBeNull();
    expect(firstPage(people.chair, quarters(...states))).toBeNull();
  }
});

test("the administrator begins at the people, and nobody else sees that list", async () => {
  expect(firstPage(people.admin, quarters("OPEN"))).toBe("/people");
  expect(await getPeople(people.admin)).toHaveLength(Object.keys(people).length);
  for (const person of Object.values(people).filter(({ role }) => role !== "ADMIN"))
    expect(await getPeople(person)).toBeNull();
});
