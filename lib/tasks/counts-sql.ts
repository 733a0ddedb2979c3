// SQL that counts entries, shared by all pages and the transaction that closes a quarter.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { joinTask } from "@/lib/history/names-sql";
import { Prisma } from "@/prisma/generated/client";
import { standingOn } from "./rules-sql";

/**
 * The entries of these quarters in groups, each quarter judged on the day it was closed or, while it is not, on
 * `today`. One query over the index of entries, whatever their number; its rows are those of lib/tasks/counts.ts.
 */
export const countedGroups = (quarterIds: readonly number[], today: Day) => Prisma.sql`
  SELECT e.quarter_id AS "quarterId", e.agency_id AS "agencyId", t.directive_id AS "directiveId",
         t.priority, e.extended > 0 AS extended,
         ${standingOn(today)} AS standing,
         count(*)::int AS count
  FROM entry e ${joinTask} JOIN quarter q ON q.id = e.quarter_id
  WHERE e.quarter_id IN (${Prisma.join([...quarterIds])})
  GROUP BY 1, 2, 3, 4, 5, 6`;
