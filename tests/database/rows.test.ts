// Rows of raw SQL are held to their schema: a column that is forgotten, too many or of another kind is an error where it is read.
import { expect, test } from "vitest";
import { z } from "zod";
import { readRows } from "@/lib/server/rows";
import { partsOfSummary, taskRow } from "@/lib/summary/rows";
import { summaryTasks } from "@/lib/summary/summary-sql";
import { Prisma } from "@/prisma/generated/client";
import { givenAgency, givenQuarter, givenTask } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";

const db = await testDatabase();
const row = z.strictObject({ code: z.string(), count: z.int() });

test("a row as its schema says is given as it was read", async () => {
  expect(await readRows(db, row)`SELECT 'a' AS code, ${4}::int AS count`).toEqual([{ code: "a", count: 4 }]);
  expect(await readRows(db, row)(Prisma.sql`SELECT 'b' AS code, 5 AS count`)).toEqual([
    { code: "b", count: 5 },
  ]);
});

test.each([
  ["a column too few", "SELECT 'a' AS code", "count"],
  ["a column too many", "SELECT 'a' AS code, 4 AS count, true AS more", "more"],
  ["a column of another kind", "SELECT 'a' AS code, 4::bigint AS count", "count"],
  ["nothing where something must stand", "SELECT NULL::text AS code, 4 AS count", "code"],
])("%s is an error that names it", async (_, statement, name) => {
  await expect(readRows(db, row)(Prisma.raw(statement))).rejects.toThrow(name);
});

test("a column of a task that is left out of the summary's statement is noticed, whichever it is", async () => {
  const quarter = await givenQuarter(db, { id: 20241, state: "REPORTING" });
  await givenTask(db, { quarter, agency: await givenAgency(db), state: "IN_PROGRESS" });
  const whole = summaryTasks(20241, "2024-04-25");
  const names = Object.keys(taskRow.shape);
  expect((await readRows(db, taskRow)(whole)).length).toBe(1);
  for (const name of names) {
    const others = names.filter((each) => each !== name).map((each) => `"${each}"`);
    const without = Prisma.sql`SELECT ${Prisma.raw(others.join())} FROM (${whole}) whole`;
    await expect(readRows(db, taskRow)(without), name).rejects.toThrow(name);
  }
  expect(Object.keys(partsOfSummary.shape)).toContain("indicators");
});
