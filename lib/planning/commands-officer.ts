// Who is in charge of a task while its quarter runs.
import "server-only";
import { change } from "@/lib/forms/change";
import { Incomplete } from "@/lib/forms/refusal";
import { record } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { holdEntry, lockEntry, writeEntry } from "@/lib/tasks/entry-tx";
import { type EntryRights, mayAssignOfficer } from "@/lib/tasks/policy";
import { officerStill } from "@/lib/tasks/task";
import { type OfficerAssigned, officerNamed } from "./plan";
import { officersOf } from "./tasks-tx";

/**
 * The head names a person of the lead agency, by sign-in name or full name, or nobody. Returns the task's code; a name that
 * is recorded anyway changes nothing.
 * @throws Refusal where the person may not; Incomplete where nobody of that name works in the lead agency; Stale where the
 * entry has changed since
 */
export function assignOfficer(person: Person, assigned: OfficerAssigned): Promise<string> {
  const allowed = (facts: EntryRights) => (mayAssignOfficer(person, facts) ? null : "notYoursToAssign");
  return change(person, assigned, async (tx) => {
    const entry = await lockEntry(tx, person, assigned, allowed);
    await holdEntry(tx, entry);
    const { leadAgencyId } = entry.facts;
    const named = assigned.officer && officerNamed(await officersOf(tx), assigned.officer, leadAgencyId);
    if (assigned.officer && !named) throw new Incomplete({ officer: "officerUnknown" });
    const officer = named || null;
    const task = await tx.task.findUniqueOrThrow({
      where: { id: entry.about.subjectId },
      select: { officer: true },
    });
    const [before, after] = [officerStill(task.officer, leadAgencyId), officer?.signInName ?? ""];
    if (before === after) return assigned.task;
    await tx.task.update({ where: { id: entry.about.subjectId }, data: { officerId: officer?.id ?? null } });
    await writeEntry(tx, entry, {});
    await record(tx, person, {
      ...entry.about,
      event: "officerAssigned",
      before: { officer: before },
      after: { officer: after, version: entry.version + 1 },
    });
    return assigned.task;
  });
}
