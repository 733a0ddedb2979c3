// The history: written in the transaction of the change it tells of, and nowhere else.

import { now } from "@/lib/clock";
import type { Person } from "@/lib/people/person";
import type { Prisma } from "@/prisma/generated/client";
import type { Event } from "./event";

export type Facts = Record<string, string | number | boolean | null>;

/** The only kind of transaction that the history accepts. */
export type Transaction = Prisma.TransactionClient;

export type Happening = {
  subject: "task" | "person" | "quarter";
  subjectId: number;
  quarterId?: number;
  event: Event;
  before?: Facts;
  after?: Facts;
  note?: string;
};

/** Adds one row in the name of `person`; the database numbers it and chains it to the row before. */
export async function record(tx: Transaction, person: Person, what: Happening): Promise<void> {
  await tx.history.create({
    data: {
      at: now(),
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
    },
  });
}
