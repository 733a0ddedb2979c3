// What of a record became another, before and after, as the history keeps it.
import type { Facts } from "./record-tx";

/** Only the facts of `after` that differ; null where none does. */
export function changedFacts(before: Facts, after: Facts): { before: Facts; after: Facts } | null {
  const differing = Object.keys(after).filter((field) => before[field] !== after[field]);
  if (differing.length === 0) return null;
  const only = (facts: Facts): Facts =>
    Object.fromEntries(differing.map((field) => [field, facts[field] ?? null]));
  return { before: only(before), after: only(after) };
}
