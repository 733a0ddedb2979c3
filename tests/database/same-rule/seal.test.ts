// The seal that shows the database that the app opened a session: made by lib, checked by the database.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sealOf } from "@/lib/accounts/seal";
import { hashOfSession } from "@/lib/people/session";
import { testDatabase } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";

await testDatabase();
const { client } = await testSql("app");
const isSealed = async (session: string, person: number, seal: string): Promise<boolean> =>
  (await client.query("SELECT is_sealed($1, $2, $3) AS is", [session, person, seal])).rows[0]?.is;

const session = fc.string({ unit: "binary", maxLength: 40 }).map(hashOfSession);
const person = fc.integer({ min: 1, max: 2_147_483_647 });

test("holds for its session and its person, and for no other", async () => {
  await fc.assert(
    fc.asyncProperty(session, session, person, person, async (one, other, who, another) => {
      fc.pre(one !== other && who !== another);
      const seal = sealOf(one, who);
      expect(await isSealed(one, who, seal)).toBe(true);
      expect(await isSealed(other, who, seal)).toBe(false);
      expect(await isSealed(one, another, seal)).toBe(false);
      expect(await isSealed(one, who, seal.toUpperCase())).toBe(false);
      expect(await isSealed(one, who, "")).toBe(false);
    }),
    { numRuns: 60 },
  );
});
