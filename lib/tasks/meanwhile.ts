// What changed in an entry since a person looked: read from the history, field by field.
import "server-only";
import type { Transaction } from "@/lib/history/record";
import type { Contribution, DelayReason, Entry } from "@/prisma/generated/client";
import { reasonNames } from "./reason";
import type { ChangedMeanwhile, Difference, FieldValue } from "./stale";
import { reportable } from "./task";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fieldValue = (value: unknown): FieldValue =>
  typeof value === "string" || typeof value === "number" ? value : null;

/** The value seen is the `before` of the first change after the version seen; unchanged fields are as they are. */
export async function readWhatChanged(
  tx: Transaction,
  entry: Entry,
  seenVersion: number,
): Promise<ChangedMeanwhile> {
  const rows = await tx.history.findMany({
    where: { subject: "task", subjectId: entry.taskId, quarterId: entry.quarterId },
    orderBy: { id: "asc" },
  });
  const since = rows.filter((row) => isRecord(row.after) && Number(row.after.version) > seenVersion);
  const fields = reportable.map((field): Difference => {
    const first = since.find((row) => isRecord(row.before) && field in row.before);
    const seen = first && isRecord(first.before) ? fieldValue(first.before[field]) : entry[field];
    return { field, seen, now: entry[field] };
  });
  const last = since.at(-1);
  if (since.some(({ event }) => event === "returned"))
    fields.push({ field: "returnedRemark", seen: "", now: entry.returnedRemark });
  return {
    seenVersion,
    version: entry.version,
    at: last?.at ?? null,
    by: { role: last?.role ?? null, agencyId: last?.agencyId ?? null },
    fields,
  };
}

type Part = Contribution & { entry: { taskId: number; quarterId: number } };

/** The same for a part; what was seen is not on record, so what is recorded now stands alone. */
export async function readWhatChangedInPart(
  tx: Transaction,
  part: Part,
  seenVersion: number,
): Promise<ChangedMeanwhile> {
  const last = await tx.history.findFirst({
    where: { subject: "task", subjectId: part.entry.taskId, event: { startsWith: "part" } },
    orderBy: { id: "desc" },
  });
  const told = { partState: part.state, remark: part.remark } as const;
  const said = {
    delayReasonCode: part.delayReasonCode,
    delayReason: part.delayReason,
    proposedSolution: part.proposedSolution,
  } as const;
  return {
    seenVersion,
    version: part.version,
    at: last?.at ?? null,
    by: { role: last?.role ?? null, agencyId: last?.agencyId ?? null },
    fields: [
      ...Object.entries(told).map(([field, now]) => ({ field, seen: null, now })),
      ...Object.entries(said).map(([field, now]) => ({ field, seen: now, now })),
    ],
  };
}

/** The same for a reason for delay: its names as they are, by whoever changed it last. */
export async function readWhatChangedInReason(
  tx: Transaction,
  reason: DelayReason,
  seenVersion: number,
): Promise<ChangedMeanwhile> {
  const last = await tx.history.findFirst({
    where: { subject: "delayReason", after: { path: ["code"], equals: reason.code } },
    orderBy: { id: "desc" },
  });
  return {
    seenVersion,
    version: reason.version,
    at: last?.at ?? null,
    by: { role: last?.role ?? null, agencyId: last?.agencyId ?? null },
    fields: reasonNames.map((field) => ({ field, seen: reason[field], now: reason[field] })),
  };
}
