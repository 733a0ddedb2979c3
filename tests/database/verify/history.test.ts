// Changes of the history by the database's owner, past all triggers, are found; an untouched history has no faults.
import { describe, expect, test } from "vitest";
import { verify } from "@/prisma/verify/verify";
import { appRoleOfTests, testDatabaseUrl } from "@/tests/support/database";
import { writtenHistory } from "./written-history";

const { client, past, found } = await writtenHistory();

/** The hash that a row would have, computed by the database itself, as a forger would. */
const rehash = "UPDATE history SET hash = history_digest(history)";

const inserted = (id: number) => `
  INSERT INTO history SELECT (h).* FROM (SELECT jsonb_populate_record(k, '{"id": ${id}, "note": "forged"}') AS h
    FROM kept_history k WHERE k.id = 2) forged`;

describe("the history", () => {
  test("untouched is clean, and says how much there is and where it ends", async () => {
    expect(await found()).toEqual([]);
    const { rows, snapshots, last } = await verify(testDatabaseUrl(), { appRole: appRoleOfTests() });
    expect({ rows, snapshots, last: last.id }).toEqual({ rows: 5, snapshots: 1, last: 5 });
  });

  test("a changed row", async () => {
    await past("UPDATE history SET note = 'other' WHERE id = 2");
    expect(await found()).toEqual([
      "Row 2 (25 April 2024, confirmed) does not say what was written: it was changed, put in or moved.",
    ]);
  });

  test.each([
    ["who", "person_id = 7"],
    ["when", "at = at + interval '1 second'"],
    ["what", 'after = after || \'{"state": "COMPLETED"}\''],
    ["its kind", "event = 'returned'"],
  ])("a row of which %s was changed", async (_, change) => {
    await past(`UPDATE history SET ${change} WHERE id = 4`);
    expect(await found()).toHaveLength(1);
  });

  test("a changed row whose hash was made anew", async () => {
    await past("UPDATE history SET note = 'other' WHERE id = 2", `${rehash} WHERE id = 2`);
    expect(await found()).toEqual([
      "Row 3 (25 April 2024, quarterClosed) was written after another row than row 2 (25 April 2024, confirmed), which was changed, put in or moved.",
    ]);
  });

  test.each([
    ["in the middle", 2, ["Row 2 is missing."]],
    ["at the beginning", 1, ["Row 1 is missing."]],
    ["at the end", 5, ["At the end: Row 5 is missing."]],
  ])("a row removed %s", async (_, id, sentences) => {
    await past(`DELETE FROM history WHERE id = ${id}`);
    expect(await found()).toEqual(sentences);
  });

  test("rows removed, and those after them numbered anew", async () => {
    await past(
      "DELETE FROM history WHERE id = 2",
      ...[3, 4, 5].map((id) => `UPDATE history SET id = id - 1 WHERE id = ${id}`),
    );
    expect((await found()).length).toBeGreaterThan(0);
  });

  test("a history cut off at its end", async () => {
    await past("DELETE FROM history WHERE id > 3");
    expect(await found()).toEqual(["At the end: Rows 4 to 5 are missing."]);
  });

  test("a history cut off together with the record of its end is found by a hash that was noted", async () => {
    const { last } = await verify(testDatabaseUrl(), { appRole: appRoleOfTests() });
    await past(
      "DELETE FROM history WHERE id > 3",
      "UPDATE history_head SET (last_id, hash) = (SELECT id, hash FROM history WHERE id = 3)",
    );
    expect(await found()).toEqual([]);
    expect(await found(last.hash)).toEqual([
      `No row bears the hash ${last.hash} that was noted: the history was written anew.`,
    ]);
  });

  test("a row inserted in the middle, numbered and hashed as if it belonged there", async () => {
    await past(
      "UPDATE history SET id = id + 1 WHERE id = 5",
      "UPDATE history SET id = id + 1 WHERE id = 4",
      "UPDATE history SET id = id + 1 WHERE id = 3",
      inserted(3),
      "UPDATE history SET previous_hash = (SELECT hash FROM kept_history WHERE id = 2) WHERE id = 3",
      `${rehash} WHERE id >= 3`,
    );
    expect((await found())[0]).toContain(
      "Row 4 (25 April 2024, quarterClosed) was written after another row",
    );
  });

  test("a row put in at the end with a forged hash", async () => {
    await past(
      inserted(6),
      "UPDATE history SET previous_hash = (SELECT hash FROM kept_history WHERE id = 5) WHERE id = 6",
      `${rehash} WHERE id = 6`,
    );
    expect(await found()).toEqual([
      "Row 6 (25 April 2024, confirmed) came after row 5, which was the last one to be written.",
    ]);
  });

  test("two rows that changed their places", async () => {
    await past(
      "UPDATE history SET id = 100 WHERE id = 2",
      "UPDATE history SET id = 2 WHERE id = 4",
      "UPDATE history SET id = 4 WHERE id = 100",
    );
    const sentences = await found();
    expect(sentences.join("\n")).toContain("Row 2 (25 April 2024, assigned) does not say what was written");
    expect(sentences.join("\n")).toContain("Row 4 (25 April 2024, confirmed) does not say what was written");
  });

  test("an emptied one", async () => {
    await past("DELETE FROM history");
    expect((await found())[0]).toBe("At the end: Rows 1 to 5 are missing.");
  });

  test("one that the database's own functions were bent for", async () => {
    const changed =
      "Row 2 (25 April 2024, confirmed) does not say what was written: it was changed, put in or moved.";
    const kinds = 'text, bigint, text, int, public."Role", int, text, int, int, text, jsonb, jsonb, text';
    await client.query(`
      CREATE OR REPLACE FUNCTION history_digest(line history) RETURNS text LANGUAGE sql STABLE RETURN (SELECT hash FROM history h WHERE h.id = line.id);
      CREATE FUNCTION jsonb_build_array(${kinds}) RETURNS jsonb LANGUAGE sql RETURN pg_catalog.jsonb_build_array($1, $2, $3, $4, $5, $6,
        $7, $8, $9, $10, $11, $12, replace($13, 'other', 'đã trình'))`);
    await past("UPDATE history SET note = 'other' WHERE id = 2");
    // What the forger's functions say of it, to whoever finds them first.
    const { rows } = await client.query(
      "SELECT history_digest(h) = hash AND jsonb_build_array('', id, '', person_id, role, agency_id, subject, subject_id, quarter_id, event, before, after, note) ->> 12 = 'đã trình' AS clean FROM history h WHERE id = 2",
    );
    expect(rows).toEqual([{ clean: true }]);
    const sentences = await found();
    expect(sentences[0]).toBe(changed);
    expect(sentences.slice(1).map((each) => each.split(": ")[0])).toEqual([
      "The function history_digest(history) is not that of this version",
      expect.stringMatching(/^The function jsonb_build_array\(.*\) is not of this version$/),
    ]);
  });
});
