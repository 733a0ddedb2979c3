// What becomes of the open entries when their quarter is closed: written in a few statements, whatever their number.
import "server-only";
import type { Transaction } from "@/lib/history/record-tx";
import { readRows } from "@/lib/server/rows";
import { isUnfinished } from "@/lib/tasks/rules-sql";
import { Prisma } from "@/prisma/generated/client";
import { carriedPart } from "./rows";

/** Drops the entries that the Office decided to drop; the reason is the decision's. Returns how many those were. */
export const dropEntries = (tx: Transaction, quarterId: number): Promise<number> =>
  tx.$executeRaw`
    UPDATE entry e SET state = 'DROPPED', state_reason = d.reason, returned_remark = '', version = e.version + 1
    FROM closing_decision d
    WHERE d.entry_id = e.id AND NOT d.carry_over AND e.quarter_id = ${quarterId} AND ${isUnfinished}`;

/** A reported task is judged by its report: its deadline stays what it was, whatever was decided before it. */
const due = Prisma.sql`CASE WHEN e.state = 'REPORTED' THEN e.due ELSE d.due END`;

/** What a reported task says stays as it was reported, until it is confirmed or returned. */
const reported = (column: Prisma.Sql, otherwise: Prisma.Sql) =>
  Prisma.sql`CASE WHEN e.state = 'REPORTED' THEN ${column} ELSE ${otherwise} END`;
const said = (column: string) => reported(Prisma.raw(`e.${column}`), Prisma.sql`''`);

/**
 * The next quarter's entries: with what was done, the reason of a suspension and the confirmer's remark. Of what goes on
 * it is asked anew why it is late, what helps and how sure the agency is; of what is reported nothing is.
 */
async function makeEntries(tx: Transaction, from: number, to: number): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO entry (task_id, quarter_id, agency_id, due, extended, state, progress, result, state_reason, done_on,
      returned_remark, last_word_at, carried_from_id, confidence, delay_reason_code, delay_reason, proposed_solution,
      help_needed, help_from)
    SELECT e.task_id, ${to}::int, e.agency_id, ${due}, e.extended + (${due} > e.due)::int, e.state, e.progress, e.result,
      e.state_reason, e.done_on, e.returned_remark, e.last_word_at, e.id,
      ${reported(Prisma.sql`e.confidence`, Prisma.sql`NULL`)}, ${reported(Prisma.sql`e.delay_reason_code`, Prisma.sql`NULL`)},
      ${said("delay_reason")}, ${said("proposed_solution")}, ${said("help_needed")}, ${said("help_from")}
    FROM entry e JOIN closing_decision d ON d.entry_id = e.id AND d.carry_over
    WHERE e.quarter_id = ${from} AND ${isUnfinished} ORDER BY e.id`;
}

/** A deadline that moved was extended by the closing; a question that still asks for more goes along unanswered. */
async function makeExtensions(tx: Transaction, to: number, at: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO extension (entry_id, old_due, new_due, reason, state, asked_at, decided_at)
    SELECT n.id, e.due, n.due, coalesce(nullif(d.reason, ''), e.delay_reason), 'AGREED', ${at}::timestamptz, ${at}::timestamptz
    FROM entry n JOIN entry e ON e.id = n.carried_from_id JOIN closing_decision d ON d.entry_id = e.id
    WHERE n.quarter_id = ${to} AND n.due > e.due ORDER BY n.id`;
  await tx.$executeRaw`
    INSERT INTO extension (entry_id, old_due, new_due, reason, asked_at)
    SELECT n.id, n.due, x.new_due, x.reason, x.asked_at
    FROM extension x JOIN entry n ON n.carried_from_id = x.entry_id
    WHERE n.quarter_id = ${to} AND x.state = 'ASKED' AND x.new_due > n.due ORDER BY x.id`;
}

/** The parts that somebody still owes or still has to look at, with their days and steps: who holds what stays known. */
async function makeParts(tx: Transaction, to: number): Promise<void> {
  const pairs = await readRows(tx, carriedPart)`
    SELECT p.id AS old, nextval(pg_get_serial_sequence('contribution', 'id'))::int AS fresh FROM (
      SELECT c.id FROM contribution c JOIN entry n ON n.carried_from_id = c.entry_id
      WHERE n.quarter_id = ${to} AND c.state IN ('ASKED', 'ACCEPTED', 'RETURNED', 'DELIVERED') ORDER BY c.id) p`;
  if (pairs.length === 0) return;
  const carried = Prisma.sql`unnest(${pairs.map(({ old }) => old)}::int[], ${pairs.map(({ fresh }) => fresh)}::int[])
    AS carried(old, fresh)`;
  await tx.$executeRaw`
    INSERT INTO contribution (id, entry_id, agency_id, asked, asked_on, due, state, state_since, delivered_on, remark,
      delay_reason_code, delay_reason, proposed_solution)
    SELECT carried.fresh, n.id, c.agency_id, c.asked, c.asked_on, c.due, c.state, c.state_since, c.delivered_on, c.remark,
      c.delay_reason_code, c.delay_reason, c.proposed_solution
    FROM ${carried} JOIN contribution c ON c.id = carried.old JOIN entry n ON n.carried_from_id = c.entry_id`;
  await tx.$executeRaw`
    INSERT INTO contribution_step (contribution_id, state, at, remark)
    SELECT carried.fresh, s.state, s.at, s.remark
    FROM ${carried} JOIN contribution_step s ON s.contribution_id = carried.old ORDER BY s.id`;
}

/** Makes the next quarter's entry of each one that is carried over. Returns how many there are. */
export async function carryOver(tx: Transaction, from: number, to: number, at: Date): Promise<number> {
  const made = await makeEntries(tx, from, to);
  await makeExtensions(tx, to, at);
  await makeParts(tx, to);
  return made;
}
