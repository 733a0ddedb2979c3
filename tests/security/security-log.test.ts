import { expect, test } from "vitest";
import { describeError } from "@/lib/server/error-description";
import { givenPerson } from "@/prisma/given";
import { testDatabase } from "@/tests/support/database";

const db = await testDatabase();

test("an error of the program is written down with its message and its place", () => {
  const { name, message, stack } = describeError(new RangeError("a day before the first"));
  expect([name, message]).toEqual(["RangeError", "a day before the first"]);
  expect(stack[0]).toMatch(/^at .*log\.test\.ts/);
});

test("an error of the database is written down without what it quotes of somebody's text", async () => {
  await givenPerson(db, { signInName: "nguyen.van.an" });
  const error = await givenPerson(db, { signInName: "nguyen.van.an" }).catch((caught: unknown) => caught);
  const written = JSON.stringify(describeError(error));
  expect(written).toContain("P2002");
  expect(written).not.toContain("nguyen");
});

test("whatever is thrown can be written down", () => {
  for (const thrown of [null, undefined, "text", 1, {}]) expect(describeError(thrown).stack).toEqual([]);
});
