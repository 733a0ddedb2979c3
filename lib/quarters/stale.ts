// What a person is shown whose page of a quarter, or of an agency's report on it, was older than the record.
import type { Role } from "@/lib/people/person";

export type Fact = string | number | boolean | null;

/** What the person had seen, and what is recorded now. */
export type FactMeanwhile = { field: string; seen: Fact; now: Fact };

type QuarterMeanwhile = {
  seenVersion: number;
  version: number;
  at: Date | null;
  /** Whose submission it was. */
  role: Role | null;
  facts: FactMeanwhile[];
};

/** Thrown by a command whose caller saw an older version: nothing was written. */
export class StaleQuarter extends Error {
  readonly meanwhile: QuarterMeanwhile;
  constructor(meanwhile: QuarterMeanwhile) {
    super("stale");
    this.name = "StaleQuarter";
    this.meanwhile = meanwhile;
  }
}

type Line = { at: Date; role: Role | null; before: unknown; after: unknown };

const isFacts = (value: unknown): value is Record<string, Fact> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What changed since the version seen, from the history of the subject, the earliest line first: the fact seen is the
 * `before` of the first change after that version, an unchanged one is as it is.
 */
export function changedSince(
  lines: readonly Line[],
  seenVersion: number,
  now: { version: number; facts: Record<string, Fact> },
): QuarterMeanwhile {
  const since = lines.filter(({ after }) => isFacts(after) && Number(after.version) > seenVersion);
  const last = since.at(-1) ?? lines.at(-1);
  const facts = Object.entries(now.facts).map(([field, value]) => {
    const first = since.find(({ before }) => isFacts(before) && field in before);
    return {
      field,
      seen: first && isFacts(first.before) ? (first.before[field] ?? null) : value,
      now: value,
    };
  });
  return { seenVersion, version: now.version, at: last?.at ?? null, role: last?.role ?? null, facts };
}
