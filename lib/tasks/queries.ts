// One task with all that its page shows, and what the person may do with it.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { timeZone } from "@/lib/calendar/day";
import { getReasons } from "@/lib/delay-reasons/queries";
import { joinAgency, joinTask, officersJson } from "@/lib/history/names-sql";
import { historyOfTask } from "@/lib/history/queries";
import { historyShown } from "@/lib/history/view";
import { isOf, type Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { Prisma } from "@/prisma/generated/client";
import { stepsOf } from "./contribution";
import {
  confirmationIsClosed,
  hasSubmitted,
  mayAskPart,
  mayAssignOfficer,
  mayConfirm,
  mayContribute,
  mayPlan,
  mayReadHistory,
  mayReadTasks,
  mayReceive,
  mayReport,
} from "./policy";
import { entryJson, helpersJson, partColumns, reasonsJson, wordedJson } from "./rows";
import { judgedOn } from "./rules-sql";
import {
  currentOf,
  mayBeConfirmed,
  mayBeExtended,
  mayBeReturned,
  mayBeTakenBack,
  mayHaveParts,
  statesAfter,
} from "./task";
import type {
  AgencyView,
  EntryView,
  ExtensionView,
  LineageEntry,
  OfferedOfficer,
  PartView,
  ReasonView,
  TaskFactsView,
  TaskView,
  TaskWorded,
} from "./view";

const { sql } = Prisma;

/** The rows of history that a page shows where one asks for all; a task with more is read on the page of the history. */
const mostHistory = 1000;

type Row = Pick<TaskFactsView, "id" | "code" | "originalDue"> & {
  entries: LineageEntry[];
  parts: (PartView & { entryId: number })[];
  reasons: ReasonView[];
  helpers: AgencyView[];
  officers: OfferedOfficer[];
  extensions: (ExtensionView & { entryId: number })[];
};

/** How many parts the entry `e` of quarter `q` asked for, and how many of them came late or have not come in time. */
const partsOf = (
  today: Day,
) => Prisma.sql`(SELECT jsonb_build_object('parts', count(*), 'partsLate', count(*) FILTER (
    WHERE part_standing(c.state, c.due, c.delivered_on, ${judgedOn(today)}) IN ('overdue', 'completedLate')))
  FROM contribution c WHERE c.entry_id = e.id AND c.state NOT IN ('DECLINED', 'NOT_NEEDED'))`;

/**
 * The task with this code ("2024-q1-btc-07"), judged on `today`; null where there is none that the person may see.
 * Two queries, a third where the task ended in a closed quarter. `allHistory` lifts the bound on the history's rows.
 */
export async function getTask(
  person: Person,
  code: string,
  today: Day,
  allHistory = false,
): Promise<TaskView | null> {
  if (!mayReadTasks(person)) return null;
  const [found] = await db().$queryRaw<{ task: Row }[]>`
    SELECT jsonb_build_object('id', own.id, 'code', own.code, 'originalDue', own.original_due,
      'entries', (SELECT coalesce(jsonb_agg(${entryJson(today)} || ${partsOf(today)} || jsonb_build_object('worded', ${wordedJson})
          ORDER BY e.quarter_id DESC), '[]')
        FROM entry e JOIN quarter q ON q.id = e.quarter_id ${joinTask} ${joinAgency("a", sql`e.agency_id`)}
        WHERE e.task_id = own.id),
      'parts', (SELECT coalesce(jsonb_agg(jsonb_build_object('entryId', c.entry_id, ${partColumns(today)})
          ORDER BY pa.rank, c.id), '[]')
        FROM contribution c JOIN entry e ON e.id = c.entry_id JOIN quarter q ON q.id = e.quarter_id
          ${joinAgency("pa", sql`c.agency_id`)} WHERE e.task_id = own.id),
      'extensions', (SELECT coalesce(jsonb_agg(jsonb_build_object('entryId', x.entry_id, 'id', x.id, 'oldDue', x.old_due,
          'newDue', x.new_due, 'reason', x.reason, 'state', x.state, 'remark', x.remark, 'quarterId', e.quarter_id,
          'askedOn', (x.asked_at AT TIME ZONE ${timeZone})::date, 'decidedOn', (x.decided_at AT TIME ZONE ${timeZone})::date)
          ORDER BY x.id DESC), '[]')
        FROM extension x JOIN entry e ON e.id = x.entry_id WHERE e.task_id = own.id),
      'reasons', ${reasonsJson}, 'helpers', ${helpersJson(today)},
      'officers', ${officersJson}) AS task
    FROM task own WHERE own.code = ${code.toUpperCase()}`;
  if (!found) return null;
  const { task: kept } = found;
  const entry = currentOf(kept.entries.map((each) => ({ ...each, quarter: { state: each.quarterState } })));
  if (!entry) return null;
  const task = { ...kept, ...entry.worded };
  const can = canOf(person, task, entry);
  const limit = allHistory ? mostHistory : historyShown;
  const { rows: history, total } = can.readHistory
    ? await historyOfTask(person, task.id, limit)
    : { rows: [], total: 0 };
  return {
    ...task,
    entry,
    parts: task.parts.filter((part) => part.entryId === entry.id).map((part) => withCan(person, part, entry)),
    reasons: entry.quarterState === "CLOSED" ? await getReasons(person, entry.quarterId) : task.reasons,
    officers: can.plan || can.assignOfficer ? task.officers : [],
    history,
    historyTotal: total,
    can,
  };
}

function canOf(person: Person, task: Row & TaskWorded, entry: EntryView): TaskView["can"] {
  const { state, quarterState } = entry;
  const facts = { leadAgencyId: entry.agency.id, origin: task.origin, state, quarterState };
  const asked = task.extensions.some(({ entryId, state }) => entryId === entry.id && state === "ASKED");
  const speaks = mayReport(person, facts) && !hasSubmitted(entry);
  const report = speaks && statesAfter(state).length > 0;
  const confirms = mayConfirm(person, facts) && !confirmationIsClosed({ ...entry, origin: task.origin });
  return {
    report,
    reportTooLate: !report && isOf(person, facts.leadAgencyId),
    confirm: confirms && mayBeConfirmed(state),
    giveBack: confirms && mayBeReturned(state),
    confirmTooLate: mayConfirm(person, facts) && !(confirms && mayBeReturned(state)),
    takeBack: speaks && mayBeTakenBack(state),
    withdrawExtension: speaks && asked,
    readHistory: mayReadHistory(person, facts.leadAgencyId),
    askExtension: speaks && mayBeExtended(state) && !asked,
    decideExtension: confirms && asked,
    plan: mayPlan(person, facts),
    remove:
      mayPlan(person, facts) &&
      quarterState === "PLANNING" &&
      state === "NOT_STARTED" &&
      task.entries.length === 1,
    assignOfficer: mayAssignOfficer(person, facts),
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
