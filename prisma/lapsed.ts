// What has served its time is removed: keys of presses after a week, sessions a month after their end, files of tasks a
// day after they were brought, unless they were taken in.
import type { Database } from "./connect.ts";

const days = { key: 7, session: 30, file: 1 };

/** Removes what nobody can come back to; called at each start, by however many processes. */
export async function removeLapsed(db: Database): Promise<void> {
  await db.$executeRaw`
    DELETE FROM idempotency_key WHERE at < now() - make_interval(days => ${days.key})`;
  await db.$executeRaw`
    DELETE FROM session WHERE least(ended_at, expires_at) < now() - make_interval(days => ${days.session})`;
  await db.$executeRaw`
    DELETE FROM task_file
    WHERE taken_in_at IS NULL AND brought_at < now() - make_interval(days => ${days.file})`;
}
