// My work begins, in each of its groups, with what the person is in charge of; the agency's others follow.
import { expect, test } from "vitest";
import type { Person } from "@/lib/people/person";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const { staff, colleague, head } = people;
const quarter = await givenQuarter(db, { id: 20241, state: "OPEN" });
const today = "2024-03-01";

const given = (title: string, due: string, officerId: number | null, more = {}) =>
  givenTask(db, { quarter, agency: agencies.btc, title, due, officerId, ...more });

await given("Late, of nobody, priority", "2024-02-01", null, { priority: true });
await given("Late, of the colleague", "2024-02-02", colleague.id);
await given("Late, of the officer", "2024-02-20", staff.id);
await given("Soon, of the colleague", "2024-03-04", colleague.id);
await given("Soon, of the officer", "2024-03-05", staff.id);

const titles = async (person: Person) => {
  const work = await getMyWork(person, today);
  const named = (items: NonNullable<typeof work>["rest"] = []) =>
    items.map(({ title, officer }) => `${title}: ${officer?.signInName ?? "–"}`);
  return { overdue: named(work?.overdue), soon: named(work?.soon) };
};

test("an officer's own come first, each by its urgency; the head sees everyone's, each with its officer", async () => {
  const nobodys = "Late, of nobody, priority: –";
  const ofColleague = `Late, of the colleague: ${colleague.signInName}`;
  const own = `Late, of the officer: ${staff.signInName}`;
  expect(await titles(staff)).toEqual({
    overdue: [own, nobodys, ofColleague],
    soon: [`Soon, of the officer: ${staff.signInName}`, `Soon, of the colleague: ${colleague.signInName}`],
  });
  expect((await titles(colleague)).overdue).toEqual([ofColleague, nobodys, own]);
  expect((await titles(head)).overdue).toEqual([nobodys, ofColleague, own]);
});
