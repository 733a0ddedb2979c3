// How the summary of a closed quarter is stored: canonical JSON with its SHA-256, and how it is read again.
import { createHash } from "node:crypto";
import { canonicalJson, type Summary, type TaskInSummary } from "./summary";

/** What identifies a snapshot beside its data. */
export type SnapshotFacts = { revision: number; sha256: string };

/** The revision taken when the quarter is closed; corrections are errata, so no later one exists. */
export const firstRevision = 1;

export function snapshotOf(summary: Summary): { json: string; sha256: string } {
  const json = canonicalJson(summary);
  return { json, sha256: createHash("sha256").update(json, "utf8").digest("hex") };
}

const formatOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "format" in value ? value.format : undefined;

/** A summary of the first format, which did not hold what the closing decided. */
type First = Omit<Summary, "format" | "closing" | "tasks"> & {
  format: 1;
  tasks: Omit<TaskInSummary, "decision">[];
};

/**
 * The stored summary as it was. The database guarantees that the text is the one of the hash, so its shape is that of
 * its format number; it is never guessed.
 * @throws Error where the format is not known
 */
export function summaryIn(json: string): Summary {
  const stored: unknown = JSON.parse(json);
  const format = formatOf(stored);
  if (format === 2) return stored as Summary;
  if (format !== 1) throw new Error(`a snapshot of the format ${String(format)} is not known`);
  const first = stored as First;
  return { ...first, closing: null, tasks: first.tasks.map((task) => ({ ...task, decision: null })) };
}

/**
 * The data as it was stored, for the hash beside it: what a later format added to an older one is left out.
 */
export function asStored({ format, ...summary }: Summary): object {
  if (format === 2) return { format, ...summary };
  const { closing: _closing, tasks, ...rest } = summary;
  return { format, ...rest, tasks: tasks.map(({ decision: _decision, ...task }) => task) };
}
