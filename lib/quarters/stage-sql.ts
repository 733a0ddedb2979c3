// What keeps a quarter from going back to planning, as SQL: one wording for the page and for the move.
import "server-only";
import { Prisma } from "@/prisma/generated/client";

/**
 * How many entries have left their beginning or had a word of their agency. Nothing is reported while a quarter is
 * planned, so it does not go back there once something is; what was carried over began in the quarter before.
 */
export const reportedEntries = (id: number) => Prisma.sql`(
  SELECT count(*)::int FROM entry e WHERE e.quarter_id = ${id}
    AND ((e.state <> 'NOT_STARTED' AND e.carried_from_id IS NULL) OR EXISTS (SELECT FROM history h
      WHERE h.subject = 'task' AND h.subject_id = e.task_id AND h.quarter_id = ${id} AND h.event = 'progressReported')))`;
