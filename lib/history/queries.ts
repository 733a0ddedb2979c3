// Reads of the history: page by page, the latest first, under what the person may see; and that of one task.
import "server-only";
import { z } from "zod";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import { Prisma } from "@/prisma/generated/client";
import type { HistoryFilter } from "./filter";
import { joinAgency } from "./names-sql";
import { historyLine, historyRow, withTotal } from "./row";
import { asks, visibleHistory } from "./scope-sql";
import { type HistoryLine, type HistoryRow, mostCounted } from "./view";

const { sql } = Prisma;

export const eventsOnPage = 100;
/** A file holds at most this many rows, and is read in portions. */
const mostInFile = 100_000;
const rowsAtOnce = 2000;

const columns = (
  person: Person,
) => sql`h.id::text AS id, h.at, h.role::text AS role, actor.sign_in_name AS account,
  coalesce(h.person_id = ${person.id}, false) AS mine, h.event, h.before, h.after, h.note,
  CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('code', a.code, 'nameVi', a.name_vi, 'nameEn', a.name_en,
    'nameDe', a.name_de) END AS agency`;

/** A row of a closed quarter names agency and task as they were called in it. */
const actors = sql`LEFT ${joinAgency("a", sql`h.agency_id`, sql`h.quarter_id`)} LEFT JOIN person actor ON actor.id = h.person_id`;

/** What a row is about. */
const subjectColumns = sql`h.subject, h.quarter_id AS "quarterId", p.sign_in_name AS person, s.code AS "agencyCode",
  CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('code', t.code, 'title', coalesce(k.title, t.title)) END AS task`;

const subjects = sql`LEFT JOIN task t ON h.subject = 'task' AND t.id = h.subject_id
  LEFT JOIN task_at_closing k ON k.task_id = t.id AND k.quarter_id = h.quarter_id
  LEFT JOIN person p ON h.subject = 'person' AND p.id = h.subject_id
  LEFT JOIN agency s ON h.subject = 'agency' AND s.id = h.subject_id`;

/** The chosen rows first, and only then what belongs to each: the choice is made in the index alone. */
const lines = (person: Person, filter: HistoryFilter, limit: number) =>
  readRows(db(), historyLine)`
    WITH shown AS MATERIALIZED (
      SELECT h.* FROM history h
      WHERE ${visibleHistory(person)} AND ${asks(filter)}
        AND ${filter.before === undefined ? sql`true` : sql`h.id < ${filter.before}`}
      ORDER BY h.id DESC LIMIT ${limit})
    SELECT ${columns(person)}, ${subjectColumns} FROM shown h ${actors} ${subjects} ORDER BY h.id DESC`;

async function countOf(person: Person, filter: HistoryFilter): Promise<number> {
  const [row] = await readRows(db(), z.strictObject({ count: z.int() }))`
    SELECT count(*)::int AS count FROM (SELECT FROM history h
      WHERE ${visibleHistory(person)} AND ${asks(filter)} LIMIT ${mostCounted + 1}) counted`;
  return row?.count ?? 0;
}

export type HistoryView = {
  rows: HistoryLine[];
  /** Of all pages, at most mostCounted + 1. */
  count: number;
  /** Where the next page begins; null on the last. */
  next: number | null;
};

/** Returns one page of what the person may see and the filter asks for. */
export async function listHistory(person: Person, filter: HistoryFilter): Promise<HistoryView> {
  const [found, count] = await Promise.all([
    lines(person, filter, eventsOnPage + 1),
    countOf(person, filter),
  ]);
  const rows = found.slice(0, eventsOnPage);
  return { rows, count, next: found.length > eventsOnPage ? Number(rows.at(-1)?.id) : null };
}

/** All rows for a file, portion by portion, so that nothing waits for the whole of it. */
export async function* portionsOfHistory(
  person: Person,
  filter: HistoryFilter,
): AsyncGenerator<HistoryLine[]> {
  let before = filter.before;
  for (let left = mostInFile; left > 0; left -= rowsAtOnce) {
    const rows = await lines(person, { ...filter, before }, Math.min(left, rowsAtOnce));
    yield rows;
    if (rows.length < rowsAtOnce) return;
    before = Number(rows.at(-1)?.id);
  }
}

/**
 * Returns what the person may see of the events of these quarters after the row `told`, the earliest first and at most
 * `limit`, and how much it is in all.
 */
export async function eventsSince(
  person: Person,
  quarterIds: readonly number[],
  told: number,
  limit: number,
): Promise<{ rows: HistoryLine[]; total: number }> {
  const found = await readRows(db(), historyLine.extend(withTotal))`
    WITH shown AS MATERIALIZED (
      SELECT h.*, count(*) OVER ()::int AS total FROM history h
      WHERE ${visibleHistory(person)} AND h.quarter_id = ANY(${[...quarterIds]}::int[]) AND h.id > ${told}
      ORDER BY h.id LIMIT ${limit})
    SELECT ${columns(person)}, ${subjectColumns}, h.total FROM shown h ${actors} ${subjects} ORDER BY h.id`;
  return { rows: found.map(({ total, ...row }) => row), total: found[0]?.total ?? 0 };
}

/** Returns the latest rows of one task, and how many there are. The caller has checked who may read the task. */
export async function historyOfTask(
  person: Person,
  taskId: number,
  limit: number,
): Promise<{ rows: HistoryRow[]; total: number }> {
  const found = await readRows(db(), historyRow.extend(withTotal))`
    SELECT ${columns(person)}, count(*) OVER ()::int AS total FROM history h ${actors}
    WHERE h.subject = 'task' AND h.subject_id = ${taskId} ORDER BY h.id DESC LIMIT ${limit}`;
  return { rows: found.map(({ total, ...row }) => row), total: found[0]?.total ?? 0 };
}
