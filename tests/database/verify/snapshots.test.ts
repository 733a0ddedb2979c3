// A snapshot that was changed, removed or put in is found.
import { describe, expect, test } from "vitest";
import { json, sha256, writtenHistory } from "./written-history";

const { past, found } = await writtenHistory();

describe("the snapshot", () => {
  test("changed", async () => {
    await past(
      "ALTER TABLE snapshot DROP CONSTRAINT snapshot_sha256",
      `UPDATE snapshot SET json = '{"quarter":"2024-Q2"}'`,
    );
    expect((await found()).map((each) => each.split(" is missing")[0])).toEqual([
      "The snapshot of 2024-Q1, revision 1, was changed: its SHA-256 is another than the one beside it.",
      "The check snapshot_sha256 of snapshot",
    ]);
    await past(
      `UPDATE snapshot SET json = '${json}'`,
      "ALTER TABLE snapshot ADD CONSTRAINT snapshot_sha256 CHECK (sha256 = encode(sha256(convert_to(json, 'UTF8')), 'hex'))",
    );
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
