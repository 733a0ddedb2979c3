// Two at once: a file is taken in once, codes are given once, and a submission is one.
import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Person } from "@/lib/people/person";
import { bounds } from "@/lib/planning/file/bounds";
import { keepFile } from "@/lib/planning/file/commands";
import { testDatabase } from "@/tests/support/database";
import { givenHouse } from "@/tests/support/people";
import { plannedQuarters, takeIn } from "./given-files";

const db = await testDatabase();
const { next, quarter, year, saidRow, brought, tasks, history } = plannedQuarters(db);
let house: Awaited<ReturnType<typeof givenHouse>>;

beforeAll(async () => {
  house = await givenHouse(db);
});
beforeEach(next);

test("of ten who take in the same file at once one does, and the others are refused", async () => {
  const { head, office } = house.people;
  const content = randomUUID();
  const files: [Person, number][] = [];
  for (let at = 0; at < 10; at += 1) {
    const person = at % 2 === 0 ? head : office;
    files.push([person, await brought(person, [saidRow(2)], content)]);
  }
  const results = await Promise.allSettled(files.map(([person, id]) => takeIn(person, id)));
  const reasons = results.flatMap((each) =>
    each.status === "rejected" ? [String(each.reason.message)] : [],
  );
  expect(reasons).toEqual(Array.from({ length: 9 }, () => "fileTakenIn"));
  expect(await tasks()).toHaveLength(1);
  expect((await history()).filter(({ event }) => event === "tasksTakenIn")).toHaveLength(1);
});

test("two files at once are numbered one after the other", async () => {
  const { head, office } = house.people;
  const ids = [
    await brought(head, [saidRow(2), saidRow(3)]),
    await brought(office, [saidRow(4), saidRow(5)]),
  ] as const;
  await Promise.all([takeIn(head, ids[0]), takeIn(office, ids[1])]);
  const codes = (await tasks()).map(({ task }) => task.code).toSorted();
  expect(codes).toEqual(["01", "02", "03", "04"].map((number) => `${year()}-Q2-BTC-${number}`));
});

test("of two files that give the same code at once one is taken in, and the other refused", async () => {
  const { head, office } = house.people;
  const code = `${year()}-Q2-BTC-07`;
  const ids = [
    await brought(head, [saidRow(2, { code })]),
    await brought(office, [saidRow(3, { code })]),
  ] as const;
  const results = await Promise.allSettled([takeIn(head, ids[0]), takeIn(office, ids[1])]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { message: "fileHasErrors" },
  });
  expect(await tasks()).toHaveLength(1);
});

test("the same submission twice is one taking in with one answer; the same upload twice is one preview", async () => {
  const { head } = house.people;
  const key = randomUUID();
  const upload = { key, quarter: quarter().id, name: "plan.xlsx", sha256: "0".repeat(64) };
  const id = await keepFile(head, upload, [saidRow(2)]);
  expect(await keepFile(head, upload, [saidRow(2)])).toBe(id);
  expect(await Promise.all([takeIn(head, Number(id), key), takeIn(head, Number(id), key)])).toEqual([
    "1",
    "1",
  ]);
  expect(await tasks()).toHaveLength(1);
});

test("the longest list that may come is taken in within the time of one transaction", async () => {
  const { office } = house.people;
  const rows = Array.from({ length: bounds.rows }, (_, at) => saidRow(at + 2, { coordinating: "UBKT" }));
  const id = await brought(office, rows);
  expect(await takeIn(office, id)).toBe(String(bounds.rows));
});
