// Files that are no list of tasks, or mean harm, and the reason for which each is refused.
import { deflateRawSync } from "node:zlib";
import { beforeAll } from "vitest";
import type { FileRefusal } from "@/lib/planning/file/bounds";
import { readFileOfTasks } from "@/lib/planning/file/reading";
import { zipOf } from "@/tests/support/zip";
import { cell, row, rows, shared, workbookOf, zeros } from "./made-files";

const GiB = 1024 ** 3;
export const good = row(1, "Title", "Due");
const bombOf = (content: Buffer, packedFrom: number) =>
  workbookOf(good, [{ name: shared, content, packedFrom }]);

let gigabyte: Buffer;
beforeAll(async () => {
  gigabyte = await zeros(GiB);
  // The first thread of all waits for the disk, as it does after the start of an app.
  await readFileOfTasks(workbookOf(good));
}, 60_000);

const olderOffice = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);
const withPassword = Buffer.concat([olderOffice, Buffer.from("EncryptedPackage", "utf16le")]);
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `xl/part${at}.xml`, content: "<a/>" }));
const macro = { name: "xl/vbaProject.bin", content: "Sub Auto_Open()" };
export const formula = `<row r="2"><c r="B2" t="str"><f>HYPERLINK("http://example.org","x")</f><v>x</v></c></row>`;
const prefixed = `<x:row r="2"><x:c r="C2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row>`;
/** Rows that all show the one shared text. */
const sharing = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
  ).join("");
const floods = "<si/>".repeat(1_200_000);

export const hostile: [string, () => Buffer, FileRefusal, string?][] = [
  ["nothing at all", () => Buffer.alloc(0), "noFile"],
  ["a PDF with another name", () => Buffer.from("%PDF-1.7\n%…"), "wrongType"],
  ["a text with another name", () => Buffer.from("title;due\nPlan;2024-06-30"), "wrongType"],
  [
    "a document of Word with another name",
    () => zipOf([{ name: "word/document.xml", content: "<w/>" }]),
    "wrongType",
  ],
  ["a workbook of before 2007", () => olderOffice, "oldExcel"],
  ["a workbook with a password", () => withPassword, "encrypted"],
  [
    "an encrypted archive",
    () => workbookOf(good, [{ name: "x.xml", content: "x", encrypted: true }]),
    "encrypted",
  ],
  ["a bomb of a gigabyte that says so", () => bombOf(gigabyte, GiB), "unpacked"],
  ["a bomb of a gigabyte that says it is small", () => liar(), "sizes"],
  [
    "a bomb beside what is read",
    () => workbookOf(good, [{ name: "xl/media/a.png", content: gigabyte, packedFrom: GiB }]),
    "unpacked",
  ],
  [
    "a part that says it is larger than it is",
    () => workbookOf(good, [{ name: "xl/a.xml", content: deflateRawSync("x"), packedFrom: 9 }]),
    "sizes",
  ],
  ["an archive of a thousand parts", () => workbookOf(good, many(1000)), "unpacked"],
  [
    "a flood of tags",
    () => workbookOf(good, [{ name: shared, content: `<sst>${floods}</sst>` }]),
    "unpacked",
  ],
  ["macros", () => workbookOf(good, [macro]), "macros"],
  [
    "macros by its declaration alone",
    () =>
      workbookOf(good, [], `<Default ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>`),
    "macros",
  ],
  [
    "macros of Excel 4",
    () => workbookOf(good, [{ name: "xl/macrosheets/sheet1.xml", content: "<a/>" }]),
    "macros",
  ],
  [
    "a link to another workbook",
    () => workbookOf(good, [{ name: "xl/externalLinks/externalLink1.xml", content: "<a/>" }]),
    "links",
  ],
  ["a formula", () => workbookOf(good + formula), "formulas", "B2"],
  ["a formula under a prefix", () => workbookOf(good + prefixed), "formulas", "C2"],
  [
    "a formula on another sheet",
    () =>
      workbookOf(good, [
        {
          name: "xl/worksheets/sheet2.xml",
          content: `<worksheet><sheetData>${formula}</sheetData></worksheet>`,
        },
      ]),
    "formulas",
    "B2",
  ],
  ["100,000 rows", () => workbookOf(rows(100_000)), "rows"],
  ["one row too many", () => workbookOf(rows(512)), "rows"],
  ["a cell far to the right", () => workbookOf(`<row r="1">${cell("XFD1", "x")}</row>`), "columns", "XFD1"],
  ["a cell that is too long", () => workbookOf(row(1, "a", "x".repeat(4001))), "cell", "B1"],
  [
    "one text in very many cells",
    () =>
      workbookOf(sharing(300), [{ name: shared, content: `<sst><si><t>${"x".repeat(3990)}</t></si></sst>` }]),
    "text",
  ],
  ["an archive that breaks off", () => workbookOf(good).subarray(0, 300), "unreadable"],
  ["XML that is none", () => workbookOf(`<row r="1"><c r="A1"><v>1`), "unreadable"],
  ["cells without a place", () => workbookOf(`<row r="1"><c><v>1</v></c></row>`), "unreadable"],
  ["a row beyond all rows", () => workbookOf(`<row r="9999999">${cell("A1", "x")}</row>`), "unreadable"],
  ["brackets without end", () => workbookOf("<c ".repeat(150_000)), "unreadable"],
];

/** A bomb that says it is small. */
export const liar = (): Buffer => bombOf(gigabyte, 1000);
