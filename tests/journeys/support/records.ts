// What the database holds of a task in the quarter that is being reported.
import type { Database } from "@/prisma/connect";

export const quarter = 20241;

/** The entry of a task, named as in an address. */
export const entryOf = (db: Database, code: string) =>
  db.entry.findFirstOrThrow({ where: { quarterId: quarter, task: { code: code.toUpperCase() } } });

/** What was recorded of a task, the earliest first. */
export async function historyOf(db: Database, code: string) {
  const task = await db.task.findUniqueOrThrow({ where: { code: code.toUpperCase() } });
  return db.history.findMany({ where: { subject: "task", subjectId: task.id }, orderBy: { id: "asc" } });
}

/** The number of all rows of the history: a refused request leaves it unchanged. */
export const recorded = (db: Database) => db.history.count();
