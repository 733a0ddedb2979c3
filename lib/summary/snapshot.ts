// How the summary of a closed quarter is stored: canonical JSON with its SHA-256, and how it is read again.
import { createHash } from "node:crypto";
import { upgraded } from "./formats";
import { canonicalJson, type Summary } from "./summary";

/** What identifies a snapshot beside its data. */
export type SnapshotFacts = { revision: number; sha256: string };

/** The revision taken when the quarter is closed; corrections are errata, so no later one exists. */
export const firstRevision = 1;

export function snapshotOf(summary: Summary): { json: string; sha256: string } {
  const json = canonicalJson(summary);
  return { json, sha256: createHash("sha256").update(json, "utf8").digest("hex") };
}

/** The stored summary as it was, in the newest shape. Throws an Error for a format that is not known, or not its own. */
export const summaryIn = (json: string): Summary => upgraded(JSON.parse(json));

/**
 * The data as it was stored, for the hash beside it: what a later format added to an older one is left out.
 */
export function asStored({ format, ...summary }: Summary): object {
  if (format === 3) return { format, ...summary };
  const tasks = summary.tasks.map(({ officer: _officer, ...task }) => task);
  if (format === 2) return { format, ...summary, tasks };
  const { closing: _closing, ...rest } = summary;
  return { format, ...rest, tasks: tasks.map(({ decision: _decision, ...task }) => task) };
}
