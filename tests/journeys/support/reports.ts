// The agencies' reports on the quarter that is reported, set aside while officers of submitted agencies are to write.
import { test } from "./journey";
import { quarter } from "./records";

/** In the journeys of a file these agencies have not submitted their reports yet. */
export function notSubmittedYet(...codes: string[]): void {
  test.beforeAll(async ({ db }) => {
    const where = { quarterId: quarter, agency: { code: { in: codes } } };
    await db.agencyReport.updateMany({ where, data: { submittedAt: null } });
  });
}
