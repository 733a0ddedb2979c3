// Reads counts of entries; no other query counts them.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import type { CountedGroup } from "./counts";
import { countedGroup } from "./counts-row";
import { countedGroups } from "./counts-sql";
import { mayReadTasks } from "./policy";

/** Returns the entries of these quarters in groups; none where the person may not see tasks. One query. */
export async function countEntries(
  person: Person,
  quarterIds: readonly number[],
  today: Day,
): Promise<CountedGroup[]> {
  if (!mayReadTasks(person)) return [];
  return readRows(db(), countedGroup)(countedGroups(quarterIds, today));
}
