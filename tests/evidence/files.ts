// Small real files of each kind, and liars, made by hand so that every byte is known.
import { crc32 } from "node:zlib";
import type { Part } from "@/tests/support/zip";

const office = "application/vnd.openxmlformats-officedocument";
const typesOf = (main: string): Part => ({
  name: "[Content_Types].xml",
  content: `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${main}"/></Types>`,
});

export const docxParts: Part[] = [
  typesOf(`${office}.wordprocessingml.document.main+xml`),
  { name: "_rels/.rels", content: "<Relationships/>" },
  { name: "word/document.xml", content: "<w:document/>" },
];
export const xlsxParts: Part[] = [
  typesOf(`${office}.spreadsheetml.sheet.main+xml`),
  { name: "xl/workbook.xml", content: "<workbook/>" },
];
export const macroParts: Part[] = [
  typesOf("application/vnd.ms-word.document.macroEnabled.main+xml"),
  { name: "word/document.xml", content: "<w:document/>" },
];

export const pdf = (text = "Report 203-BC/VPTU"): Buffer<ArrayBuffer> =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

/** A PDF of exactly this many bytes; `seed` makes one differ from another. */
export function pdfOf(bytes: number, seed = 0): Buffer<ArrayBuffer> {
  const content = Buffer.alloc(bytes, 0x20);
  content.write(`%PDF-1.4\n% ${seed}\n`);
  content.write("\n%%EOF\n", bytes - 7);
  return content;
}

const chunk = (name: string, content: Buffer): Buffer => {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(name), content]);
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** One black point. */
export const png: Buffer<ArrayBuffer> = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk("IDAT", Buffer.from("789c6360000000020001", "hex")),
  chunk("IEND", Buffer.alloc(0)),
]);

/** The smallest that viewers take for a picture, with what a telephone writes behind it. */
export const jpeg: Buffer<ArrayBuffer> = Buffer.concat([
  Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"),
  Buffer.from("ffdb004300", "hex"),
  Buffer.alloc(64, 1),
  Buffer.from("ffd9", "hex"),
  Buffer.from("SEFH trailer of a telephone"),
]);

export const oldWord: Buffer<ArrayBuffer> = Buffer.concat([
  Buffer.from("d0cf11e0a1b11ae1", "hex"),
  Buffer.alloc(504),
]);
export const html = Buffer.from("<!doctype html><script>alert(1)</script>");
export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
