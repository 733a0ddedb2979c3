// The history: written in the transaction of the change it tells of, and nowhere else.

import { now } from "@/lib/clock";
import type { Person } from "@/lib/people/person";
import type { Prisma } from "@/prisma/generated/client";
import type { Event } from "./event";

export type Facts = Record<string, string | number | boolean | null>;

/** The only kind of transaction that the history accepts. */
export type Transaction = Prisma.TransactionClient;

export type Happening = {
  subject: "task" | "person" | "quarter" | "agency" | "delayReason";
  subjectId: number;
  quarterId?: number;
  event: Event;
  before?: Facts;
  after?: Facts;
  note?: string;
};

/** Adds one row in the name of `person`; the database numbers it and chains it to the row before. */
export const record = (tx: Transaction, person: Person, what: Happening): Promise<void> =>
  recordAll(tx, person, [what]);

/** So many rows go in one statement, well below the number of values that PostgreSQL takes. */
const rowsAtOnce = 1000;

/** The same for many that happen at once, in their order. */
export async function recordAll(
  tx: Transaction,
  person: Person,
  happenings: readonly Happening[],
): Promise<void> {
  const at = now();
  const rows = happenings.map((what) => rowOf(person, at, what));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx.history.createMany({ data: rows.slice(from, from + rowsAtOnce) });
}

const rowOf = (person: Person, at: Date, what: Happening): Prisma.HistoryCreateManyInput => ({
  at,
  personId: person.id,
  role: person.role,
  agencyId: person.agency?.id ?? null,
  subject: what.subject,
  subjectId: what.subjectId,
  quarterId: what.quarterId ?? null,
  event: what.event,
  before: what.before ?? {},
  after: what.after ?? {},
  note: what.note ?? "",
});
