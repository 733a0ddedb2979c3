// Ends open parts and extensions with their task and reopens parts of a returned one, inside the task's transaction.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import type { HistoryEvent, Transaction } from "@/lib/history/record-tx";
import { now, today } from "@/lib/server/clock";
import type { ContributionState, Fate } from "@/lib/tasks/contribution";

/** A part that is not delivered or not acknowledged yet, with the facts of its history event. */
export type OpenPart = {
  id: number;
  entryId: number;
  agency: string;
  asked: string;
  due: Day;
  state: ContributionState;
  version: number;
  taskId: number;
  quarterId: number;
};

/** A part with what becomes of it, and the remark that its agency reads. */
export type Settled = { part: OpenPart; fate: Fate; word: string };

/**
 * Returns the open parts of these entries, locked until the transaction ends. The entries' rows are locked first:
 * whoever answers a part, or asks for a new one, holds its entry and then the part.
 */
export async function lockOpenParts(tx: Transaction, entryIds: readonly number[]): Promise<OpenPart[]> {
  const ids = [...entryIds];
  await tx.$queryRaw`SELECT FROM entry WHERE id = ANY(${ids}::int[]) ORDER BY id FOR NO KEY UPDATE`;
  return tx.$queryRaw<OpenPart[]>`
    SELECT c.id, c.entry_id AS "entryId", a.code AS agency, c.asked, to_char(c.due, 'YYYY-MM-DD') AS due,
      c.state::text AS state, c.version, e.task_id AS "taskId", e.quarter_id AS "quarterId"
    FROM contribution c JOIN agency a ON a.id = c.agency_id JOIN entry e ON e.id = c.entry_id
    WHERE c.entry_id = ANY(${ids}::int[]) AND c.state IN ('ASKED', 'ACCEPTED', 'RETURNED', 'DELIVERED')
    ORDER BY c.id FOR NO KEY UPDATE OF c`;
}

/**
 * Settles the parts. Call it before their task is written as ended. A part that counts as received without having been
 * delivered is delivered today. Returns the history events for the caller to record.
 */
export async function settleParts(tx: Transaction, settled: readonly Settled[]): Promise<HistoryEvent[]> {
  if (settled.length === 0) return [];
  const ids = settled.map(({ part }) => part.id);
  const fates = settled.map(({ fate }) => fate);
  const words = settled.map(({ word }) => word);
  const at = now();
  await tx.$executeRaw`
    UPDATE contribution c SET state = f.state::"ContributionState", remark = f.word, state_since = ${at}::timestamptz,
      delivered_on = CASE WHEN f.state = 'ACKNOWLEDGED' THEN coalesce(c.delivered_on, ${today()}::date) END,
      version = c.version + 1
    FROM unnest(${ids}::int[], ${fates}::text[], ${words}::text[]) AS f(id, state, word) WHERE c.id = f.id`;
  await tx.contributionStep.createMany({
    data: settled.map(({ part, fate, word }) => ({ contributionId: part.id, state: fate, at, remark: word })),
  });
  return settled.map(({ part, fate, word }) =>
    partEvent(part, fate === "ACKNOWLEDGED" ? "partAcknowledged" : "partNotNeeded", word),
  );
}

const partEvent = (
  { taskId, quarterId, agency, asked, due }: Omit<OpenPart, "state" | "version" | "id" | "entryId">,
  event: "partAcknowledged" | "partNotNeeded" | "partReopened",
  note: string,
): HistoryEvent => ({
  subject: "task",
  subjectId: taskId,
  quarterId,
  event,
  after: { agency, asked, due },
  note,
});

/**
 * Reopens the parts of a returned task that had ended as not needed, each in the state that it had before, from now on;
 * what was received stays received. Returns the history events for the caller to record.
 * @param remark the one with which the task is returned
 */
export async function reopenParts(tx: Transaction, entryId: number, remark: string): Promise<HistoryEvent[]> {
  const at = now();
  const opened = await tx.$queryRaw<(OpenPart & { remark: string })[]>`
    UPDATE contribution c SET state = held.state, state_since = ${at}::timestamptz, version = c.version + 1,
      remark = CASE WHEN held.state = 'RETURNED' THEN coalesce(nullif(held.remark, ''), ${remark}) ELSE '' END
    FROM (SELECT p.id, a.code, e.task_id, e.quarter_id, s.state, s.remark
      FROM contribution p JOIN agency a ON a.id = p.agency_id JOIN entry e ON e.id = p.entry_id
        CROSS JOIN LATERAL (SELECT s.state, s.remark FROM contribution_step s WHERE s.contribution_id = p.id
          AND s.state IN ('ASKED', 'ACCEPTED', 'RETURNED') ORDER BY s.id DESC LIMIT 1) s
      WHERE p.entry_id = ${entryId} AND p.state = 'NOT_NEEDED') held
    WHERE c.id = held.id
    RETURNING c.id, held.code AS agency, c.asked, to_char(c.due, 'YYYY-MM-DD') AS due, c.state::text AS state, c.remark,
      held.task_id AS "taskId", held.quarter_id AS "quarterId"`;
  await tx.contributionStep.createMany({
    data: opened.map(({ id, state, remark }) => ({ contributionId: id, state, at, remark })),
  });
  return opened.map((part) => partEvent(part, "partReopened", remark));
}

/**
 * Undecided extensions lapse with their tasks. Call it once those are written as ended. Returns the history events for
 * the caller to record.
 */
export async function lapseExtensions(tx: Transaction, entryIds: readonly number[]): Promise<HistoryEvent[]> {
  const lapsed = await tx.$queryRaw<{ taskId: number; quarterId: number; from: Day; to: Day }[]>`
    UPDATE extension x SET state = 'WITHDRAWN', decided_at = ${now()}::timestamptz, version = x.version + 1
    FROM entry e WHERE e.id = x.entry_id AND x.state = 'ASKED' AND x.entry_id = ANY(${[...entryIds]}::int[])
    RETURNING e.task_id AS "taskId", e.quarter_id AS "quarterId", to_char(x.old_due, 'YYYY-MM-DD') AS "from",
      to_char(x.new_due, 'YYYY-MM-DD') AS "to"`;
  return lapsed.map(({ taskId, quarterId, from, to }) => ({
    subject: "task",
    subjectId: taskId,
    quarterId,
    event: "extensionLapsed",
    before: { due: from },
    after: { due: to },
  }));
}
