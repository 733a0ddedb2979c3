// The agencies' reports on the quarter that is reported, set aside while officers of submitted agencies are to write.
import type { Database } from "@/prisma/connect";
import { test } from "./journey";
import { quarter } from "./records";

/** Takes the reports of these agencies back, beside the app; gives the way to put them as they were. */
async function withdraw(db: Database, codes: string[]): Promise<() => Promise<void>> {
  const where = { quarterId: quarter, agency: { code: { in: codes } } };
  const before = await db.agencyReport.findMany({ where });
  await db.agencyReport.updateMany({ where, data: { submittedAt: null } });
  return async () => {
    for (const { quarterId, agencyId, ...said } of before)
      await db.agencyReport.update({ where: { quarterId_agencyId: { quarterId, agencyId } }, data: said });
  };
}

/** In the journeys of a file these agencies have not submitted their reports yet; afterwards they have again. */
export function notSubmittedYet(...codes: string[]): void {
  let putBack = async () => {};
  test.beforeAll(async ({ db }) => {
    putBack = await withdraw(db, codes);
  });
  test.afterAll(() => putBack());
}
