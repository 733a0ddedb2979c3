// What a person is shown whose page was older than the record: nothing was written, and both texts stand side by side.
import type { Role } from "@/lib/people/person";

export type FieldValue = string | number | null;

export type Difference = { field: string; seen: FieldValue; now: FieldValue };

export type ChangedMeanwhile = {
  seenVersion: number;
  version: number;
  at: Date | null;
  by: { role: Role | null; agencyId: number | null };
  /** Every reportable field, with what it was in the version seen and what it is now. */
  fields: Difference[];
};

/** Thrown by a command whose caller saw an older version. */
export class Stale extends Error {
  readonly changed: ChangedMeanwhile;
  constructor(changed: ChangedMeanwhile) {
    super("stale");
    this.name = "Stale";
    this.changed = changed;
  }
}

/** Thrown by a table of which some rows were older than the record; nothing of it was written. */
export class StaleRows extends Error {
  readonly rows: { row: string; code: string; changed: ChangedMeanwhile }[];
  constructor(rows: StaleRows["rows"]) {
    super("stale rows");
    this.name = "StaleRows";
    this.rows = rows;
  }
}
