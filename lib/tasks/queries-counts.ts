// Reads counts of entries; no other query counts them.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import type { CountedGroup } from "./counts";
import { countedGroups } from "./counts-sql";
import { mayReadTasks } from "./policy";

/** The entries of these quarters in groups; none where the person may not see tasks. One query. */
export async function countEntries(
  person: Person,
  quarterIds: readonly number[],
  today: Day,
): Promise<CountedGroup[]> {
  if (!mayReadTasks(person)) return [];
  return db().$queryRaw<CountedGroup[]>(countedGroups(quarterIds, today));
}
