// What a merger moves, as SQL that the page which foretells it and the command which does it share.
import "server-only";
import { isUnfinished } from "@/lib/tasks/rules-sql";
import { Prisma } from "@/prisma/generated/client";

export type Pair = { agency: number; into: number };

/** Of the quarters that are not closed; `q` is the entry's quarter. */
const isRunning = Prisma.sql`q.state <> 'CLOSED'`;

export const movedEntries = ({ agency }: Pair) => Prisma.sql`
  SELECT e.id, e.task_id AS "taskId", e.quarter_id AS "quarterId", e.version
  FROM entry e JOIN quarter q ON q.id = e.quarter_id
  WHERE e.agency_id = ${agency} AND ${isUnfinished} AND ${isRunning}`;

/**
 * The parts that still wait for somebody, and what becomes of each: it "moves" to the successor, or it was asked between
 * the two that are one now: then it "falls" away, or what was delivered counts as "received".
 */
export const movedParts = ({ agency, into }: Pair) => Prisma.sql`
  SELECT c.id, a.code AS agency, c.asked, to_char(c.due, 'YYYY-MM-DD') AS due, c.remark,
    e.task_id AS "taskId", e.quarter_id AS "quarterId",
    CASE WHEN after.lead <> ${into} THEN 'moves' WHEN c.state = 'DELIVERED' THEN 'received' ELSE 'falls' END AS fate
  FROM contribution c JOIN entry e ON e.id = c.entry_id JOIN quarter q ON q.id = e.quarter_id
    JOIN agency a ON a.id = c.agency_id
    CROSS JOIN LATERAL (
      SELECT CASE WHEN e.agency_id = ${agency} AND ${isUnfinished} THEN ${into}::int ELSE e.agency_id END AS lead) after
  WHERE ${isRunning} AND c.state NOT IN ('ACKNOWLEDGED', 'DECLINED', 'NOT_NEEDED')
    AND (c.agency_id = ${agency} OR (c.agency_id = ${into} AND e.agency_id = ${agency} AND ${isUnfinished}))`;

/** Requests of the quarters that are not closed which nobody has answered. */
export const movedRequests = ({ agency }: Pair) => Prisma.sql`
  SELECT r.id FROM request r JOIN quarter q ON q.id = r.quarter_id
  WHERE r.agency_id = ${agency} AND r.state = 'SUBMITTED' AND ${isRunning}`;

/** The agency's indicators, and in what quarters they have figures: those of closed quarters stay where they are. */
export const movedIndicators = ({ agency }: Pair) => Prisma.sql`
  SELECT i.id, i.name, i.unit, i.rank, bool_or(q.state = 'CLOSED') IS TRUE AS "inClosed",
    bool_or(q.state <> 'CLOSED') IS TRUE AS "inRunning"
  FROM indicator i LEFT JOIN indicator_figure f ON f.indicator_id = i.id LEFT JOIN quarter q ON q.id = f.quarter_id
  WHERE i.agency_id = ${agency} GROUP BY i.id`;

/**
 * The submitted reports that the merger overtakes: of the two agencies, in quarters that are not closed and in which
 * tasks move from the one's report into the other's.
 */
export const overtakenReports = (pair: Pair) => Prisma.sql`
  SELECT r.quarter_id AS "quarterId", r.agency_id AS "agencyId", a.code AS agency, r.assessment, r.version
  FROM agency_report r JOIN agency a ON a.id = r.agency_id
  WHERE r.submitted_at IS NOT NULL AND r.agency_id IN (${pair.agency}, ${pair.into})
    AND r.quarter_id IN (SELECT m."quarterId" FROM (${movedEntries(pair)}) m)`;
