// How the database hands out entries and parts: JSON of one shape, so that a page is one query whatever it shows.
import "server-only";
import type { Day } from "@/lib/quarters/quarter";
import { Prisma } from "@/prisma/generated/client";
import { lateQuarters, reportSubmittedOn } from "./rules-sql";

const agencyJson = (table: string) =>
  Prisma.raw(
    `jsonb_build_object('id', ${table}.id, 'code', ${table}.code,
       'nameVi', ${table}.name_vi, 'nameEn', ${table}.name_en, 'nameDe', ${table}.name_de)`,
  );

const reasonJson = Prisma.sql`(SELECT jsonb_build_object('code', r.code,
  'nameVi', r.name_vi, 'nameEn', r.name_en, 'nameDe', r.name_de)`;

/** An entry `e` of quarter `q` led by agency `a`, judged on the day its quarter was closed or else on `today`. */
export const entryJson = (today: Day) => Prisma.sql`jsonb_build_object(
  'id', e.id, 'quarterId', e.quarter_id, 'quarterState', q.state, 'closedOn', q.closed_on,
  'agency', ${agencyJson("a")}, 'due', e.due, 'extended', e.extended, 'state', e.state,
  'standing', standing(e.state, e.due, e.done_on, coalesce(q.closed_on, ${today}::date)),
  'progress', e.progress, 'result', e.result, 'confidence', e.confidence,
  'reason', ${reasonJson} FROM delay_reason r WHERE r.code = e.delay_reason_code),
  'delayReason', e.delay_reason, 'proposedSolution', e.proposed_solution, 'helpNeeded', e.help_needed,
  'stateReason', e.state_reason, 'doneOn', e.done_on, 'returnedRemark', e.returned_remark,
  'lastWordAt', e.last_word_at, 'version', e.version,
  'reportSubmittedOn', ${reportSubmittedOn(Prisma.sql`e.quarter_id`, Prisma.sql`e.agency_id`)},
  'lateQuarters', ${lateQuarters(today)})`;

export const taskColumns = Prisma.sql`'id', t.id, 'code', t.code, 'title', t.title,
  'deliverable', t.deliverable, 'origin', t.origin, 'priority', t.priority, 'originalDue', t.original_due,
  'directive', (SELECT jsonb_build_object('slug', d.slug, 'symbol', d.symbol,
    'titleVi', d.title_vi, 'titleEn', d.title_en, 'titleDe', d.title_de)
    FROM directive d WHERE d.id = t.directive_id)`;

/** The columns of a part `c` asked of agency `pa`, in a quarter `q`. */
export const partColumns = (today: Day) => Prisma.sql`'id', c.id, 'agency', ${agencyJson("pa")},
  'asked', c.asked, 'askedOn', c.asked_on, 'due', c.due, 'state', c.state,
  'standing', part_standing(c.state, c.due, c.delivered_on, coalesce(q.closed_on, ${today}::date)),
  'stateSince', c.state_since, 'deliveredOn', c.delivered_on, 'remark', c.remark,
  'reason', ${reasonJson} FROM delay_reason r WHERE r.code = c.delay_reason_code),
  'delayReason', c.delay_reason, 'proposedSolution', c.proposed_solution, 'version', c.version,
  'steps', (SELECT coalesce(jsonb_agg(jsonb_build_object('state', s.state, 'at', s.at) ORDER BY s.id), '[]')
    FROM contribution_step s WHERE s.contribution_id = c.id)`;

export const agencyOf = agencyJson;
