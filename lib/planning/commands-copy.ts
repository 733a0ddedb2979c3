// Copying what recurs: tasks of an earlier quarter become new tasks of the planned one.
import "server-only";
import { existsIn } from "@/lib/agencies/agency";
import { dayOf } from "@/lib/calendar/day";
import { wrongPlanDue } from "@/lib/calendar/meant-day";
import { change } from "@/lib/forms/change";
import { columnsIn, dataOf } from "@/lib/forms/fields/field";
import { Incomplete, Refusal } from "@/lib/forms/refusal";
import { record, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { idRow, readRows } from "@/lib/server/rows";
import { planFields } from "@/lib/tasks/fields";
import { mayPlan, visibleTo } from "@/lib/tasks/policy";
import type { Prisma } from "@/prisma/generated/client";
import type { TasksCopiedAnswer } from "./answer";
import { factsOf } from "./entry-tx";
import { agencyNamed, dueInQuarter, officerNamed, type PlannedTask, type TasksCopied } from "./plan";
import { type LockedPlan, lockPlan, writePlanned } from "./tasks-tx";

/**
 * The ticked tasks, named by their codes in lower case, as new tasks: same words, basis, lead, coordinating agencies and,
 * where still of the lead, officer in charge, the deadline as many quarters later. What stands in the plan already, carried over or copied before, is left out. Returns
 * how many there are, as "copied-4".
 */
export function copyTasks(person: Person, copied: TasksCopied): Promise<TasksCopiedAnswer> {
  const { quarter, from } = copied;
  return change(person, copied, async (tx) => {
    const plan = await lockPlan(tx, person, quarter);
    if (from >= quarter) throw new Refusal("copyFromLater");
    const codes = copied.rows.filter(({ chosen }) => chosen).map(({ row }) => row.toUpperCase());
    if (codes.length === 0) throw new Incomplete({ chosen: "copyNothing" });
    const found = await findTasks(tx, person, { from, codes });
    if (found.length !== codes.length) throw new Refusal("taskNotFound");
    const tasks = found.map((entry) => ({ id: entry.task.id, ...copyOf(plan, entry, from) }));
    if (!tasks.every((task) => isThere(plan, task.lead))) throw new Refusal("copyLeadGone");
    if (!tasks.every((task) => mayPlan(person, factsOf(plan, task)))) throw new Refusal("notYoursToPlan");
    const here = await standingIn(tx, quarter, tasks);
    const fresh = tasks.filter(({ id }) => !here.has(id));
    if (fresh.length === 0) throw new Refusal("copiedAlready");
    const past = fresh.filter(({ due }) => wrongPlanDue(due, quarter, plan.today, copied) !== null);
    if (past.length > 0)
      throw new Incomplete({ chosen: "copyPast" }, { offers: ["past"], values: { count: past.length } });
    await writePlanned(tx, person, plan, fresh);
    await record(tx, person, {
      subject: "quarter",
      subjectId: quarter,
      quarterId: quarter,
      event: "tasksCopied",
      after: { from, tasks: fresh.length },
    });
    return { is: "copied", count: fresh.length };
  });
}

const shape = {
  due: true,
  agency: { select: { code: true } },
  contributions: {
    where: { state: { not: "DECLINED" } },
    select: { agency: { select: { code: true } } },
    orderBy: { id: "asc" },
  },
  task: { include: { directive: { select: { symbol: true } }, officer: { select: { signInName: true } } } },
} satisfies Prisma.EntrySelect;
type Found = Prisma.EntryGetPayload<{ select: typeof shape }>;

const findTasks = (tx: Transaction, person: Person, { from, codes }: { from: number; codes: string[] }) =>
  tx.entry.findMany({
    where: { quarterId: from, task: { AND: [{ code: { in: codes } }, visibleTo(person)] } },
    select: shape,
    orderBy: { task: { code: "asc" } },
  });

function isThere(plan: LockedPlan, code: string): boolean {
  const agency = agencyNamed(plan.agencies, code);
  return agency !== null && existsIn(agency, plan.quarterId);
}

function copyOf(plan: LockedPlan, { task, agency, contributions, due }: Found, from: number): PlannedTask {
  const asked = new Set(contributions.map((part) => part.agency.code));
  const lead = agencyNamed(plan.agencies, agency.code)?.id;
  const officer = officerNamed(plan.people, task.officer?.signInName ?? "", lead);
  return {
    ...dataOf(columnsIn(planFields, "task"), task),
    lead: agency.code,
    directive: task.directive?.symbol ?? "",
    officer: officer?.signInName ?? "",
    due: dueInQuarter(dayOf(due), from, plan.quarterId),
    coordinating: [...asked].filter((code) => code !== agency.code && isThere(plan, code)),
  };
}

/** Those of the tasks that the plan holds already: carried over, or with the same lead and title. Copies take turns. */
async function standingIn(
  tx: Transaction,
  quarter: number,
  tasks: readonly (PlannedTask & { id: number })[],
): Promise<Set<number>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('giaoban copies'), ${quarter}::int)`;
  const found = await readRows(tx, idRow)`
    SELECT t.id FROM task t WHERE t.id = ANY(${tasks.map(({ id }) => id)}) AND EXISTS (
      SELECT FROM entry e JOIN task h ON h.id = e.task_id WHERE e.quarter_id = ${quarter}
        AND (h.id = t.id OR (h.agency_id = t.agency_id AND fold(h.title) = fold(t.title))))`;
  return new Set(found.map(({ id }) => id));
}
