// Reads quarters: the few rows that every page of a quarter needs.
import "server-only";
import { cache } from "react";
import { z } from "zod";
import type { Day } from "@/lib/calendar/day";
import type { QuarterState } from "@/lib/calendar/quarter";
import { quarterStates } from "@/lib/calendar/quarter";
import type { Person } from "@/lib/people/person";
import { db } from "@/lib/server/db";
import { dayRow, readRows } from "@/lib/server/rows";
import { mayReadQuarters } from "./policy";

const quarterRow = z.strictObject({
  id: z.int(),
  state: z.enum(quarterStates),
  reportsDueOn: dayRow,
  closedOn: dayRow.nullable(),
});

export type QuarterRow = { id: number; state: QuarterState; reportsDueOn: Day; closedOn: Day | null };

/** Returns all quarters, the earliest first; none where the person may not see them. One query in a request. */
export const getQuarters = cache(async (person: Person): Promise<QuarterRow[]> => {
  if (!mayReadQuarters(person)) return [];
  return readRows(db(), quarterRow)`
    SELECT id, state::text AS state, to_char(reports_due_on, 'YYYY-MM-DD') AS "reportsDueOn",
           to_char(closed_on, 'YYYY-MM-DD') AS "closedOn"
    FROM quarter ORDER BY id`;
});
