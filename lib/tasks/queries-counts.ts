// Counts by the database: the one place where entries are counted.
import "server-only";
import { db } from "@/lib/db";
import type { Person } from "@/lib/people/person";
import type { Day } from "@/lib/quarters/quarter";
import { Prisma } from "@/prisma/generated/client";
import type { CountedGroup } from "./counts";
import { mayReadTasks } from "./policy";
import { standingOn } from "./rules-sql";

/**
 * The entries of these quarters in groups, each quarter judged on the day it was closed or, while it is not, on `today`.
 * One query over the index of entries, whatever their number.
 */
export async function countEntries(
  person: Person,
  quarterIds: readonly number[],
  today: Day,
): Promise<CountedGroup[]> {
  if (!mayReadTasks(person)) return [];
  return db().$queryRaw<CountedGroup[]>`
    SELECT e.quarter_id AS "quarterId", e.agency_id AS "agencyId", t.directive_id AS "directiveId",
           t.priority, e.extended > 0 AS extended,
           ${standingOn(today)} AS standing,
           count(*)::int AS count
    FROM entry e JOIN task t ON t.id = e.task_id JOIN quarter q ON q.id = e.quarter_id
    WHERE e.quarter_id IN (${Prisma.join([...quarterIds])})
    GROUP BY 1, 2, 3, 4, 5, 6`;
}
