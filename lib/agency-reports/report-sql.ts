// SQL for what an agency's report on a quarter depends on, shared by the page and the submission.
import "server-only";
import { joinTask } from "@/lib/history/names-sql";
import { Prisma } from "@/prisma/generated/client";

/**
 * The agency's entries that are not finished, the earliest due first; suspended and dropped ones carry their reason.
 */
export const unfinishedOf = (quarterId: number, agencyId: number) => Prisma.sql`
  SELECT t.code, t.title, t.origin::text AS origin, e.state::text AS state, to_char(e.due, 'YYYY-MM-DD') AS due,
    e.delay_reason_code AS "delayReasonCode", e.delay_reason AS "delayReason", e.proposed_solution AS "proposedSolution"
  FROM entry e ${joinTask}
  WHERE e.quarter_id = ${quarterId} AND e.agency_id = ${agencyId}
    AND e.state IN ('NOT_STARTED', 'IN_PROGRESS', 'REPORTED')
  ORDER BY e.due, t.code`;
