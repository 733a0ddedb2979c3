// Planned tasks inside a writing transaction: numbered without a race, each with its entry, its parts and its history.
import "server-only";
import { z } from "zod";
import { dateOf, dayOf } from "@/lib/calendar/day";
import { type QuarterState, quarterOf } from "@/lib/calendar/quarter";
import { columnsIn, dataOf } from "@/lib/forms/fields/field";
import { Refusal } from "@/lib/forms/refusal";
import { type HistoryEvent, recordAll, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { stateOfQuarter } from "@/lib/quarters/quarter-row";
import { now, today } from "@/lib/server/clock";
import { readRows } from "@/lib/server/rows";
import { planFields } from "@/lib/tasks/fields";
import { mayReadTasks, takesPlans } from "@/lib/tasks/policy";
import { agencyNamed, directiveNamed, type KnownForPlan, officerNamed, type PlannedTask } from "./plan";

const lastRow = z.strictObject({ last: z.int() });

export type LockedPlan = KnownForPlan & {
  quarterState: QuarterState;
  agencies: readonly (KnownForPlan["agencies"][number] & { id: number })[];
};

/**
 * The quarter that is planned, its row locked against a change of its stage until the transaction ends, with what a plan
 * may name. Refuses who may see no quarter (quarterNotFound), a closed one (quarterClosed) and one that takes no new
 * tasks (planningOver).
 */
export async function lockPlan(tx: Transaction, person: Person, quarterId: number): Promise<LockedPlan> {
  const [quarter] = await readRows(tx, stateOfQuarter)`
    SELECT state::text AS state FROM quarter WHERE id = ${quarterId} FOR SHARE`;
  if (!quarter || !mayReadTasks(person)) throw new Refusal("quarterNotFound");
  if (quarter.state === "CLOSED") throw new Refusal("quarterClosed");
  if (!takesPlans(quarter.state)) throw new Refusal("planningOver");
  return { quarterState: quarter.state, ...(await knownIn(tx, quarterId)) };
}

/** What a plan of this quarter may name. */
export async function knownIn(tx: Transaction, quarterId: number) {
  const agencies = await tx.agency.findMany({ orderBy: [{ rank: "asc" }, { code: "asc" }] });
  const directives = await tx.directive.findMany({ select: { id: true, symbol: true } });
  return {
    quarterId,
    today: today(),
    directives,
    people: await officersOf(tx),
    agencies: agencies.map(({ id, code, validFrom, validTo }) => ({
      id,
      code,
      validFrom: dayOf(validFrom),
      validTo: validTo && dayOf(validTo),
    })),
  };
}

/** Who can be in charge of a task of their agency. */
export const officersOf = (tx: Transaction) =>
  tx.person.findMany({
    where: { active: true, agencyId: { not: null } },
    select: { id: true, signInName: true, fullName: true, agencyId: true },
    orderBy: { signInName: "asc" },
  });

const prefixOf = (quarterId: number, lead: string): string => {
  const { year, number } = quarterOf(quarterId);
  return `${year}-Q${number}-${lead}-`;
};

/** Who gives codes in this quarter, or judges codes that somebody gave, takes turns until the transactions end. */
export async function takeTurns(tx: Transaction, quarterId: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('giaoban codes'), ${quarterId}::int)`;
}

/**
 * Returns out the codes of an agency's tasks in a quarter, one after the other; a code that was once given, or is `taken`,
 * is not given.
 */
async function numbering(
  tx: Transaction,
  quarterId: number,
  taken: ReadonlySet<string | undefined>,
): Promise<(lead: string) => Promise<string>> {
  await takeTurns(tx, quarterId);
  const given = new Map<string, number>();
  return async (lead) => {
    const prefix = prefixOf(quarterId, lead);
    let next = (given.get(lead) ?? (await lastNumber(tx, quarterId, prefix))) + 1;
    const code = () => `${prefix}${String(next).padStart(2, "0")}`;
    while (taken.has(code())) next += 1;
    given.set(lead, next);
    return code();
  };
}

async function lastNumber(tx: Transaction, quarterId: number, prefix: string): Promise<number> {
  const [found] = await readRows(tx, lastRow)`
    SELECT coalesce(max(substring(code FROM ${prefix.length + 1}::int)::int), 0) AS last FROM (
      SELECT code FROM task WHERE starts_with(code, ${prefix})
      UNION ALL
      SELECT after ->> 'code' FROM history WHERE quarter_id = ${quarterId} AND event = 'taskRemoved'
        AND starts_with(after ->> 'code', ${prefix})) given`;
  return found?.last ?? 0;
}

/** What a coordinating agency is asked for where nothing else is said: the deliverable, or the task itself. */
const askedFor = ({ deliverable, title }: PlannedTask): string => deliverable || title;

/**
 * Enters these tasks, which the caller has judged (wrongInPlan, mayPlan) under `lockPlan`. Returns their codes in order. A
 * task names agencies and directives that `plan` knows, and a code of its own that was never given, or it is an error of
 * ours.
 */
export async function writePlanned(
  tx: Transaction,
  person: Person,
  plan: LockedPlan,
  tasks: readonly (PlannedTask & { code?: string })[],
): Promise<string[]> {
  const nextCode = await numbering(tx, plan.quarterId, new Set(tasks.map(({ code }) => code)));
  const codes: string[] = [];
  const events: HistoryEvent[] = [];
  for (const task of tasks) {
    const code = task.code || (await nextCode(task.lead));
    codes.push(code);
    events.push(...(await writeTask(tx, plan, task, code)));
  }
  await recordAll(tx, person, events);
  return codes;
}

const idOf = (found: { id: number } | null, name: string): number => {
  if (!found) throw new Error(`A judged plan names ${name}, which is not known.`);
  return found.id;
};

async function writeTask(
  tx: Transaction,
  { agencies, directives, people, quarterId }: LockedPlan,
  task: PlannedTask,
  code: string,
): Promise<HistoryEvent[]> {
  const { origin, due } = task;
  const lead = idOf(agencyNamed(agencies, task.lead), task.lead);
  const directive = task.directive ? idOf(directiveNamed(directives, task.directive), task.directive) : null;
  const officer = task.officer ? idOf(officerNamed(people, task.officer, lead), task.officer) : null;
  const written = await tx.task.create({
    data: {
      ...dataOf(columnsIn(planFields, "task"), task),
      ...{ code, agencyId: lead, directiveId: directive, officerId: officer },
      originalDue: dateOf(due),
      createdAt: now(),
      entries: { create: { quarterId, agencyId: lead, due: dateOf(due), lastWordAt: now() } },
    },
    select: { id: true, entries: { select: { id: true } } },
  });
  const about = { subject: "task" as const, subjectId: written.id, quarterId };
  const entryId = idOf(written.entries[0] ?? null, code);
  const asked = askedFor(task);
  for (const each of task.coordinating)
    await writePart(tx, { entryId, agencyId: idOf(agencyNamed(agencies, each), each), asked, due });
  return [
    { ...about, event: "assigned", after: { due, origin } },
    ...task.coordinating.map(
      (agency): HistoryEvent => ({ ...about, event: "partAsked", after: { agency, asked, due } }),
    ),
  ];
}

/** A part that is asked for today, with the first step of its time line. */
export async function writePart(
  tx: Transaction,
  { due, ...part }: { entryId: number; agencyId: number; asked: string; due: string },
): Promise<void> {
  const at = now();
  await tx.contribution.create({
    data: {
      ...part,
      due: dateOf(due),
      askedOn: dateOf(today()),
      stateSince: at,
      steps: { create: { state: "ASKED", at } },
    },
  });
}
