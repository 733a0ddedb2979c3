// What every change of people and agencies asks first: whether who submits is still administrator, and saw the latest.
import "server-only";
import type { Facts, HistoryEvent, Transaction } from "@/lib/history/record-tx";
import type { Person, Role } from "@/lib/people/person";
import { Refusal } from "./refusal";

/**
 * Holds the administrators' rows until the transaction ends, so that two who would take each other's role away take
 * turns; who has lost it meanwhile is refused.
 */
export async function asAdministrator(tx: Transaction, person: Person): Promise<void> {
  const administrators = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM person WHERE role = 'ADMIN' AND active ORDER BY id FOR NO KEY UPDATE`;
  if (!administrators.some(({ id }) => id === person.id)) throw new Refusal("notAdministrator");
}

/** A row of the register as it is recorded now: the facts that its history knows, and its version. */
export type Registered = Pick<HistoryEvent, "subjectId"> & {
  subject: "person" | "agency";
  version: number;
  facts: Facts;
};

type Fact = Facts[string];
type FactMeanwhile = { field: string; seen: Fact; now: Fact };

type RegisterMeanwhile = {
  seenVersion: number;
  version: number;
  at: Date | null;
  role: Role | null;
  facts: FactMeanwhile[];
};

/** Thrown where the person's page is older than the record. */
export class StaleRegister extends Error {
  readonly meanwhile: RegisterMeanwhile;
  constructor(meanwhile: RegisterMeanwhile) {
    super("stale");
    this.name = "StaleRegister";
    this.meanwhile = meanwhile;
  }
}

const isFacts = (value: unknown): value is Facts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fact seen is the `before` of the first change after the version seen; an unchanged one is as it is. */
export async function assertLatest(tx: Transaction, row: Registered, seen: number): Promise<void> {
  if (row.version === seen) return;
  const { subject, subjectId } = row;
  const all = await tx.history.findMany({ where: { subject, subjectId }, orderBy: { id: "asc" } });
  const since = all.filter(({ after }) => isFacts(after) && Number(after.version) > seen);
  const facts = Object.entries(row.facts).map(([field, now]) => {
    const first = since.find(({ before }) => isFacts(before) && field in before);
    return { field, seen: first && isFacts(first.before) ? (first.before[field] ?? null) : now, now };
  });
  const last = since.at(-1);
  const who = { at: last?.at ?? null, role: last?.role ?? null };
  throw new StaleRegister({ seenVersion: seen, version: row.version, ...who, facts });
}

/** Only the facts that differ, before and after, as the history keeps them; null where none does. */
export function changedFacts(before: Facts, after: Facts): { before: Facts; after: Facts } | null {
  const differing = Object.keys(after).filter((field) => before[field] !== after[field]);
  if (differing.length === 0) return null;
  const only = (facts: Facts): Facts =>
    Object.fromEntries(differing.map((field) => [field, facts[field] ?? null]));
  return { before: only(before), after: only(after) };
}
