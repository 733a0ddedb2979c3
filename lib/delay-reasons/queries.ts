// Reads of the reasons for delay, those that are no longer offered included.
import "server-only";
import { z } from "zod";
import { reasonsIn } from "@/lib/history/names-sql";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { readRows } from "@/lib/server/rows";
import type { ReasonKept, ReasonView } from "@/lib/tasks/view";
import { Prisma } from "@/prisma/generated/client";
import { mayKeepReasons, mayReadReasons } from "./policy";

const reasonRow = z.strictObject({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  nameDe: z.string(),
  active: z.boolean(),
});
const keptReasonRow = reasonRow.extend({ version: z.int(), tasks: z.int(), parts: z.int() });

/**
 * Returns the reasons by the names of now or, on the pages of a quarter, of that quarter. Everybody who is signed in
 * may know them: they explain what was written with them.
 */
export const getReasons = (_person: Person, quarterId: number | null = null): Promise<ReasonView[]> =>
  readRows(db(), reasonRow)`
    SELECT code, name_vi AS "nameVi", name_en AS "nameEn", name_de AS "nameDe", active
    FROM ${reasonsIn(Prisma.sql`${quarterId}::int`)} r ORDER BY rank, code`;

type KeptReasons = { reasons: ReasonKept[]; canKeep: boolean };

/** Returns the list with how often each reason was given, in all quarters; null for a person who sees no tasks. */
export async function getKeptReasons(person: Person): Promise<KeptReasons | null> {
  if (!mayReadReasons(person)) return null;
  const reasons = await readRows(db(), keptReasonRow)`
    SELECT r.code, r.name_vi AS "nameVi", r.name_en AS "nameEn", r.name_de AS "nameDe", r.active, r.version,
      coalesce(e.count, 0)::int AS tasks, coalesce(c.count, 0)::int AS parts
    FROM delay_reason r
      LEFT JOIN (SELECT delay_reason_code AS code, count(*) FROM entry GROUP BY 1) e ON e.code = r.code
      LEFT JOIN (SELECT delay_reason_code AS code, count(*) FROM contribution GROUP BY 1) c ON c.code = r.code
    ORDER BY r.rank, r.code`;
  return { reasons, canKeep: mayKeepReasons(person) };
}
