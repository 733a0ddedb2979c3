// SQL for what keeps a quarter from going back to planning, shared by the page and the command.
import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * How many entries were begun or reported on in this quarter. A quarter with such entries cannot go back to planning,
 * in which nothing is reported; a carried-over entry may be in progress already, so of those only reports count.
 */
export const reportedEntries = (id: number) => Prisma.sql`(
  SELECT count(*)::int FROM entry e WHERE e.quarter_id = ${id}
    AND ((e.state <> 'NOT_STARTED' AND e.carried_from_id IS NULL) OR EXISTS (SELECT FROM history h
      WHERE h.subject = 'task' AND h.subject_id = e.task_id AND h.quarter_id = ${id} AND h.event = 'progressReported')))`;
