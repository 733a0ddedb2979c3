// The sections of a quarter's pages as SQL that returns one JSON value each, so that a page asks for several in one
// query.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { timeZone } from "@/lib/calendar/day";
import { quarterAfter, quarterDays } from "@/lib/calendar/quarter";
import { agenciesIn, directivesIn, indicatorsIn, joinTask, reasonsIn } from "@/lib/history/names-sql";
import { coordinatingIds, isCarriedIn, isCarriedOut, standingOn } from "@/lib/tasks/rules-sql";
import { Prisma } from "@/prisma/generated/client";

/** All agencies in their order, as lib/agencies/agency.ts describes them, by the names of the quarter. */
export const agenciesJson = (quarterId: number) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', a.id, 'code', a.code,
    'nameVi', a.name_vi, 'nameEn', a.name_en, 'nameDe', a.name_de,
    'shortVi', a.short_vi, 'shortEn', a.short_en, 'shortDe', a.short_de,
    'rank', a.rank, 'validFrom', a.valid_from, 'validTo', a.valid_to) ORDER BY a.rank, a.code), '[]')
  FROM ${agenciesIn(Prisma.sql`${quarterId}::int`)} a)`;

/** All directives, siblings in their order, as the register was in the quarter. */
export const directivesJson = (quarterId: number) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', d.id, 'parentId', d.parent_id, 'slug', d.slug, 'symbol', d.symbol,
    'titleVi', d.title_vi, 'titleEn', d.title_en, 'titleDe', d.title_de,
    'remarkVi', d.remark_vi, 'remarkEn', d.remark_en, 'remarkDe', d.remark_de) ORDER BY d.rank, d.symbol), '[]')
  FROM ${directivesIn(Prisma.sql`${quarterId}::int`)} d)`;

/** When each agency submitted its report on the quarter; a withdrawn one is none. */
export const reportsJson = (quarterId: number) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('agencyId', r.agency_id, 'assessment', r.assessment,
    'submittedOn', (r.submitted_at AT TIME ZONE ${timeZone})::date)), '[]')
  FROM agency_report r WHERE r.quarter_id = ${quarterId} AND r.submitted_at IS NOT NULL)`;

/** The days that the lead waits or waited for a part beyond its deadline: no longer once it is not needed. */
const waitedDays = (asOf: Day) => Prisma.sql`greatest(0, CASE c.state WHEN 'DECLINED' THEN 0
  WHEN 'NOT_NEEDED' THEN (c.state_since AT TIME ZONE ${timeZone})::date - c.due
  ELSE coalesce(c.delivered_on, ${asOf}::date) - c.due END)`;

/** The parts of the quarter, counted by pair of agencies and by how they stand. */
export const partsJson = (quarterId: number, asOf: Day) => Prisma.sql`(
  SELECT coalesce(json_agg(p ORDER BY p."leadId", p."agencyId", p.standing), '[]') FROM (
    SELECT e.agency_id AS "leadId", c.agency_id AS "agencyId",
           part_standing(c.state, c.due, c.delivered_on, ${asOf}::date) AS standing,
           count(*) AS count, sum(${waitedDays(asOf)}) AS days
    FROM entry e JOIN contribution c ON c.entry_id = e.id
    WHERE e.quarter_id = ${quarterId} GROUP BY 1, 2, 3) p)`;

/** The indicators that have figures in the quarter, each with its subordinate committees; of one agency or of all. */
export const indicatorsJson = (quarterId: number, agencyId: number | null = null) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', i.id, 'agencyId', i.agency_id, 'name', i.name, 'unit', i.unit,
    'target', f.target, 'actual', f.actual, 'remark', f.remark,
    'units', (SELECT coalesce(json_agg(json_build_object('name', u.unit_name, 'target', u.target, 'actual', u.actual,
        'remark', u.remark) ORDER BY u.id), '[]')
      FROM indicator_figure u
      WHERE u.indicator_id = i.id AND u.quarter_id = f.quarter_id AND u.unit_name <> '')) ORDER BY i.rank, i.id), '[]')
  FROM indicator_figure f JOIN ${indicatorsIn(Prisma.sql`${quarterId}::int`)} i ON i.id = f.indicator_id
  WHERE f.quarter_id = ${quarterId} AND f.unit_name = '' AND coalesce(i.agency_id = ${agencyId}::int, true))`;

/** The number of a quarter's entries with the same standing. */
const standingCounts = (where: Prisma.Sql, today: Day) => Prisma.sql`(
  SELECT coalesce(json_object_agg(standing, n), '{}') FROM (
    SELECT ${standingOn(today)} AS standing, count(*) AS n FROM entry e JOIN quarter q ON q.id = e.quarter_id
    WHERE ${where} GROUP BY 1) s)`;

/**
 * What was carried over: how the entries that came from an earlier quarter stand, how many went on to a later one, and
 * the standing of those that are in the next. Of one agency as lead, or of all.
 */
export function carriedJson(quarterId: number, today: Day, agencyId: number | null = null) {
  const led = Prisma.sql`coalesce(e.agency_id = ${agencyId}::int, true)`;
  const cameTo = (id: number) => Prisma.sql`e.quarter_id = ${id} AND ${isCarriedIn} AND ${led}`;
  return Prisma.sql`json_build_object('in', ${standingCounts(cameTo(quarterId), today)},
    'out', (SELECT count(*) FROM entry e WHERE e.quarter_id = ${quarterId} AND ${isCarriedOut} AND ${led}),
    'next', ${standingCounts(cameTo(quarterAfter(quarterId)), today)})`;
}

/** The dashboard shows at most this many priority tasks of the next quarter; the list shows all. */
const prioritiesAtOnce = 10;

/**
 * The priority tasks of a quarter, by deadline, without suspended and dropped ones, by the names of the quarter on whose
 * page they are; null where there is no such quarter.
 */
export const prioritiesJson = (quarterId: number, onPageOf: number) => Prisma.sql`(
  SELECT json_build_object('id', q.id, 'total', coalesce(max(e.total), 0),
    'priorities', coalesce(json_agg(json_build_object('code', e.code, 'title', e.title, 'agencyId', e.agency_id,
      'due', e.due, 'coordinating', ARRAY(${coordinatingIds}))
      ORDER BY e.due, e.code) FILTER (WHERE e.id IS NOT NULL), '[]'))
  FROM quarter q LEFT JOIN (
    SELECT e.id, e.quarter_id, e.agency_id, e.due, t.code, coalesce(was.title, t.title) AS title, count(*) OVER () AS total
    FROM entry e ${joinTask} LEFT JOIN task_at_closing was ON was.task_id = t.id AND was.quarter_id = ${onPageOf}
    WHERE e.quarter_id = ${quarterId} AND t.priority AND e.state NOT IN ('SUSPENDED', 'DROPPED')
    ORDER BY e.due, t.code LIMIT ${prioritiesAtOnce}) e ON e.quarter_id = q.id
  WHERE q.id = ${quarterId} GROUP BY q.id)`;

const reasonJson = Prisma.sql`(SELECT json_build_object('nameVi', r.name_vi, 'nameEn', r.name_en, 'nameDe', r.name_de)
  FROM ${reasonsIn(Prisma.sql`e.quarter_id`)} r WHERE r.code = c.delay_reason_code)`;

/**
 * The parts of the quarter that `where` lets through, counted all and listed up to the limit, the longest waited for
 * first; c, e and t are the aliases of part, entry and task.
 */
export const partListJson = (quarterId: number, asOf: Day, where: Prisma.Sql, limit: number) => Prisma.sql`(
  SELECT json_build_object('total', coalesce(max(p.total), 0), 'overdue', coalesce(max(p.overdue), 0),
    'list', coalesce(json_agg(p.part ORDER BY p.days DESC, p.due, p.id), '[]')) FROM (
    SELECT c.id, c.due, count(*) OVER () AS total,
      count(*) FILTER (WHERE part_standing(c.state, c.due, c.delivered_on, ${asOf}::date) = 'overdue') OVER () AS overdue,
      ${waitedDays(asOf)} AS days, json_build_object('id', c.id, 'code', t.code,
      'leadId', e.agency_id, 'agencyId', c.agency_id, 'asked', c.asked, 'due', c.due, 'deliveredOn', c.delivered_on,
      'state', c.state, 'standing', part_standing(c.state, c.due, c.delivered_on, ${asOf}::date),
      'days', ${waitedDays(asOf)}, 'remark', c.remark, 'reason', ${reasonJson},
      'delayReason', c.delay_reason, 'proposedSolution', c.proposed_solution) AS part
    FROM entry e JOIN contribution c ON c.entry_id = e.id JOIN task t ON t.id = e.task_id
    WHERE e.quarter_id = ${quarterId} AND ${where}
    ORDER BY days DESC, c.due, c.id LIMIT ${limit}) p)`;

/** The agency and those that it had succeeded by the end of the quarter: their open requests of closed quarters are its. */
const lineOf = (quarterId: number, agencyId: number) => Prisma.sql`(
  WITH RECURSIVE line AS (SELECT ${agencyId}::int AS id
    UNION SELECT p.id FROM agency p JOIN line ON p.successor_id = line.id
    WHERE p.valid_to <= ${quarterDays(quarterId).last}::date)
  SELECT id FROM line)`;

/** The agency's requests up to this quarter that nobody has answered, the oldest first. */
export const openRequestsJson = (quarterId: number, agencyId: number) => Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('id', r.id, 'category', r.category, 'text', r.text,
    'submittedOn', r.submitted_on) ORDER BY r.submitted_on, r.id), '[]')
  FROM request r WHERE r.agency_id IN ${lineOf(quarterId, agencyId)} AND r.quarter_id <= ${quarterId} AND r.state = 'SUBMITTED')`;
