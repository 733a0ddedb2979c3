// Thrown by a step of a closing whose caller saw an older version of the quarter; nothing was written.

import type { Decision } from "@/lib/decisions/decision";
import type { Role } from "@/lib/people/person";

export type ClosingMeanwhile = {
  quarterId: number;
  version: number;
  proposed: boolean;
  /** Whether the proposal fell by what happened in the quarter since. */
  fell: boolean;
  at: Date | null;
  by: { role: Role | null; agencyId: number | null };
  /** The number of the last row of the history that the person's page knew, or that of the proposal. */
  told: number;
  /** What is decided now of each entry, by its id, with the code of its task. */
  decisions: Map<string, { code: string; decision: Decision | null }>;
};

export class StaleClosing extends Error {
  readonly changed: ClosingMeanwhile;
  constructor(changed: ClosingMeanwhile) {
    super("stale");
    this.name = "StaleClosing";
    this.changed = changed;
  }
}
