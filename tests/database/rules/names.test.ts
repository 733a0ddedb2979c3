// The names that a closed quarter keeps come by its closing, whoever closes it, and are nobody's to write afterwards.
import { beforeAll, describe, expect, test } from "vitest";
import { getSummary } from "@/lib/summary/queries";
import { snapshotOf } from "@/lib/summary/snapshot";
import {
  givenAgency,
  givenClosed,
  givenIndicator,
  givenPerson,
  givenQuarter,
  givenTask,
} from "@/prisma/given";
import { verify } from "@/prisma/verify/verify";
import { taskInSummary } from "@/tests/summary/given-summary";
import { appRoleOfTests, testDatabase, testDatabaseUrl } from "@/tests/support/database";
import { personOf } from "@/tests/support/people";
import { testSql } from "@/tests/support/sql";

const db = await testDatabase();
const owner = await testSql();
const app = await testSql("app");

const tables = ["agency", "person", "directive", "task", "delay_reason", "indicator"].map(
  (each) => `${each}_at_closing`,
);
const counted = async () => {
  const counts: number[] = [];
  for (const table of tables) {
    const { rows } = await owner.client.query(`SELECT count(*)::int AS n FROM ${table}`);
    counts.push(rows[0].n);
  }
  return counts;
};

const quarter = await givenQuarter(db, { id: 20234 });
const agency = await givenAgency(db);
const chair = await personOf(db, await givenPerson(db, { role: "CHAIR" }));
const { task } = await givenTask(db, { quarter, agency, title: "As it was called" });
await givenIndicator(db, { agency, figures: [{ quarterId: quarter.id, target: 1, actual: 1 }] });

test("they are kept when the quarter is closed, and not before", async () => {
  expect(await counted()).toEqual([0, 0, 0, 0, 0, 0]);
  await givenClosed(db, quarter);
  expect(await counted()).toEqual([1, 0, 0, 1, 9, 1]);
});

describe.each(tables)("%s", (table) => {
  test("is read by the app and written by it in no way", async () => {
    expect(await app.refusal(`SELECT * FROM ${table}`)).toBe("accepted");
    for (const statement of [
      `INSERT INTO ${table} SELECT * FROM ${table}`,
      `DELETE FROM ${table}`,
      `UPDATE ${table} SET quarter_id = 1`,
    ])
      expect(await app.refusal(statement)).toBe("42501");
  });

  test("is changed, added to or emptied by nobody, its owner included", async () => {
    for (const statement of [
      `INSERT INTO ${table} SELECT * FROM ${table}`,
      `DELETE FROM ${table}`,
      `UPDATE ${table} SET quarter_id = 20241`,
      `TRUNCATE ${table}`,
    ])
      expect(await owner.refusal(statement)).toBe("GB002");
  });
});

test("the app keeps no names of its own accord", async () => {
  expect(await app.refusal("SELECT store_names(20234)")).toBe("42501");
});

async function past(...statements: string[]): Promise<void> {
  await owner.client.query("SET session_replication_role = replica");
  for (const statement of statements) await owner.client.query(statement);
  await owner.client.query("SET session_replication_role = origin");
}

describe("the names of a closed quarter", () => {
  beforeAll(async () => {
    const { code, title, deliverable, priority } = task;
    const summary = await getSummary(chair, quarter.id, "2024-04-25");
    if (!summary) throw new Error("no summary");
    const { snapshot, errata, can, ...data } = summary;
    const tasks = [taskInSummary({ code, title, deliverable, basis: null, priority })];
    const stored = snapshotOf({ ...data, tasks });
    await db.snapshot.create({
      data: { quarterId: quarter.id, revision: 1, takenAt: new Date(), ...stored },
    });
  });

  const told = async () =>
    (await verify(testDatabaseUrl(), { appRole: appRoleOfTests() })).findings.filter((each) =>
      each.includes("called"),
    );

  test("are checked against its snapshot", async () => {
    expect(await told()).toEqual([]);
    await past(
      "UPDATE task_at_closing SET title = 'Another'",
      "UPDATE agency_at_closing SET short_de = 'X'",
      "DELETE FROM delay_reason_at_closing WHERE code = 'staff'",
    );
    expect(await told()).toEqual([
      "What the agency BTC was called in 2023-Q4 is not what its snapshot says.",
      "What the reason for delay staff was called in 2023-Q4 is not what its snapshot says.",
      `What the task ${task.code} was called in 2023-Q4 is not what its snapshot says.`,
    ]);
  });

  test("are there without a snapshot too, and their lack is found", async () => {
    const earlier = await givenQuarter(db, { id: 20233 });
    await givenTask(db, { quarter: earlier, agency });
    await givenClosed(db, earlier);
    const lacking = async () =>
      (await verify(testDatabaseUrl(), { appRole: appRoleOfTests() })).findings.filter((each) =>
        each.includes("kept"),
      );
    expect(await lacking()).toEqual([]);
    await past("DELETE FROM task_at_closing WHERE quarter_id = 20233");
    expect(await lacking()).toEqual(["The names of 2023-Q3 are not all kept."]);
  });
});
