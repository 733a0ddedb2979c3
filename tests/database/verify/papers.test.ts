// A printed paper that was changed, removed or put in is found, and so is what it was set from.
import { expect, test } from "vitest";
import { papers, sha256, writtenHistory } from "./written-history";

const { past, found } = await writtenHistory();
const row = "row 3 (25 April 2024, quarterClosed) of the history tells another SHA-256.";
const other = "'%PDF-1.7 VI'";

test("papers as they were printed are found to be so", async () => {
  expect(papers).toHaveLength(3);
  expect(await found()).toEqual([]);
});

test("a changed byte", async () => {
  await past(
    "ALTER TABLE paper DROP CONSTRAINT paper_sha256",
    `UPDATE paper SET content = ${other} WHERE language = 'vi'`,
  );
  expect((await found()).map((each) => each.split(" is missing")[0])).toEqual([
    "The Vietnamese paper of 2024-Q1 was changed: its SHA-256 is another than the one beside it.",
    "The check paper_sha256 of paper",
  ]);
  await past(
    "DELETE FROM paper",
    "ALTER TABLE paper ADD CONSTRAINT paper_sha256 CHECK (sha256 = encode(sha256(content), 'hex'))",
  );
});

test("a byte changed together with its SHA-256", async () => {
  await past(
    `UPDATE paper SET content = ${other}, sha256 = '${sha256("%PDF-1.7 VI")}' WHERE language = 'vi'`,
  );
  expect(await found()).toEqual([`The Vietnamese paper of 2024-Q1 was changed: ${row}`]);
});

test("a paper removed", async () => {
  await past("DELETE FROM paper WHERE language = 'de'");
  expect(await found()).toEqual([
    "The German paper of 2024-Q1 is missing: row 3 (25 April 2024, quarterClosed) tells of it.",
  ]);
});

test("a paper put in, told of by nobody", async () => {
  await past(
    "INSERT INTO paper SELECT quarter_id, 1, language, name, content, sha256, setting, printed_at FROM paper WHERE language = 'en'",
  );
  expect(await found()).toEqual([
    "The English paper of 2024-Q1 with erratum 1 is told of by no row of the history.",
  ]);
});

test("what the papers were set from", async () => {
  await past("UPDATE paper SET setting = '{}' WHERE language = 'en'");
  expect(await found()).toEqual([`What the papers of 2024-Q1 were set from was changed: ${row}`]);
});
