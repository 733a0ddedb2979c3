// What has served its time is removed: keys of submissions after a week, sessions a month after their end, files of
// tasks a day after they were brought, unless they were taken in, text typed after the end of a session a day after
// that, and counts of tries to sign in an hour after they begin anew.
import type { Database } from "./connect.ts";

const days = { key: 7, session: 30, file: 1, text: 1 };

/** Whatever can run a statement: a client, or a transaction of it. */
type Runs = Pick<Database, "$executeRaw" | "$queryRaw">;

/** Removes what nobody can come back to; called at each start and every hour, by however many processes. */
export async function removeLapsed(db: Runs): Promise<void> {
  await db.$executeRaw`
    DELETE FROM idempotency_key WHERE at < now() - make_interval(days => ${days.key})`;
  await db.$executeRaw`
    DELETE FROM session WHERE least(ended_at, expires_at) < now() - make_interval(days => ${days.session})`;
  await db.$executeRaw`
    DELETE FROM task_file
    WHERE taken_in_at IS NULL AND brought_at < now() - make_interval(days => ${days.file})`;
  await db.$executeRaw`
    DELETE FROM kept_text WHERE at < now() - make_interval(days => ${days.text})`;
  await db.$executeRaw`DELETE FROM sign_in_guess WHERE expire < now() - interval '1 hour'`;
}

/**
 * The same unless another process is at it; within a transaction, which holds the lock until its end. Returns whether
 * it ran.
 */
export async function removeLapsedInTurn(tx: Runs): Promise<boolean> {
  const [turn] = await tx.$queryRaw<{ mine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('giaoban lapsed')) AS mine`;
  if (turn?.mine) await removeLapsed(tx);
  return turn?.mine ?? false;
}
