// What proves and what is kept, by SQL as the app: evidence within its bounds, snapshot, errata and history on their day.
import { createHash } from "node:crypto";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { givenClosed, givenQuarter } from "@/prisma/given";
import { testDatabase, testDatabaseUrlOfApp } from "@/tests/support/database";
import { testLocks } from "@/tests/support/locks";
import { asApp, now } from "./as-app";
import { papers } from "./as-closing";

const db = await testDatabase();
const { client, refusal, together, quarter, task } = await asApp(db);
const { waiting } = await testLocks();
const open = await quarter("OPEN");
const mebibyte = 1024 * 1024;

const add = `INSERT INTO evidence (entry_id, name, type, size, sha256, content, added_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const file = (entryId: number, size: number, more: Record<string, unknown> = {}) => {
  const content = Buffer.alloc(size, 7);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return Object.values({
    entryId,
    name: "report.pdf",
    type: "application/pdf",
    size,
    sha256,
    content,
    at: "2024-04-25T10:00:00+07",
    ...more,
  });
};

describe("evidence", async () => {
  const { entry } = await task({ quarter: open, state: "IN_PROGRESS" });
  test.each<[string, number, Record<string, unknown>, string]>([
    ["as it is", 10, {}, "accepted"],
    ["of another size than it says", 10, { size: 11 }, "evidence_size"],
    ["of nothing", 0, {}, "evidence_size"],
    ["of more than 10 MiB", 10 * mebibyte + 1, {}, "evidence_size"],
    [
      "of another hash",
      10,
      { sha256: createHash("sha256").update("other").digest("hex") },
      "evidence_sha256",
    ],
    ["without a name", 10, { name: "" }, "evidence_name"],
    ["of another kind", 10, { type: "text/html" }, "evidence_type"],
    ["of another day", 10, { at: "2024-04-01T10:00:00+07" }, "GB006"],
  ])("%s", async (_, size, more, answer) => {
    expect(await refusal(add, file(entry.id, size, more))).toBe(answer);
  });

  test("is added and removed, never changed", async () => {
    expect(await refusal("UPDATE evidence SET name = 'other.pdf'")).toBe("42501");
    expect(await refusal(`DELETE FROM evidence WHERE entry_id = ${entry.id}`)).toBe("accepted");
  });

  test("neither comes to nor leaves what is final", async () => {
    await refusal(add, file(entry.id, 10));
    await db.entry.update({ where: { id: entry.id }, data: { state: "DROPPED", stateReason: "No basis." } });
    expect(await refusal(add, file(entry.id, 11))).toBe("GB006");
    expect(await refusal("DELETE FROM evidence")).toBe("GB006");
  });

  test("takes 50 MiB of an entry, also where two files come at once", async () => {
    const { entry: full } = await task({ quarter: open, state: "IN_PROGRESS" });
    const ten = 10 * mebibyte;
    for (const name of ["1", "2", "3", "4"])
      expect(await refusal(add, file(full.id, ten, { name }))).toBe("accepted");
    const other = new pg.Client(testDatabaseUrlOfApp());
    await other.connect();
    await client.query("BEGIN");
    await client.query(add, file(full.id, ten - 5));
    const second = other.query(add, file(full.id, ten - 6)).then(
      () => "accepted",
      (error) => error.code,
    );
    await expect.poll(waiting).toEqual([expect.stringMatching(/^INSERT INTO evidence /)]);
    await client.query("COMMIT");
    expect(await second).toBe("GB010");
    await other.end();
    expect(await refusal(add, file(full.id, 6))).toBe("GB010");
    expect(await refusal(add, file(full.id, 5))).toBe("accepted");
  });
});

describe("what is kept of a closed quarter", async () => {
  const closed = await givenQuarter(db, { id: 20231 });
  await givenClosed(db, closed, "2024-04-20");
  const snapshot = (revision: number, at = now, of = closed) =>
    refusal(`INSERT INTO snapshot VALUES (${of.id}, ${revision}, '{}', encode(sha256('{}'), 'hex'), ${at})`);
  const correction = (number: number, datedOn = "2024-04-25", at = now, of = closed) =>
    `INSERT INTO erratum (quarter_id, number, dated_on, text, signed_name, signed_post, at)
      VALUES (${of.id}, ${number}, '${datedOn}', 'It was 48.', 'Trần Văn A', 'Head of the Office', ${at})`;
  const erratum = (number: number, ...more: [string?, string?, typeof closed?]) =>
    together(correction(number, ...more), papers(closed, number));

  test("is one snapshot, of this day, which nobody replaces", async () => {
    expect(await snapshot(1, now, open)).toBe("GB006");
    expect(await snapshot(2)).toBe("GB002");
    expect(await snapshot(1, "'2024-04-01'")).toBe("GB002");
    expect(await refusal(`INSERT INTO snapshot VALUES (${closed.id}, 1, '{}', 'forged', ${now})`)).toBe(
      "snapshot_sha256",
    );
    expect(await snapshot(1)).toBe("accepted");
    expect(await snapshot(1)).toBe("snapshot_pkey");
    expect(await snapshot(2)).toBe("GB002");
  });

  test("are errata that follow each other and the closing", async () => {
    expect(await erratum(1, "2024-04-25", now, open)).toBe("GB006");
    expect(await erratum(2)).toBe("GB006");
    expect(await erratum(1, "2024-04-19")).toBe("GB006");
    expect(await erratum(1, "2024-05-30")).toBe("GB006");
    expect(await erratum(1, "2024-04-25", "'2024-04-21T10:00:00+07'")).toBe("GB006");
    expect(await erratum(1, "2024-04-22")).toBe("accepted");
    expect(await erratum(1)).toBe("erratum_quarter_id_number_key");
    expect(await erratum(3)).toBe("GB006");
    expect(await erratum(2)).toBe("accepted");
  });

  test("are papers that come with the closing or an erratum, and never again", async () => {
    expect(await refusal(correction(3))).toBe("GB007");
    expect(await together(correction(3), papers(closed, 3, ["vi", "en"]))).toBe("GB007");
    expect(await refusal(papers(closed, 3))).toBe("GB002");
    expect(await refusal(papers(closed, 2))).toBe("paper_pkey");
    expect(await refusal(papers(open))).toBe("GB006");
    const forged = (from: string, to: string) => together(correction(3), papers(closed, 3).replace(from, to));
    expect(await forged("encode(sha256('%PDF-'), 'hex')", "repeat('0', 64)")).toBe("paper_sha256");
    expect(await forged("'%PDF-'", "'<html>'")).toBe("paper_content");
    expect(await forged("'summary'", "'../summary'")).toBe("paper_name");
    expect(await forged("{vi,en,de}", "{vi,en,fr}")).toBe("paper_language");
    expect(await refusal("UPDATE paper SET setting = '{}'")).toBe("42501");
    expect(await refusal("DELETE FROM paper")).toBe("42501");
    expect(await together(correction(3), papers(closed, 3))).toBe("accepted");
  });

  test("is a history that is written on its day", async () => {
    const event = (at: string) =>
      refusal(`INSERT INTO history (at, subject, subject_id, event) VALUES (${at}, 'task', 1, 'confirmed')`);
    expect(await event("'2024-04-01T10:00:00+07'")).toBe("GB003");
    expect(await event("'2024-04-26T10:00:00+07'")).toBe("GB003");
    expect(await event(now)).toBe("accepted");
  });
});
