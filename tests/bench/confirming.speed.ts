// How long a head waits who confirms sixty tasks with one submission.
import { expect, test } from "vitest";
import { confirmResults } from "@/lib/reporting/commands-confirm";
import { givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";

const db = await testDatabase();
const { agencies, people } = await givenHouse(db);

test("sixty in under ten seconds", async () => {
  const quarter = await givenQuarter(db, { id: 20241, state: "REPORTING" });
  const rows = [];
  for (let made = 0; made < 60; made += 1) {
    const { task, entry } = await givenTask(db, { quarter, agency: agencies.btc, state: "REPORTED" });
    const seen = entry.version;
    rows.push({
      row: String(entry.id),
      task: task.code.toLowerCase(),
      quarter: quarter.id,
      seen,
      chosen: "1" as const,
    });
  }
  const begun = performance.now();
  await confirmResults(people.head, { key: "press-number-1", rows });
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(await db.entry.count({ where: { state: "COMPLETED" } })).toBe(60);
});
