// What changed in an entry since a person looked: read from the history, field by field.
import "server-only";
import { dayOf } from "@/lib/calendar/day";
import { reasonNames } from "@/lib/delay-reasons/reason";
import type { Transaction } from "@/lib/history/record-tx";
import type { Contribution, DelayReason, Entry } from "@/prisma/generated/client";
import type { ChangedMeanwhile, Difference, FieldValue } from "./stale";
import { reportable } from "./task";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** As a form hands it over: a tick is "1" or nothing. */
function fieldValue(value: unknown): FieldValue {
  if (typeof value === "boolean") return value ? "1" : "";
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** What is recorded now of a task and its entry, under the names that the history uses. */
async function readRecorded(tx: Transaction, entryId: number): Promise<Record<string, FieldValue>> {
  const { task, agency, due, ...entry } = await tx.entry.findUniqueOrThrow({
    where: { id: entryId },
    include: { agency: true, task: { include: { directive: true } } },
  });
  const { title, deliverable, priority, origin, directive } = task;
  const planned = { title, deliverable, origin, directive: directive?.symbol ?? "", lead: agency.code };
  return {
    ...Object.fromEntries(reportable.map((field) => [field, entry[field]])),
    ...{ ...planned, priority: fieldValue(priority), due: dayOf(due), returnedRemark: entry.returnedRemark },
  };
}

type Known = Pick<Entry, "id" | "taskId" | "quarterId" | "version">;

/**
 * The value seen is the `before` of the first change after the version seen. All fields of the person's `own` form are
 * told, as they may differ from what the person typed; of the others those that somebody changed.
 */
export async function readWhatChanged(
  tx: Transaction,
  entry: Known,
  seenVersion: number,
  own: readonly string[] = reportable,
): Promise<ChangedMeanwhile> {
  const { returnedRemark = null, ...recorded } = await readRecorded(tx, entry.id);
  const rows = await tx.history.findMany({
    where: { subject: "task", subjectId: entry.taskId, quarterId: entry.quarterId },
    orderBy: { id: "asc" },
  });
  const since = rows.filter((row) => isRecord(row.after) && Number(row.after.version) > seenVersion);
  const fields = Object.entries(recorded).flatMap(([field, now]): Difference[] => {
    const before = since.map((row) => row.before).find((each) => isRecord(each) && field in each);
    const seen = isRecord(before) ? fieldValue(before[field]) : now;
    return own.includes(field) || seen !== now ? [{ field, seen, now }] : [];
  });
  if (since.some(({ event }) => event === "returned"))
    fields.push({ field: "returnedRemark", seen: "", now: returnedRemark });
  const takenBack = since.findLast(({ event }) => event === "reportTakenBack");
  if (takenBack) fields.push({ field: "takenBack", seen: "", now: takenBack.note });
  const last = since.at(-1);
  return {
    seenVersion,
    version: entry.version,
    at: last?.at ?? null,
    by: { role: last?.role ?? null, agencyId: last?.agencyId ?? null },
    fields: [...fields, ...since.flatMap(lineToldBy)],
  };
}

/** What came or went beside the fields, as one line: a part that was asked for, a file that proves the result. */
function lineToldBy({ event, after }: { event: string; after: unknown }): Difference[] {
  if (!isRecord(after)) return [];
  const part = `${String(after.agency)}: ${String(after.asked)}`;
  const file = String(after.name);
  if (event === "partAsked") return [{ field: event, seen: "", now: part }];
  if (event === "partRemoved") return [{ field: event, seen: part, now: "" }];
  if (event === "evidenceAdded") return [{ field: event, seen: "", now: file }];
  return event === "evidenceRemoved" ? [{ field: event, seen: file, now: "" }] : [];
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
