// A snapshot that was changed, removed or put in is found, and so is a guard that was switched off, taken away or bent.
import { describe, expect, test } from "vitest";
import { json, sha256, writtenHistory } from "@/tests/support/written-history";

const { client, past, found } = await writtenHistory();

describe("the snapshot", () => {
  test("changed", async () => {
    await past(
      "ALTER TABLE snapshot DROP CONSTRAINT snapshot_sha256",
      `UPDATE snapshot SET json = '{"quarter":"2024-Q2"}'`,
    );
    expect(await found()).toEqual([
      "The snapshot of 2024-Q1, revision 1, was changed: its SHA-256 is another than the one beside it.",
    ]);
  });

  test("changed together with its SHA-256", async () => {
    const other = '{"quarter":"2024-Q2"}';
    await past(`UPDATE snapshot SET json = '${other}', sha256 = '${sha256(other)}'`);
    expect(await found()).toEqual([
      "The snapshot of 2024-Q1, revision 1, was changed: row 3 (25 April 2024, quarterClosed) of the history tells another SHA-256.",
    ]);
  });

  test("removed", async () => {
    await past("DELETE FROM snapshot");
    expect(await found()).toEqual([
      "The snapshot of 2024-Q1, revision 1, is missing: row 3 (25 April 2024, quarterClosed) tells of it.",
    ]);
  });

  test("put in, told of by nobody", async () => {
    await past(`INSERT INTO snapshot VALUES (20234, 1, '${json}', '${sha256(json)}', now())`);
    expect(await found()).toEqual([
      "The snapshot of 2023-Q4, revision 1, is told of by no row of the history.",
    ]);
  });

  test("of a quarter that was opened again", async () => {
    await past("UPDATE quarter SET state = 'OPEN', closed_on = NULL");
    expect(await found()).toEqual([
      "2024-Q1 was closed by row 3 (25 April 2024, quarterClosed) and is so no longer.",
    ]);
    await past("UPDATE quarter SET state = 'CLOSED', closed_on = '2024-03-31'");
  });
});

describe("the guards", () => {
  test("switched off", async () => {
    await client.query("ALTER TABLE history DISABLE TRIGGER refuse_history_change");
    expect(await found()).toEqual(["The guard refuse_history_change of the table history is switched off."]);
    await client.query("ALTER TABLE history ENABLE TRIGGER refuse_history_change");
  });

  test("taken away", async () => {
    await client.query("DROP TRIGGER refuse_closed_quarter ON entry");
    expect(await found()).toEqual(["The guard refuse_closed_quarter of the table entry is missing."]);
    await client.query(
      "CREATE TRIGGER refuse_closed_quarter BEFORE INSERT OR UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION refuse_closed_quarter()",
    );
  });

  test("made to let everything through", async () => {
    const {
      rows: [kept],
    } = await client.query<{ written: string }>(
      "SELECT pg_get_functiondef('refuse_history_change'::regproc) AS written",
    );
    await client.query(
      "CREATE OR REPLACE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
    );
    expect(await found()).toEqual([
      "The function refuse_history_change, by which a guard decides, does not read as it was written.",
    ]);
    await client.query(kept?.written ?? "");
    expect(await found()).toEqual([]);
  });
});
