// Which rows of the history each role sees, as a table that an auditor can read: roles × what a row is about.
import { describe, expect, test } from "vitest";
import { scopeOf } from "@/lib/history/policy";
import { listHistory, portionsOfHistory } from "@/lib/history/queries";
import { type Event, givenHistory, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const [former, quarter] = [await givenQuarter(db, { id: 20234 }), await givenQuarter(db)];
const own = await givenTask(db, { quarter, agency: agencies.btc });
const other = await givenTask(db, { quarter, agency: agencies.ubkt });
const handedOver = await givenTask(db, { quarter: former, agency: agencies.btc });
await db.entry.create({
  data: { ...handedOver.entry, id: 900, quarterId: quarter.id, agencyId: agencies.ubkt.id },
});

const at = new Date("2024-04-25T02:00:00Z");
const ofTask = (taskId: number, event: string, more: Partial<Event> = {}) => ({
  subject: "task",
  subjectId: taskId,
  quarterId: quarter.id,
  event,
  ...more,
});
const ofQuarter = (event: string, more: Partial<Event> = {}) => ({
  subject: "quarter",
  subjectId: quarter.id,
  quarterId: quarter.id,
  event,
  ...more,
});
const by = (person: { id: number; agency: { id: number } | null }) => ({
  personId: person.id,
  agencyId: person.agency?.id ?? null,
});

/** Each kind of row, named by what it is to the officers of BTC. */
const rows: Record<string, Omit<Event, "at">> = {
  "a task that the agency leads": ofTask(own.task.id, "confirmed", by(people.office)),
  "a task that it led once": ofTask(handedOver.task.id, "confirmed", by(people.otherHead)),
  "a task of another agency": ofTask(other.task.id, "confirmed", by(people.otherHead)),
  "a part asked of it": ofTask(other.task.id, "partReturned", {
    ...by(people.otherStaff),
    after: { agency: "BTC", asked: "figures" },
  }),
  "a part asked of another": ofTask(other.task.id, "partReturned", {
    ...by(people.otherStaff),
    after: { agency: "VPTU", asked: "figures" },
  }),
  "what its own officer did elsewhere": ofTask(other.task.id, "partDelivered", by(people.staff)),
  "its task that was removed": ofTask(990, "taskRemoved", {
    ...by(people.office),
    before: { code: "2024-Q1-BTC-09", title: "removed" },
  }),
  "another's task that was removed": ofTask(991, "taskRemoved", {
    ...by(people.office),
    before: { code: "2024-Q1-UBKT-09", title: "removed" },
  }),
  "its report": ofQuarter("reportWithdrawn", { ...by(people.office), after: { agency: "BTC" } }),
  "another's report": ofQuarter("reportSubmitted", { ...by(people.otherHead), after: { agency: "UBKT" } }),
  "the quarter's stage": ofQuarter("quarterMoved", by(people.office)),
  "a reason for delay": { subject: "delayReason", subjectId: 0, event: "reasonAdded", ...by(people.office) },
  "its own officer's password": {
    subject: "person",
    subjectId: people.staff.id,
    event: "passwordChanged",
    ...by(people.staff),
  },
  "a merger": { subject: "agency", subjectId: agencies.btc.id, event: "agencyMerged", ...by(people.admin) },
};
const names = Object.keys(rows);
await givenHistory(
  db,
  Object.entries(rows).map(([note, row]) => ({ at, ...row, note })),
);

const house = ["its own officer's password", "a merger"];
const work = names.filter((name) => !house.includes(name));
const ofAgency = [
  "a task that the agency leads",
  "a task that it led once",
  "a part asked of it",
  "what its own officer did elsewhere",
  "its task that was removed",
  "its report",
];

/** The table: which rows each person reads. */
const allowed = {
  staff: ofAgency,
  head: ofAgency,
  office: work,
  committee: work,
  chair: work,
  admin: house,
} as const;

const read = async (person: (typeof people)[keyof typeof people]) => {
  const { rows, count } = await listHistory(person, {});
  expect(count).toBe(rows.length);
  return rows.map(({ note }) => note);
};

describe.each(Object.entries(allowed))("%s", (who, visible) => {
  const person = people[who as keyof typeof allowed];
  test.each(names)("%s", async (name) => {
    expect((await read(person)).includes(name)).toBe(visible.includes(name));
  });

  test("takes along exactly what the page shows", async () => {
    const taken: string[] = [];
    for await (const portion of portionsOfHistory(person, {})) taken.push(...portion.map(({ note }) => note));
    expect(taken).toEqual(await read(person));
  });
});

test("the officers of the other agency read of their own", async () => {
  expect(await read(people.otherStaff)).not.toContain("a task that the agency leads");
  expect(await read(people.otherStaff)).toContain("another's report");
});

test("every role has one scope", () => {
  expect(
    Object.fromEntries(Object.entries(people).map(([who, person]) => [who, scopeOf(person).of])),
  ).toEqual({
    staff: "agency",
    colleague: "agency",
    head: "agency",
    otherStaff: "agency",
    otherHead: "agency",
    officeStaff: "agency",
    office: "work",
    committee: "work",
    chair: "work",
    admin: "house",
  });
});
