import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { connect } from "@/prisma/connect";
import { givenHistory } from "@/prisma/given";
import { testDatabase, testDatabaseUrl } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";

const db = await testDatabase();
const { client, refusal } = await testSql();

const happened = (note: string) => ({
  at: new Date("2024-04-25T02:00:00Z"),
  subject: "task",
  subjectId: 1,
  event: "progressReported",
  after: { progress: 40, state: "IN_PROGRESS" },
  note,
});

type Link = { id: string; previous: string; hash: string; content: string };
/** The rows, and the hash that each has to have, computed here from what it says. */
const chain = async () => {
  const { rows } = await client.query<Link>(`
    SELECT id, previous_hash AS previous, hash, jsonb_build_array(previous_hash, id,
      to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), person_id, role, agency_id, subject, subject_id,
      quarter_id, event, before, after, note)::text AS content FROM history ORDER BY id`);
  return rows.map(({ content, ...link }) => ({
    ...link,
    again: createHash("sha256").update(content, "utf8").digest("hex"),
  }));
};

test("each row carries the hash of the one before it, from one on without gaps", async () => {
  await givenHistory(db, [happened("first"), happened("second")]);
  await givenHistory(db, [happened("third")]);
  const links = await chain();
  expect(links.map(({ id }) => Number(id))).toEqual([1, 2, 3]);
  expect(links.map(({ previous }) => previous)).toEqual(["", links[0]?.hash, links[1]?.hash]);
});

test("a hash can be computed again, by others too, from what the row holds", async () => {
  const links = await chain();
  expect(links.map(({ hash }) => hash)).toEqual(links.map(({ again }) => again));
  expect(links).toHaveLength(3);
  expect(new Set(links.map(({ hash }) => hash)).size).toBe(links.length);
});

test("number and hashes that a writer brings along are not taken over", async () => {
  const forged = { ...happened("forged"), id: 900n, previousHash: "x", hash: "y" };
  await db.history.create({ data: forged });
  const [before, last] = (await chain()).slice(-2);
  expect(last).toMatchObject({
    id: String(Number(before?.id) + 1),
    previous: before?.hash,
    hash: last?.again,
  });
});

test("twenty writers at once make one chain", async () => {
  const others = connect(testDatabaseUrl(), { poolSize: 8 });
  await Promise.all(
    Array.from({ length: 20 }, (_, number) => givenHistory(others, [happened(`at once ${number}`)])),
  );
  await others.$disconnect();
  const links = await chain();
  expect(links.map(({ id }) => Number(id))).toEqual(links.map((_, index) => index + 1));
  expect(links.slice(1).map(({ previous }) => previous)).toEqual(links.slice(0, -1).map(({ hash }) => hash));
});

test("what is rolled back leaves no gap", async () => {
  const before = await chain();
  const failing = db.$transaction(async (tx) => {
    await givenHistory(tx, [happened("rolled back")]);
    throw new Error("on purpose");
  });
  await expect(failing).rejects.toThrow("on purpose");
  await givenHistory(db, [happened("after it")]);
  expect((await chain()).map(({ id }) => Number(id))).toEqual(
    [...before.keys(), before.length].map((key) => key + 1),
  );
});

test.each([
  "UPDATE history SET note = 'other' WHERE id = 1",
  "DELETE FROM history WHERE id = 1",
  "DELETE FROM history WHERE false",
  "TRUNCATE history",
  "TRUNCATE history CASCADE",
])("%s is refused", async (statement) => {
  expect(await refusal(statement)).toBe("GB003");
});
