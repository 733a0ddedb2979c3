// A database that is away, or can store nothing, is distinguished from a fault of ours by its real errors.
import { expect, test } from "vitest";
import { isAway } from "@/lib/server/database-errors";
import { connect } from "@/prisma/connect";
import { testDatabase } from "@/tests/support/database";

const db = await testDatabase();

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const raised = (state: string) =>
  db.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${state}'; END $$`);

test.each(["53100", "53300", "57P01", "57P03", "25006", "58030", "08006"])(
  "%s, alone and inside of a transaction",
  async (state) => {
    expect(isAway(await errorOf(raised(state)))).toBe(true);
    const inside = db.$transaction((tx) =>
      tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${state}'; END $$`),
    );
    expect(isAway(await errorOf(inside))).toBe(true);
  },
);

test.each(["23505", "GB002", "42501", "22021", "40001", "57014"])("%s is none", async (state) => {
  expect(isAway(await errorOf(raised(state)))).toBe(false);
});

test("nobody at the address, and a connection that is cut in the middle", async () => {
  const nowhere = connect("postgresql://nobody@127.0.0.1:1/none");
  expect(isAway(await errorOf(nowhere.$queryRaw`SELECT 1`))).toBe(true);
  expect(isAway(await errorOf(nowhere.$transaction((tx) => tx.$queryRaw`SELECT 1`)))).toBe(true);
  await nowhere.$disconnect();
  const cut = db.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text`;
  expect(isAway(await errorOf(cut))).toBe(true);
});

test.each([new Error("x"), new TypeError("fetch failed"), null, "ECONNREFUSED", { code: "P2002" }])(
  "%o is none",
  (error) => {
    expect(isAway(error)).toBe(false);
  },
);
