// What changed in a planned task since a person looked: read from the history, field by field.
import "server-only";
import type { Transaction } from "@/lib/history/record";
import type { ChangedMeanwhile, Difference, FieldValue } from "./stale";

const fields = ["title", "deliverable", "directive", "priority", "origin", "lead", "due"] as const;
type Field = (typeof fields)[number];

type Known = {
  taskId: number;
  quarterId: number;
  version: number;
  planned: Record<Field, string | boolean>;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** As a form hands it over: a tick is "1" or nothing. */
const asTyped = (value: unknown): FieldValue =>
  typeof value === "boolean" ? (value ? "1" : "") : typeof value === "string" ? value : null;

/** The value seen is the `before` of the first change after the version seen. */
export async function readPlanMeanwhile(
  tx: Transaction,
  entry: Known,
  seenVersion: number,
): Promise<ChangedMeanwhile> {
  const rows = await tx.history.findMany({
    where: { subject: "task", subjectId: entry.taskId, quarterId: entry.quarterId },
    orderBy: { id: "asc" },
  });
  const since = rows.filter((row) => isRecord(row.after) && Number(row.after.version) > seenVersion);
  const last = since.at(-1);
  return {
    seenVersion,
    version: entry.version,
    at: last?.at ?? null,
    by: { role: last?.role ?? null, agencyId: last?.agencyId ?? null },
    fields: fields.map((field): Difference => {
      const now = asTyped(entry.planned[field]);
      const first = since.find(({ before }) => isRecord(before) && field in before)?.before;
      return { field, seen: isRecord(first) ? asTyped(first[field]) : now, now };
    }),
  };
}
