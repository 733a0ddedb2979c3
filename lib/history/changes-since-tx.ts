// What changed in a record since the version that a person saw: read from the history, field by field.
import "server-only";
import type { Value } from "@/lib/forms/fields/words";
import { type Changed, type Difference, Stale } from "@/lib/forms/stale";
import type { History, Prisma } from "@/prisma/generated/client";
import type { Transaction } from "./record-tx";

export type Recorded = Pick<Changed, "about" | "fields" | "version" | "lines" | "ended"> & {
  /** What is recorded now, under the names that the history uses. */
  now: Record<string, Value>;
  /** The rows of the history that are about the record. */
  history: Prisma.HistoryWhereInput;
  /** What the rows since then say beside the fields: a remark, a part that was asked for. */
  told?: (since: readonly RowSince[]) => Difference[];
  /** True where the rows carry no version of this record: who changed it last is told by the last of them. */
  unnumbered?: true;
};

export type RowSince = Pick<History, "event" | "note"> & { after: Record<string, Value> };

const factsIn = (facts: unknown): Record<string, Value> =>
  typeof facts === "object" && facts !== null ? (facts as Record<string, Value>) : {};

/**
 * Returns what changed since the version `seen`: the value seen is the `before` of the first change after it, and an
 * unchanged value is as it is.
 */
export async function changesSince(tx: Transaction, recorded: Recorded, seen: number): Promise<Changed> {
  const { about, fields, version, now, history, told, lines, ended, unnumbered } = recorded;
  const all = await tx.history.findMany({ where: history, orderBy: { id: "asc" } });
  const since = all
    .map((row) => ({ ...row, before: factsIn(row.before), after: factsIn(row.after) }))
    .filter(({ after }) => !unnumbered && Number(after.version) > seen);
  const differences = Object.entries(now).map(([field, value]): Difference => {
    const first = since.find(({ before }) => Object.hasOwn(before, field));
    return { field, seen: first ? first.before[field] : value, now: value };
  });
  const last = since.at(-1) ?? all.at(-1);
  const agencies = await tx.agency.findMany({ orderBy: { id: "asc" } });
  return {
    ...{ about, fields, version, seenVersion: seen },
    at: last?.at ?? null,
    by: { role: last?.role ?? null, agency: agencies.find(({ id }) => id === last?.agencyId)?.code ?? null },
    differences: [...differences, ...(told?.(since) ?? [])],
    named: { agencies, reasons: await tx.delayReason.findMany() },
    ...(lines && { lines }),
    ...(ended && { ended }),
  };
}

/** Throws Stale where the record has another version than the one that was seen. */
export async function refuseStale(tx: Transaction, recorded: Recorded, seen: number): Promise<void> {
  if (recorded.version !== seen) throw new Stale(await changesSince(tx, recorded, seen));
}
