// How the summary of a closed quarter is stored: canonical JSON with its SHA-256, and how it is read again.
import { createHash } from "node:crypto";
import { canonicalJson, type Summary } from "./summary";

/** What is said of a snapshot beside its data. */
export type SnapshotFacts = { revision: number; sha256: string };

/** The first is taken when the quarter is closed; corrections are errata, so that a later one is not foreseen. */
export const firstRevision = 1;

export function snapshotOf(summary: Summary): { json: string; sha256: string } {
  const json = canonicalJson(summary);
  return { json, sha256: createHash("sha256").update(json, "utf8").digest("hex") };
}

const formatOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "format" in value ? value.format : undefined;

/**
 * The stored summary as it was. The database holds that the text is what was digested, so its shape is the one that
 * this format had when it was written; a shape of another time is told by its number and never guessed.
 */
export function summaryIn(json: string): Summary {
  const stored: unknown = JSON.parse(json);
  if (formatOf(stored) !== 1)
    throw new Error(`a snapshot of the format ${String(formatOf(stored))} is not known`);
  return stored as Summary;
}
