// What verify compares a database with is what the scripts of this version make of an empty one.
import { expect, test } from "vitest";
import { readDefinitions } from "@/prisma/verify/definitions";
import { installedFile, writeInstalled } from "@/prisma/verify/installed";
import { readRights } from "@/prisma/verify/rights";
import { begin } from "@/prisma/verify/session";
import { appRoleOfTests, testDatabase } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";

await testDatabase();
const { client } = await testSql();

// Whoever changes the model, a rule or a right writes the file again: npm run definitions
test("installed.json says what a freshly migrated database defines and gives", async () => {
  const reading = await begin(client);
  const written = writeInstalled(
    await readDefinitions(reading),
    await readRights(reading, appRoleOfTests().name),
  );
  await client.query("ROLLBACK");
  await expect(written).toMatchFileSnapshot(installedFile);
});
