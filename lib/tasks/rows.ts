// SQL that returns entries and parts as JSON of one shape, so that a page is one query whatever it shows.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { agenciesIn, directivesIn, joinAgency, officerOfTask, reasonsIn } from "@/lib/history/names-sql";
import { Prisma } from "@/prisma/generated/client";
import { delayReasonOn, lateQuarters, reportSubmittedOn } from "./rules-sql";

const agencyJson = (table: string) =>
  Prisma.raw(
    `jsonb_build_object('id', ${table}.id, 'code', ${table}.code,
       'nameVi', ${table}.name_vi, 'nameEn', ${table}.name_en, 'nameDe', ${table}.name_de)`,
  );

/** A reason for delay `r`. */
const reasonColumns = Prisma.sql`jsonb_build_object('code', r.code,
  'nameVi', r.name_vi, 'nameEn', r.name_en, 'nameDe', r.name_de, 'active', r.active)`;

/** The reason that an entry `e` or a part `c` of that entry was given, by the name of the quarter. */
const reasonJson = (code: Prisma.Sql) => Prisma.sql`(SELECT ${reasonColumns}
  FROM ${reasonsIn(Prisma.sql`e.quarter_id`)} r WHERE r.code = ${code})`;

/** All reasons in their order: those that are no longer offered explain what was written with them. */
export const reasonsJson = Prisma.sql`(SELECT coalesce(jsonb_agg(${reasonColumns} ORDER BY r.rank, r.code), '[]') FROM delay_reason r)`;

/** The agencies that help can be asked of. */
export const helpersJson = (today: Day) => Prisma.sql`(SELECT coalesce(jsonb_agg(${agencyJson("ha")}
  ORDER BY ha.rank, ha.code), '[]') FROM agency ha
  WHERE ha.valid_from <= ${today}::date AND (ha.valid_to IS NULL OR ha.valid_to >= ${today}::date))`;

/** Why an entry `e` of quarter `q` is late, what helps, and of whom help is asked. */
export const explainedColumns = (today: Day) => Prisma.sql`'reason', ${reasonJson(delayReasonOn(today))},
  'delayReason', e.delay_reason, 'proposedSolution', e.proposed_solution, 'helpNeeded', e.help_needed,
  'helpFrom', e.help_from, 'helper', (SELECT ${agencyJson("ha")}
  FROM ${agenciesIn(Prisma.sql`e.quarter_id`)} ha WHERE ha.code = e.help_from)`;

/** The latest return of an entry `e`, as the history holds it. */
const returned = Prisma.sql`(SELECT jsonb_build_object('at', h.at, 'role', h.role,
  'agency', CASE WHEN ha.id IS NOT NULL THEN ${agencyJson("ha")} END)
  FROM history h LEFT ${joinAgency("ha", Prisma.sql`h.agency_id`)}
  WHERE h.subject = 'task' AND h.subject_id = e.task_id AND h.quarter_id = e.quarter_id AND h.event = 'returned'
  ORDER BY h.id DESC LIMIT 1)`;

/** An entry `e` of quarter `q` led by agency `a`, judged on the day its quarter was closed or else on `today`. */
export const entryJson = (today: Day) => Prisma.sql`jsonb_build_object(
  'id', e.id, 'quarterId', e.quarter_id, 'quarterState', q.state, 'closedOn', q.closed_on,
  'agency', ${agencyJson("a")}, 'due', e.due, 'extended', e.extended, 'state', e.state,
  'standing', standing(e.state, e.due, e.done_on, coalesce(q.closed_on, ${today}::date)),
  'progress', e.progress, 'result', e.result, 'confidence', e.confidence,
  ${explainedColumns(today)}, 'stateReason', e.state_reason, 'doneOn', e.done_on, 'returnedRemark', e.returned_remark,
  'returned', CASE WHEN e.returned_remark <> '' THEN ${returned} END,
  'lastWordAt', e.last_word_at, 'version', e.version,
  'reportSubmittedOn', ${reportSubmittedOn(Prisma.sql`e.quarter_id`, Prisma.sql`e.agency_id`)},
  'lateQuarters', ${lateQuarters(today)})`;

/** The wording of task `t` of an entry `e` in the entry's quarter, with origin, priority and directive. */
const wordedColumns = Prisma.sql`'officer', (SELECT jsonb_build_object('id', o.id, 'signInName', o.sign_in_name, 'name', o.name)
    FROM ${officerOfTask} o), 'title', t.title, 'deliverable', t.deliverable, 'origin', t.origin, 'priority', t.priority,
  'directive', (SELECT jsonb_build_object('slug', d.slug, 'symbol', d.symbol,
    'titleVi', d.title_vi, 'titleEn', d.title_en, 'titleDe', d.title_de)
    FROM ${directivesIn(Prisma.sql`e.quarter_id`)} d WHERE d.id = t.directive_id)`;

export const wordedJson = Prisma.sql`jsonb_build_object(${wordedColumns})`;

export const taskColumns = Prisma.sql`'id', t.id, 'code', t.code, 'originalDue', t.original_due, ${wordedColumns}`;

/** The columns of a part `c` asked of agency `pa`, in a quarter `q`. */
export const partColumns = (today: Day) => Prisma.sql`'id', c.id, 'agency', ${agencyJson("pa")},
  'asked', c.asked, 'askedOn', c.asked_on, 'due', c.due, 'state', c.state,
  'standing', part_standing(c.state, c.due, c.delivered_on, coalesce(q.closed_on, ${today}::date)),
  'stateSince', c.state_since, 'deliveredOn', c.delivered_on, 'remark', c.remark,
  'reason', ${reasonJson(Prisma.sql`c.delay_reason_code`)},
  'delayReason', c.delay_reason, 'proposedSolution', c.proposed_solution, 'version', c.version,
  'steps', (SELECT coalesce(jsonb_agg(jsonb_build_object('state', s.state, 'at', s.at) ORDER BY s.id), '[]')
    FROM contribution_step s WHERE s.contribution_id = c.id)`;

export const agencyOf = agencyJson;
