// What a person is shown whose page was older than the record: nothing was written, and both texts are shown side by
// side.
import type { Role } from "@/lib/people/person";
import type { Dictionary } from "./fields/field";
import type { Named, Value, Words } from "./fields/words";

/** A field in the version that was seen, and as it is recorded now. */
export type Difference = { field: string; seen: Value; now: Value };

/**
 * What is shown beside the fields: a line with its label, and what the person would have it say where that is a choice.
 */
export type StaleLine = {
  name: string;
  label: string;
  now: string;
  mine?: string;
  mineInWords?: string;
};

/** Whose words the page has: the messages under `conflict`. */
type StalePage = "task" | "quarter" | "register" | "closing" | "answer" | "errata";

export type Changed = {
  about: StalePage;
  /** The fields of the record, by which the differences are described. */
  fields: Dictionary;
  seenVersion: number;
  /** The version recorded now, which is seen from then on. */
  version: number;
  at: Date | null;
  by: { role: Role | null; agency: string | null };
  differences: Difference[];
  named: Named;
  /** What else the noun adds, from what it read under its lock and from what the person typed. */
  lines?: (words: Words, typed: Record<string, string>) => Promise<StaleLine[]>;
  /** Nothing of the person's own can be saved any longer. */
  ended?: true;
};

export type StaleRow = { row: string; code: string; changed: Changed };

/**
 * Thrown by a command whose caller saw an older version: nothing was written. Of a table of which some rows were older
 * than the record there is one for each of them, none without.
 */
export class Stale extends Error {
  readonly changed: Changed;
  readonly rows: readonly StaleRow[];
  constructor(changed: Changed, rows: readonly StaleRow[] = []) {
    super("stale");
    this.name = "Stale";
    this.changed = changed;
    this.rows = rows;
  }
}

/** Throws where rows of a table are stale; the latest change speaks for all. */
export function throwStale(rows: readonly StaleRow[]): void {
  const [first, ...others] = rows;
  if (!first) return;
  const time = ({ changed }: StaleRow): number => changed.at?.getTime() ?? 0;
  const last = others.reduce((latest, row) => (time(row) > time(latest) ? row : latest), first);
  throw new Stale(last.changed, rows);
}
