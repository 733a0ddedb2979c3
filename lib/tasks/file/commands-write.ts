// Tasks that were planned together, written together: numbered, entered into the quarter, their parts asked for.
import "server-only";
import { now, today } from "@/lib/clock";
import { type Happening, recordAll, type Transaction } from "@/lib/history/record";
import type { Person } from "@/lib/people/person";
import { dateOf } from "@/lib/quarters/quarter";
import { codeStem } from "./cells";
import type { Meant } from "./judge";

/** The codes of the tasks, each as given or the next free one of its agency. Writers of one quarter take turns. */
async function codesOf(tx: Transaction, quarterId: number, tasks: readonly Meant[]): Promise<string[]> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('codes of tasks'), ${quarterId}::int)`;
  const last = new Map<string, number>();
  for (const stem of new Set(tasks.map(({ lead }) => codeStem(quarterId, lead.code)))) {
    const known = await tx.task.findMany({ where: { code: { startsWith: stem } }, select: { code: true } });
    const codes = [...known.map(({ code }) => code), ...tasks.map(({ code }) => code ?? "")];
    const numbers = codes
      .filter((code) => code.startsWith(stem))
      .map((code) => Number(code.slice(stem.length)));
    last.set(stem, Math.max(0, ...numbers));
  }
  return tasks.map(({ code, lead }) => {
    if (code) return code;
    const stem = codeStem(quarterId, lead.code);
    const number = (last.get(stem) ?? 0) + 1;
    last.set(stem, number);
    return stem + String(number).padStart(2, "0");
  });
}

const rowOf = ({ title, deliverable, lead, directive, origin, priority, due }: Meant, code: string) => ({
  ...{ code, title, deliverable, agencyId: lead.id, directiveId: directive, origin, priority },
  ...{ originalDue: dateOf(due), createdAt: now() },
});

type Written = { task: Meant; code: string; taskId: number; entryId: number };

async function writeTasks(tx: Transaction, quarterId: number, tasks: readonly Meant[]): Promise<Written[]> {
  const codes = await codesOf(tx, quarterId, tasks);
  const coded = tasks.map((task, at) => ({ task, code: codes[at] ?? "" }));
  const made = await tx.task.createManyAndReturn({
    data: coded.map(({ task, code }) => rowOf(task, code)),
    select: { id: true, code: true },
  });
  const ids = new Map(made.map(({ id, code }) => [code, id]));
  const withIds = coded.map((each) => ({ ...each, taskId: ids.get(each.code) ?? 0 }));
  const entries = await tx.entry.createManyAndReturn({
    data: withIds.map(({ task, taskId }) => ({
      ...{ taskId, quarterId, agencyId: task.lead.id, due: dateOf(task.due), lastWordAt: now() },
    })),
    select: { id: true, taskId: true },
  });
  const entryOf = new Map(entries.map(({ id, taskId }) => [taskId, id]));
  return withIds.map((each) => ({ ...each, entryId: entryOf.get(each.taskId) ?? 0 }));
}

async function askParts(tx: Transaction, written: readonly Written[]): Promise<void> {
  const asked = written.flatMap(({ task, entryId }) =>
    task.coordinating.map((part) => ({
      ...{ entryId, agencyId: part.agency.id, asked: part.asked, due: dateOf(task.due) },
      ...{ askedOn: dateOf(today()), stateSince: now() },
    })),
  );
  const parts = await tx.contribution.createManyAndReturn({ data: asked, select: { id: true } });
  await tx.contributionStep.createMany({
    data: parts.map(({ id }) => ({ contributionId: id, state: "ASKED" as const, at: now() })),
  });
}

/** Writes the tasks with entries, parts and history, in their order; the caller has judged them under the quarter's lock. */
export async function writeTogether(
  person: Person,
  tx: Transaction,
  quarterId: number,
  tasks: readonly Meant[],
): Promise<void> {
  const written = await writeTasks(tx, quarterId, tasks);
  await askParts(tx, written);
  const happenings = written.flatMap(({ task, taskId }): Happening[] => {
    const about = { subject: "task" as const, subjectId: taskId, quarterId };
    return [
      { ...about, event: "assigned", after: { due: task.due, origin: task.origin } },
      ...task.coordinating.map(({ agency, asked }) => ({
        ...about,
        event: "partAsked" as const,
        after: { agency: agency.code, asked, due: task.due },
      })),
    ];
  });
  await recordAll(tx, person, happenings);
}
