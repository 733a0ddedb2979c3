// When a try to sign in is judged: tries of one name take turns, so that many at once are no faster than one by one.
import "server-only";
import { z } from "zod";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";

const turnRow = z.strictObject({ ms: z.number() });

/**
 * Takes the next turn in the line of this key, for all processes on the database at once: the row's `expire` is the
 * instant from which the next try may be judged, and one statement moves it on.
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

/** Closes a line: the next try begins a new one. */
export async function endTurns(keys: string[]): Promise<void> {
  await db().signInGuess.deleteMany({ where: { key: { in: keys } } });
}
