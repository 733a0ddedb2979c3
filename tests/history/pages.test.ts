// The history narrowed and turned page by page.
import { describe, expect, test } from "vitest";
import { parseHistoryFilter } from "@/lib/history/filter";
import { eventsOnPage, listHistory } from "@/lib/history/queries";
import { givenHistory, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const quarter = await givenQuarter(db);
const { task } = await givenTask(db, { quarter, agency: agencies.btc, code: "2024-Q1-BTC-07" });

const done = (at: string, event: string, person: typeof people.staff, more = {}) => ({
  at: new Date(at),
  personId: person.id,
  role: person.role,
  agencyId: person.agency?.id ?? null,
  subject: "task",
  subjectId: task.id,
  quarterId: 20241,
  event,
  note: event,
  ...more,
});
await givenHistory(db, [
  done("2024-01-31T16:59:00Z", "assigned", people.head),
  done("2024-01-31T17:00:00Z", "progressReported", people.staff),
  done("2024-02-01T16:59:59Z", "confirmed", people.head),
  done("2024-02-01T17:00:00Z", "partAsked", people.otherStaff, { quarterId: 20242 }),
  done("2024-02-02T00:00:00Z", "quarterMoved", people.office, { subject: "quarter", subjectId: 20241 }),
]);

const shown = async (address: string, person = people.committee) =>
  (await listHistory(person, parseHistoryFilter(new URLSearchParams(address)))).rows.map(({ note }) => note);

describe("a filter", () => {
  test.each([
    ["", ["quarterMoved", "partAsked", "confirmed", "progressReported", "assigned"]],
    ["quarter=2024-q2", ["partAsked"]],
    ["agency=ubkt", ["partAsked"]],
    ["agency=nobody", []],
    ["role=HEAD", ["confirmed", "assigned"]],
    ["person=staff.btc", ["progressReported"]],
    ["person=nobody.here", []],
    ["group=reports", ["confirmed", "progressReported"]],
    ["group=quarter", ["quarterMoved"]],
    ["task=2024-q1-btc-07", ["partAsked", "confirmed", "progressReported", "assigned"]],
    ["task=2024-Q1-BTC-07&group=plan", ["assigned"]],
    ["from=2024-02-01&to=2024-02-01", ["confirmed", "progressReported"]],
    ["to=2024-01-31", ["assigned"]],
    ["before=3", ["progressReported", "assigned"]],
  ])("?%s", async (address, notes) => {
    expect(await shown(address)).toEqual(notes);
  });

  test("shows nobody more than the scope does", async () => {
    expect(await shown("group=quarter", people.otherStaff)).toEqual([]);
    expect(await shown("person=office", people.admin)).toEqual([]);
  });
});

test("page by page each row stands once, however many came meanwhile", async () => {
  const many = Array.from({ length: eventsOnPage + 20 }, (_, n) =>
    done("2024-03-01T00:00:00Z", `returned`, people.head, { note: `row ${n}` }),
  );
  await givenHistory(db, many);
  const first = await listHistory(people.office, {});
  await givenHistory(db, [done("2024-03-02T00:00:00Z", "returned", people.head, { note: "meanwhile" })]);
  const second = await listHistory(people.office, first.next === null ? {} : { before: first.next });
  const ids = [...first.rows, ...second.rows].map(({ id }) => Number(id));
  expect(first.rows).toHaveLength(eventsOnPage);
  expect(second.next).toBeNull();
  expect(ids).toEqual(Array.from({ length: eventsOnPage + 25 }, (_, n) => eventsOnPage + 25 - n));
  expect(second.count).toBe(eventsOnPage + 26);
});
