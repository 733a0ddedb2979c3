// What the database keeps of tries to sign in, for all processes on it at once: how many were wrong, and whose turn it is.
import "server-only";
import { z } from "zod";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";

const countRow = z.strictObject({ before: z.number() });
const turnRow = z.strictObject({ ms: z.number() });

/**
 * Counts one more try under this key.
 * @param minutes after which a count begins anew, from its first try on
 * @returns how many were counted before it
 */
export async function countTry(key: string, minutes: number): Promise<number> {
  const [counted] = await readRows(db(), countRow)`
    INSERT INTO sign_in_guess AS known (key, points, expire)
    VALUES (${key}, 1, clock_timestamp() + ${minutes}::float8 * interval '1 minute')
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN known.expire > clock_timestamp() THEN known.points + 1 ELSE 1 END,
      expire = CASE WHEN known.expire > clock_timestamp() THEN known.expire ELSE excluded.expire END
    RETURNING points - 1 AS before`;
  return counted?.before ?? 0;
}

/** Takes one counted try back. */
export async function uncountTry(key: string): Promise<void> {
  await db().signInGuess.updateMany({
    where: { key, points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  });
}

/**
 * Takes the next turn in the line of this key: the row's `expire` is the instant from which the next try may be judged,
 * and one statement moves it on.
 * @returns milliseconds until one's turn; null where the line is longer than `longest` already
 */
export async function takeTurn(key: string, wait: number, longest: number): Promise<number | null> {
  const [turn] = await readRows(db(), turnRow)`
    INSERT INTO sign_in_guess AS line (key, points, expire)
    VALUES (${key}, 0, clock_timestamp() + ${wait}::float8 * interval '1 ms')
    ON CONFLICT (key) DO UPDATE
      SET expire = greatest(line.expire, clock_timestamp()) + ${wait}::float8 * interval '1 ms'
      WHERE line.expire <= clock_timestamp() + ${longest}::float8 * interval '1 ms'
    RETURNING (extract(epoch FROM expire - clock_timestamp()) * 1000)::float8 AS ms`;
  return turn ? Math.max(0, turn.ms) : null;
}

/** Forgets counts and lines: the next try under these keys begins new ones. */
export async function forgetTries(keys: string[]): Promise<void> {
  await db().signInGuess.deleteMany({ where: { key: { in: keys } } });
}
