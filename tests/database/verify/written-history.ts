// A history with its snapshot, and what somebody who owns the database does to it past every guard.
import { createHash } from "node:crypto";
import { beforeEach } from "vitest";
import { givenClosed, givenHistory, givenQuarter } from "@/prisma/given";
import { verify } from "@/prisma/verify/verify";
import { appRoleOfTests, testDatabase, testDatabaseUrl } from "@/tests/support/database";
import { testSql } from "@/tests/support/sql";
import { asStarted } from "@/tests/support/started";

export const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");
export const json = '{"quarter":"2024-Q1"}';

const happened = (event: string, more: Partial<Parameters<typeof givenHistory>[1][number]> = {}) => ({
  at: new Date("2024-04-25T02:00:00Z"),
  subject: "task",
  subjectId: 1,
  quarterId: 20241,
  event,
  after: { state: "IN_PROGRESS", result: "Tờ trình số 12-TTr/TU" },
  note: "đã trình",
  ...more,
});

export const papers = (["vi", "en", "de"] as const).map((language) => {
  const content = Buffer.from(`%PDF-1.7 ${language}`);
  const facts = { language, content, sha256: sha256(content), setting: `{"language":"${language}"}` };
  return { ...facts, name: "summary", quarterId: 20241, errata: 0, printedAt: new Date() };
});
const [paperVi, paperEn, paperDe] = papers.map((paper) => paper.sha256);
const settings = sha256(["de", "en", "vi"].map((language) => `{"language":"${language}"}`).join("\n"));

/** Five rows, a snapshot and its papers, as they were before each test; call it once, at the head of a test file. */
export async function writtenHistory() {
  const db = await testDatabase();
  await asStarted();
  const { client } = await testSql();

  /** Past all guards, as only a superuser can. */
  async function past(...statements: string[]): Promise<void> {
    await client.query("SET session_replication_role = replica");
    for (const statement of statements) await client.query(statement);
    await client.query("SET session_replication_role = origin");
  }

  await givenClosed(db, await givenQuarter(db));
  await db.snapshot.create({
    data: { quarterId: 20241, revision: 1, json, sha256: sha256(json), takenAt: new Date() },
  });
  await db.paper.createMany({ data: papers });
  await givenHistory(db, [
    happened("progressReported"),
    happened("confirmed", { before: { state: "REPORTED" } }),
    happened("quarterClosed", {
      subject: "quarter",
      subjectId: 20241,
      after: {
        carried: 1,
        dropped: 0,
        revision: 1,
        sha256: sha256(json),
        paperVi,
        paperEn,
        paperDe,
        settings,
      },
    }),
    happened("assigned"),
    happened("partAsked"),
  ]);
  await client.query("DROP INDEX history_chain");
  for (const table of ["history", "snapshot", "paper", "history_head"])
    await client.query(`CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table}`);

  beforeEach(() =>
    past(
      ...["history", "snapshot", "paper", "history_head"].flatMap((table) => [
        `DELETE FROM ${table}`,
        `INSERT INTO ${table} SELECT * FROM kept_${table}`,
      ]),
    ),
  );
  /** What verify finds, but for the index that had to go so that rows can be forged. */
  const found = async (noted?: string) =>
    (await verify(testDatabaseUrl(), { appRole: appRoleOfTests(), noted })).findings.filter(
      (each) => !each.startsWith("The index history_chain of history is missing: "),
    );
  return { client, past, found };
}
