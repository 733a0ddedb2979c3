// Commands of a file of tasks: it is kept for its preview, and taken in as a whole or not at all.
import "server-only";
import type { Day } from "@/lib/calendar/day";
import { change, type Submission } from "@/lib/forms/change";
import { Refusal } from "@/lib/forms/refusal";
import { record, type Transaction } from "@/lib/history/record-tx";
import type { Person } from "@/lib/people/person";
import { type LockedPlan, lockPlan, takeTurns, writePlanned } from "@/lib/planning/tasks-tx";
import { dayAt, now } from "@/lib/server/clock";
import { idRow, readRows } from "@/lib/server/rows";
import { mayPlanIn } from "@/lib/tasks/policy";
import { judge } from "./judge";
import { knownTo } from "./queries-known";
import { type SaidRow, saidRows } from "./rows";
import type { TakingIn } from "./taking-in";

type Brought = Submission & { quarter: number; name: string; sha256: string };

/**
 * The quarter's plan, with its stage locked until the transaction ends.
 * @throws Refusal fileNotFound where the person plans nothing in it, as if there were no file
 */
async function lockPlanOf(tx: Transaction, person: Person, quarterId: number): Promise<LockedPlan> {
  if (!mayPlanIn(person, "PLANNING")) throw new Refusal("fileNotFound");
  return lockPlan(tx, person, quarterId);
}

/**
 * Keeps the rows of a file for its preview, and deletes files that the same person sent over a day ago and never took
 * in. Returns the preview's id.
 * @throws Refusal where the person may not plan in this quarter now
 */
export function keepFile(person: Person, brought: Brought, rows: readonly SaidRow[]): Promise<string> {
  return change(person, brought, async (tx) => {
    const { quarterId } = await lockPlanOf(tx, person, brought.quarter);
    await tx.$executeRaw`
      DELETE FROM task_file
      WHERE person_id = ${person.id} AND taken_in_at IS NULL AND brought_at < now() - interval '1 day'`;
    // The real time, by which previews lapse, even where the demonstration's day is fixed.
    const [kept] = await readRows(tx, idRow)`
      INSERT INTO task_file (quarter_id, person_id, name, sha256, rows, brought_at)
      VALUES (${quarterId}, ${person.id}, ${brought.name}, ${brought.sha256}, ${JSON.stringify(rows)}::jsonb, now())
      RETURNING id`;
    return String(kept?.id);
  });
}

/** A file of tasks; locked with all others of the same bytes or rows, so that of two who take it in one is refused. */
type Held = { id: number; personId: number; name: string; sha256: string; rows: unknown };

async function holdFile(tx: Transaction, person: Person, quarterId: number, id: number): Promise<Held> {
  const alike = await tx.$queryRaw<(Held & { takenInAt: Date | null; by: string })[]>`
    SELECT f.id, f.person_id AS "personId", f.name, f.sha256, f.rows, f.taken_in_at AS "takenInAt",
           coalesce(p.full_name, p.post, p.sign_in_name) AS by
    FROM task_file f JOIN person p ON p.id = f.person_id JOIN task_file this ON this.id = ${id}
    WHERE f.quarter_id = ${quarterId} AND (f.sha256 = this.sha256 OR f.rows = this.rows)
    ORDER BY f.id FOR UPDATE OF f`;
  const file = alike.find((each) => each.id === id && each.personId === person.id);
  if (!file) throw new Refusal("fileNotFound");
  const taken = alike.find(({ takenInAt }) => takenInAt !== null);
  if (taken?.takenInAt)
    throw new Refusal("fileTakenIn", { ...dayParts(dayAt(taken.takenInAt)), who: taken.by });
  return file;
}

/** Day, month and year as separate values, since a refusal does not know the reader's language. */
function dayParts(day: Day): { day: number; month: number; year: string } {
  const [year = "", month, date] = day.split("-");
  return { day: Number(date), month: Number(month), year };
}

/**
 * Takes in all tasks of a file that the person has sent; where one row is wrong, none. Returns their number.
 * @throws Refusal where the file is not the person's, was taken in before, has wrong rows, or the plan is closed to
 * them
 */
export function takeInFile(person: Person, taking: TakingIn): Promise<string> {
  return change(person, taking, async (tx) => {
    const own = await tx.taskFile.findFirst({
      where: { id: taking.file, personId: person.id },
      select: { quarterId: true },
    });
    if (!own) throw new Refusal("fileNotFound");
    const plan = await lockPlanOf(tx, person, own.quarterId);
    const file = await holdFile(tx, person, plan.quarterId, taking.file);
    await takeTurns(tx, plan.quarterId);
    const said = saidRows.parse(file.rows);
    const quarter = { id: plan.quarterId, state: plan.quarterState };
    const tasks = judge(said, await knownTo(person, tx, quarter, said)).flatMap(({ task }) => task ?? []);
    if (tasks.length < said.length) throw new Refusal("fileHasErrors", { bad: said.length - tasks.length });
    await tx.taskFile.update({ where: { id: file.id }, data: { takenInAt: now() } });
    await writePlanned(tx, person, plan, tasks);
    await record(tx, person, {
      ...{ subject: "quarter", subjectId: quarter.id, quarterId: quarter.id, event: "tasksTakenIn" },
      after: { name: file.name, sha256: file.sha256, tasks: tasks.length },
    });
    return String(tasks.length);
  });
}
