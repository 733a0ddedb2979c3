// Reads files of tasks: whether somebody may send one, and what its preview shows.
import "server-only";
import type { Person } from "@/lib/people/person";
import { getQuarters } from "@/lib/quarters/queries";
import { db } from "@/lib/server/db";
import { mayPlanIn } from "@/lib/tasks/policy";
import { judge } from "./judge";
import { knownTo } from "./queries-known";
import { saidRows } from "./rows";
import { type FileView, isWrong, type RowView } from "./view";

/**
 * Returns whether the person may send files to this quarter now; null where they never plan in it, or it does not
 * exist.
 */
export async function getFilePlanning(person: Person, quarterId: number): Promise<{ now: boolean } | null> {
  const quarter = (await getQuarters(person)).find(({ id }) => id === quarterId);
  if (!quarter || !mayPlanIn(person, "PLANNING")) return null;
  return { now: mayPlanIn(person, quarter.state) };
}

/** Returns a file that the person has sent to this quarter; null where there is none, or it is somebody else's. */
export async function getTaskFile(person: Person, quarterId: number, id: number): Promise<FileView | null> {
  const planning = await getFilePlanning(person, quarterId);
  const where = { id, quarterId, personId: person.id };
  const file = planning && (await db().taskFile.findFirst({ where, include: { quarter: true } }));
  if (!file) return null;
  // A spreadsheet that saves the same rows again makes another file of them.
  const alike = [{ sha256: file.sha256 }, { rows: { equals: file.rows ?? [] } }];
  const taken = await db().taskFile.findFirst({
    where: { quarterId, takenInAt: { not: null }, OR: alike },
    include: { person: true },
  });
  const said = saidRows.parse(file.rows);
  const rows: RowView[] = taken
    ? said.map((row) => ({ ...row, wrong: {} }))
    : judge(said, await knownTo(person, db(), file.quarter, said));
  const by = taken && (taken.person.fullName ?? taken.person.post ?? taken.person.signInName);
  return {
    id,
    quarterId,
    name: file.name,
    broughtAt: file.broughtAt,
    rows: rows.map(({ row, said: each, wrong }) => ({ row, said: each, wrong })),
    bad: rows.filter(isWrong).length,
    taken: taken?.takenInAt ? { at: taken.takenInAt, by, here: taken.id === id } : null,
    mayTakeIn: planning?.now ?? false,
  };
}
