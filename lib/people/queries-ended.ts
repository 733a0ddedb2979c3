// Reads a person's own sessions: where they are signed in, and whether a session expired by itself.
import "server-only";
import { z } from "zod";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import type { Person } from "./person";
import { hashOfSession, type SessionMark } from "./session";
import { goesOn, holds } from "./session-sql";

const ownSessionRow = z.strictObject({
  browser: z.string(),
  system: z.string(),
  here: z.boolean(),
  secondsSince: z.number(),
  secondsSeen: z.number(),
});
const lapsedRow = z.strictObject({ expired: z.boolean(), of: z.int() });

export type OwnSession = {
  /** Each empty where the user agent names none that is known. */
  browser: string;
  system: string;
  /** Both by the page's clock: the demonstration shows another day. */
  since: Date;
  lastSeen: Date;
  /** Whether it is the session of this request. */
  here: boolean;
};

/** Returns the person's sessions that are valid now: that of this request first, then the latest seen. */
export async function getSessions(person: Person, mark: SessionMark | null): Promise<OwnSession[]> {
  const here = mark ? hashOfSession(mark.session) : "";
  const rows = await readRows(db(), ownSessionRow)`
    SELECT s.browser, s.system, s.hash = ${here} AS here,
      extract(epoch FROM now() - s.created_at)::float8 AS "secondsSince",
      extract(epoch FROM now() - s.last_seen_at)::float8 AS "secondsSeen"
    FROM session s JOIN person p ON p.id = s.person_id
    WHERE p.id = ${person.id} AND ${holds()}
    ORDER BY here DESC, s.last_seen_at DESC, s.hash`;
  const before = (seconds: number): Date => new Date(now().getTime() - seconds * 1000);
  return rows.map(({ secondsSince, secondsSeen, ...row }) => ({
    ...row,
    since: before(secondsSince),
    lastSeen: before(secondsSeen),
  }));
}

/**
 * Returns how a session expired by itself, to the first caller only, so that it is logged once; null for a session that
 * is valid, was ended by somebody, or was reported before.
 */
export async function endOfSession(
  mark: SessionMark,
): Promise<{ why: "expired" | "idle"; of: number } | null> {
  const [lapsed] = await readRows(db(), lapsedRow)`
    UPDATE session s SET lapse_logged = true
    WHERE s.hash = ${hashOfSession(mark.session)} AND NOT s.lapse_logged AND s.ended_at IS NULL AND NOT (${goesOn()})
    RETURNING s.expires_at <= now() AS expired, s.person_id AS of`.catch(() => []);
  return lapsed ? { why: lapsed.expired ? "expired" : "idle", of: lapsed.of } : null;
}
