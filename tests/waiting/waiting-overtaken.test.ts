// A proposal that the day overtook waits for nobody but the Office, which decides anew first.
import { expect, test, vi } from "vitest";
import type { Person } from "@/lib/people/person";
import { getWaiting } from "@/lib/waiting/queries";
import { givenTask } from "@/prisma/given";
import { givenPair, proposed, row } from "@/tests/closing/given-closing";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

vi.mock("@/lib/summary/paper/typst", () => import("@/tests/support/quick-typesetter"));

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);
const { office, chair } = people;

test("on the day of a decided deadline the chair has nothing to confirm, and the Office one task to decide", async () => {
  const { quarter } = await givenPair(db);
  const { entry } = await givenTask(db, { quarter, agency: agencies.btc, state: "IN_PROGRESS" });
  await proposed(db, office, quarter, [row(entry, { due: "2024-05-10" })]);
  const closing = async (person: Person, day: string) =>
    (await getWaiting(person, day))?.groups.find(({ group }) => group === "closing")?.items;
  expect(await closing(chair, "2024-05-09")).toMatchObject([{ kind: "confirmClosing", carried: 1 }]);
  expect(await closing(office, "2024-05-09")).toBeUndefined();
  expect(await closing(chair, "2024-05-10")).toBeUndefined();
  expect(await closing(office, "2024-05-10")).toEqual([
    { kind: "decideEntries", quarterId: quarter.id, count: 1 },
  ]);
});
