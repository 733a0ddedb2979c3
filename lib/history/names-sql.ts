// SQL for the names of a quarter: those kept when it was closed or, while it is not, those of now; all pages share it.
import "server-only";
import { Prisma } from "@/prisma/generated/client";

const { raw, sql } = Prisma;

const columnsOf = (fields: readonly string[]) =>
  raw(fields.map((field) => `coalesce(k.${field}, own.${field}) AS ${field}`).join(", "));

const inEach = (...fields: string[]) =>
  fields.flatMap((field) => ["vi", "en", "de"].map((language) => `${field}_${language}`));

/** May be empty then and not now: whether the row was kept decides, not the value. */
const asKept = (key: string, ...fields: string[]) =>
  raw(
    fields
      .map((field) => `CASE WHEN k.${key} IS NULL THEN own.${field} ELSE k.${field} END AS ${field}`)
      .join(", "),
  );

/** The task of an entry `e`, for FROM: joined as `t`, worded and counted as in the entry's quarter. */
export const ownTask = sql`
  SELECT own.id, own.code, ${columnsOf(["title", "deliverable", "search", "origin", "priority"])},
    ${asKept("task_id", "directive_id")}, own.original_due, own.officer_id
  FROM task own LEFT JOIN task_at_closing k ON k.task_id = own.id AND k.quarter_id = e.quarter_id
  WHERE own.id = e.task_id`;
export const joinTask = sql`JOIN LATERAL (${ownTask}) t ON true`;

/** A closed quarter that keeps its names does not show what was entered after it. */
const thenKnown = (key: string, quarter: Prisma.Sql) => sql`(${raw(`k.${key}`)} IS NOT NULL
  OR NOT EXISTS (SELECT FROM agency_at_closing x WHERE x.quarter_id = ${quarter}))`;

/**
 * The first day after a quarter that was closed with its names: an agency that came later did not exist in it, from
 * whatever day on it counts.
 */
const dayAfter = (quarter: Prisma.Sql) => sql`(SELECT (make_date(q.id / 10, q.id % 10 * 3 - 2, 1)
  + interval '3 months')::date FROM quarter q WHERE q.id = ${quarter}
    AND EXISTS (SELECT FROM agency_at_closing x WHERE x.quarter_id = q.id))`;

/** The agencies of a quarter's time, in no order, with the columns of their table that have to do with names. */
export const agenciesIn = (quarter: Prisma.Sql) => sql`(
  SELECT own.id, own.code, own.successor_id, ${columnsOf([...inEach("name", "short"), "rank"])},
    coalesce(k.valid_from, greatest(own.valid_from, ${dayAfter(quarter)})) AS valid_from,
    ${asKept("agency_id", "valid_to")}
  FROM agency own LEFT JOIN agency_at_closing k ON k.agency_id = own.id AND k.quarter_id = ${quarter})`;

/** One agency by its number, joined under a name of one's own: as it was called in the quarter. */
export const joinAgency = (
  name: string,
  id: Prisma.Sql,
  quarter: Prisma.Sql = sql`e.quarter_id`,
) => sql`JOIN LATERAL (
  SELECT own.id, own.code, ${columnsOf([...inEach("name"), "rank"])}
  FROM agency own LEFT JOIN agency_at_closing k ON k.agency_id = own.id AND k.quarter_id = ${quarter}
  WHERE own.id = ${id}) ${raw(name)} ON true`;

/** The register of directives as it was in the quarter. */
export const directivesIn = (quarter: Prisma.Sql) => sql`(
  SELECT own.id, own.slug, own.superseded_by_id, ${columnsOf(["kind", "symbol", ...inEach("title", "issuer"), "rank"])},
    ${asKept("directive_id", ...inEach("remark"), "issued_on", "parent_id")}
  FROM directive own LEFT JOIN directive_at_closing k ON k.directive_id = own.id AND k.quarter_id = ${quarter}
  WHERE ${thenKnown("directive_id", quarter)})`;

/** The reasons for delay by the names of the quarter. */
export const reasonsIn = (quarter: Prisma.Sql) => sql`(
  SELECT own.code, own.active, own.version, ${columnsOf([...inEach("name"), "rank"])}
  FROM delay_reason own LEFT JOIN delay_reason_at_closing k ON k.code = own.code AND k.quarter_id = ${quarter}
  WHERE ${thenKnown("code", quarter)})`;

/** The indicators by the names and the owners of the quarter. */
export const indicatorsIn = (quarter: Prisma.Sql) => sql`(
  SELECT own.id, ${columnsOf(["agency_id", "name", "unit", "rank"])}
  FROM indicator own LEFT JOIN indicator_at_closing k ON k.indicator_id = own.id AND k.quarter_id = ${quarter})`;

/** The name of the person with this id, as it was shown beside a file of the quarter. */
export const personNamed = (id: Prisma.Sql, quarter: Prisma.Sql) => sql`(
  SELECT coalesce(k.name, own.full_name, own.post, own.sign_in_name)
  FROM person own LEFT JOIN person_at_closing k ON k.person_id = own.id AND k.quarter_id = ${quarter} WHERE own.id = ${id})`;

/**
 * The officer in charge of the task `t` of an entry `e`, for FROM: somebody who works in the lead agency or in the one that
 * goes on with its work. Who has left is no longer in charge.
 */
export const officerOfTask = sql`(
  SELECT p.id, p.sign_in_name, coalesce(p.full_name, p.sign_in_name) AS name FROM person p
  WHERE p.id = t.officer_id AND p.active AND (p.agency_id = e.agency_id OR succeeds(p.agency_id, e.agency_id)))`;

/** Who works in the agencies at present, each with the agency's code. */
export const officersJson = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'code', a.code,
    'signInName', p.sign_in_name, 'name', coalesce(p.full_name, p.sign_in_name)) ORDER BY a.rank, p.sign_in_name), '[]')
  FROM person p JOIN agency a ON a.id = p.agency_id WHERE p.active)`;
