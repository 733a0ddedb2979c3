// One task with all that its page shows, and what the person may do with it.
import "server-only";
import { db } from "@/lib/db";
import { isOf, type Person } from "@/lib/people/person";
import type { Day } from "@/lib/quarters/quarter";
import { Prisma } from "@/prisma/generated/client";
import { stepsOf } from "./contribution";
import { mayBeExtended } from "./extension";
import { mayHaveParts } from "./plan";
import {
  mayAskPart,
  mayConfirm,
  mayContribute,
  mayPlan,
  mayReadHistory,
  mayReadTasks,
  mayReceive,
  mayReport,
} from "./policy";
import { agencyOf, entryJson, partColumns, taskColumns } from "./rows";
import { currentOf, mayBeConfirmed, mayBeReturned, statesAfter } from "./task";
import type {
  EntryView,
  ExtensionView,
  HistoryView,
  PartView,
  ReasonView,
  TaskFacts,
  TaskView,
} from "./view";

/** The rows of history that a task's page shows before one asks for all. */
export const historyShown = 20;
/** And those it shows then; a task with more is read on the page of the history. */
const mostHistory = 1000;

type Row = TaskFacts & {
  entries: EntryView[];
  parts: (PartView & { entryId: number })[];
  reasons: ReasonView[];
  extensions: (ExtensionView & { entryId: number })[];
};

/**
 * The task with this code ("2024-q1-btc-07"), judged on `today`; null where there is none that the person may see.
 * Two queries. `allHistory` lifts the bound on the history's rows.
 */
export async function getTask(
  person: Person,
  code: string,
  today: Day,
  allHistory = false,
): Promise<TaskView | null> {
  if (!mayReadTasks(person)) return null;
  const [found] = await db().$queryRaw<{ task: Row }[]>`
    SELECT jsonb_build_object(${taskColumns},
      'entries', (SELECT coalesce(jsonb_agg(${entryJson(today)} ORDER BY e.quarter_id DESC), '[]')
        FROM entry e JOIN quarter q ON q.id = e.quarter_id JOIN agency a ON a.id = e.agency_id WHERE e.task_id = t.id),
      'parts', (SELECT coalesce(jsonb_agg(jsonb_build_object('entryId', c.entry_id, ${partColumns(today)})
          ORDER BY pa.rank, c.id), '[]')
        FROM contribution c JOIN entry e ON e.id = c.entry_id JOIN quarter q ON q.id = e.quarter_id
          JOIN agency pa ON pa.id = c.agency_id WHERE e.task_id = t.id),
      'extensions', (SELECT coalesce(jsonb_agg(jsonb_build_object('entryId', x.entry_id, 'id', x.id, 'oldDue', x.old_due,
          'newDue', x.new_due, 'reason', x.reason, 'state', x.state, 'remark', x.remark) ORDER BY x.id), '[]')
        FROM extension x JOIN entry e ON e.id = x.entry_id WHERE e.task_id = t.id),
      'reasons', (SELECT jsonb_agg(jsonb_build_object('code', r.code, 'nameVi', r.name_vi, 'nameEn', r.name_en,
        'nameDe', r.name_de) ORDER BY r.rank) FROM delay_reason r WHERE r.active)) AS task
    FROM task t WHERE t.code = ${code.toUpperCase()}`;
  if (!found) return null;
  const { task } = found;
  const entry = currentOf(task.entries.map((each) => ({ ...each, quarter: { state: each.quarterState } })));
  if (!entry) return null;
  const can = canOf(person, task, entry);
  const limit = allHistory ? mostHistory : historyShown;
  const { history, total } = can.readHistory
    ? await historyOf(person, task.id, limit)
    : { history: [], total: 0 };
  const extensions = task.extensions.filter((extension) => extension.entryId === entry.id);
  return {
    ...task,
    entry,
    parts: task.parts.filter((part) => part.entryId === entry.id).map((part) => withCan(person, part, entry)),
    extensions,
    history,
    historyTotal: total,
    can,
  };
}

function canOf(person: Person, task: Row, entry: EntryView): TaskView["can"] {
  const { state, quarterState } = entry;
  const facts = { leadAgencyId: entry.agency.id, origin: task.origin, state, quarterState };
  const asked = task.extensions.some(({ entryId, state }) => entryId === entry.id && state === "ASKED");
  const report = mayReport(person, facts) && statesAfter(state).length > 0;
  return {
    report,
    reportTooLate: !report && isOf(person, facts.leadAgencyId),
    confirm: mayConfirm(person, facts) && mayBeConfirmed(state),
    giveBack: mayConfirm(person, facts) && mayBeReturned(state),
    readHistory: mayReadHistory(person, facts.leadAgencyId),
    askExtension: mayReport(person, facts) && mayBeExtended(state) && !asked,
    decideExtension: mayConfirm(person, facts) && asked,
    plan: mayPlan(person, facts),
    remove:
      mayPlan(person, facts) &&
      quarterState === "PLANNING" &&
      state === "NOT_STARTED" &&
      task.entries.length === 1,
    askPart: mayAskPart(person, facts) && mayHaveParts(state),
  };
}

function withCan(person: Person, part: PartView, entry: EntryView) {
  const facts = {
    agencyId: part.agency.id,
    leadAgencyId: entry.agency.id,
    state: part.state,
    quarterState: entry.quarterState,
  };
  return {
    ...part,
    can: {
      answer: mayContribute(person, facts) && stepsOf.part[part.state].length > 0,
      receive: mayReceive(person, facts) && stepsOf.lead[part.state].length > 0,
    },
  };
}

type HistoryRow = Omit<HistoryView, "mine"> & { personId: number | null; total: number };

async function historyOf(person: Person, taskId: number, limit: number) {
  const rows = await db().$queryRaw<HistoryRow[]>`
    SELECT h.id::text AS id, h.at, h.role::text AS role, h.person_id AS "personId", h.event, h.before, h.after, h.note,
      CASE WHEN a.id IS NOT NULL THEN ${agencyOf("a")} END AS agency, count(*) OVER ()::int AS total
    FROM history h LEFT JOIN agency a ON a.id = h.agency_id
    WHERE h.subject = 'task' AND h.subject_id = ${taskId} ORDER BY h.id DESC LIMIT ${Prisma.sql`${limit}`}`;
  return {
    history: rows.map(({ personId, total, ...row }) => ({ ...row, mine: personId === person.id })),
    total: rows[0]?.total ?? 0,
  };
}
