// Writes history events, always in the transaction of the change that they record.

import type { Person } from "@/lib/people/person";
import { now } from "@/lib/server/clock";
import type { Prisma } from "@/prisma/generated/client";
import type { Event } from "./event";

export type Facts = Record<string, string | number | boolean | null>;

/** The only kind of transaction that the history accepts. */
export type Transaction = Prisma.TransactionClient;

export type HistoryEvent = {
  subject: "task" | "person" | "quarter" | "agency" | "delayReason";
  subjectId: number;
  quarterId?: number;
  event: Event;
  before?: Facts;
  after?: Facts;
  note?: string;
};

/** Adds one row in the name of `person`; the database numbers it and chains it to the row before. */
export const record = (tx: Transaction, person: Person, what: HistoryEvent): Promise<void> =>
  recordAll(tx, person, [what]);

/**
 * The same for many events, in their order: one statement, which for thousands of rows takes a fraction of the time
 * that the client needs to write them one by one.
 */
export async function recordAll(
  tx: Transaction,
  person: Person,
  events: readonly HistoryEvent[],
): Promise<void> {
  const rows = events.map(rowOf);
  await tx.$executeRaw`
    INSERT INTO history (at, person_id, role, agency_id, subject, subject_id, quarter_id, event, before, after, note)
    SELECT ${now()}::timestamptz, ${person.id}::int, ${person.role}::"Role", ${person.agency?.id ?? null}::int,
      h.row ->> 'subject', (h.row ->> 'subjectId')::int, (h.row ->> 'quarterId')::int, h.row ->> 'event',
      h.row -> 'before', h.row -> 'after', h.row ->> 'note'
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS h(row, place) ORDER BY h.place`;
}

const rowOf = (what: HistoryEvent) => ({
  subject: what.subject,
  subjectId: what.subjectId,
  quarterId: what.quarterId ?? null,
  event: what.event,
  before: what.before ?? {},
  after: what.after ?? {},
  note: what.note ?? "",
});
