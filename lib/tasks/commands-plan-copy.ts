// Copying what recurs: tasks of an earlier quarter become new tasks of the planned one.
import "server-only";
import { existsIn } from "@/lib/agencies/agency";
import { change } from "@/lib/change";
import { record } from "@/lib/history/record";
import type { Person } from "@/lib/people/person";
import { dayOf } from "@/lib/quarters/quarter";
import { Incomplete, Refusal } from "@/lib/refusal";
import { agencyNamed, dueInQuarter, type PlannedTask, type TasksCopied } from "./plan";
import { factsOf } from "./plan-entry";
import { lockPlan, writePlanned } from "./planned";
import { mayPlan, visibleTo } from "./policy";

/**
 * The ticked tasks, named by their codes in lower case, as new tasks: same words, basis, lead and coordinating agencies,
 * the deadline as many quarters later. Gives how many there are, as "copied-4".
 */
export function copyTasks(person: Person, copied: TasksCopied): Promise<string> {
  const { rows } = copied;
  return change(person, copied, async (tx) => {
    const plan = await lockPlan(tx, person, copied.quarter);
    if (copied.from >= copied.quarter) throw new Refusal("copyFromLater");
    const codes = rows.filter(({ chosen }) => chosen).map(({ row }) => row.toUpperCase());
    if (codes.length === 0) throw new Incomplete({ chosen: "copyNothing" });
    const found = await tx.entry.findMany({
      where: { quarterId: copied.from, task: { AND: [{ code: { in: codes } }, visibleTo(person)] } },
      include: {
        agency: { select: { code: true } },
        contributions: {
          where: { state: { not: "DECLINED" } },
          select: { agency: { select: { code: true } } },
        },
        task: { include: { directive: { select: { symbol: true } } } },
      },
      orderBy: { task: { code: "asc" } },
    });
    if (found.length !== codes.length) throw new Refusal("taskNotFound");
    const isThere = (code: string) => {
      const agency = agencyNamed(plan.agencies, code);
      return agency !== null && existsIn(agency, plan.quarterId);
    };
    const tasks = found.map(({ task, agency, contributions, due }): PlannedTask => {
      const { title, deliverable, origin, priority, directive } = task;
      return {
        ...{ title, deliverable, origin, priority },
        lead: agency.code,
        directive: directive?.symbol ?? "",
        due: dueInQuarter(dayOf(due), copied.from, copied.quarter),
        coordinating: [...new Set(contributions.map((part) => part.agency.code))].filter(isThere),
      };
    });
    if (!tasks.every((task) => isThere(task.lead))) throw new Refusal("copyLeadGone");
    if (!tasks.every((task) => mayPlan(person, factsOf(plan, task)))) throw new Refusal("notYoursToPlan");
    await writePlanned(tx, person, plan, tasks);
    await record(tx, person, {
      subject: "quarter",
      subjectId: copied.quarter,
      quarterId: copied.quarter,
      event: "tasksCopied",
      after: { from: copied.from, tasks: tasks.length },
    });
    return `copied-${tasks.length}`;
  });
}
