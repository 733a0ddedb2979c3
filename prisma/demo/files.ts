// The files of the demonstration: a page, a table and a picture, made of bytes that are the same at every start.
import { crc32, deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import type { Text } from "./words.ts";

export type DemoFile = { task: string; kind: "pdf" | "xlsx" | "png"; name: Text };

/** What proves what is said of these tasks; each was added shortly before the last word on it. */
export const files: DemoFile[] = [
  {
    task: "2024-Q1-BTC-03",
    kind: "pdf",
    name: { vi: "12-DS-BTCTU.pdf", en: "List 12-DS-BTCTU.pdf", de: "Liste 12-DS-BTCTU.pdf" },
  },
  {
    task: "2024-Q1-VPTU-04",
    kind: "xlsx",
    name: { vi: "Dự toán phần mạng.xlsx", en: "Network estimate.xlsx", de: "Kostenschätzung Netz.xlsx" },
  },
  {
    task: "2024-Q1-UBKT-06",
    kind: "pdf",
    name: { vi: "131-TB-UBKTTU.pdf", en: "Notice 131-TB-UBKTTU.pdf", de: "Mitteilung 131-TB-UBKTTU.pdf" },
  },
  {
    task: "2024-Q1-BNC-04",
    kind: "xlsx",
    name: {
      vi: "Số liệu 17 huyện.xlsx",
      en: "Figures of 17 districts.xlsx",
      de: "Zahlen aus 17 Kreisen.xlsx",
    },
  },
  {
    task: "2024-Q1-BTG-08",
    kind: "pdf",
    name: { vi: "16-ĐC-BTGTU.pdf", en: "Outline 16-ĐC-BTGTU.pdf", de: "Gliederung 16-ĐC-BTGTU.pdf" },
  },
  {
    task: "2024-Q1-VPTU-10",
    kind: "png",
    name: { vi: "Phòng họp không giấy.png", en: "Paperless meeting.png", de: "Papierlose Sitzung.png" },
  },
];

export const types: Record<DemoFile["kind"], string> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  png: "image/png",
};

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

/** One page of A4 that says in plain letters that it is only an illustration. */
function pageOf(code: string): Buffer {
  const words = [
    `BT /F1 14 Tf 72 760 Td (${code}) Tj`,
    "0 -24 Td (Illustration: no paper of the committee.) Tj ET",
  ].join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  return latin(
    `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

/** A picture of 48 by 32 points in the house's red. */
function picture(): Buffer {
  const [width, height] = [48, 32];
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([latin(type), data]);
    const framed = Buffer.alloc(named.length + 8);
    framed.writeUInt32BE(data.length, 0);
    named.copy(framed, 4);
    framed.writeUInt32BE(crc32(named), named.length + 4);
    return framed;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const line = Buffer.concat([
    Buffer.alloc(1),
    ...Array.from({ length: width }, () => Buffer.from([142, 27, 32])),
  ]);
  const lines = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const mark = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([mark, chunk("IHDR", head), chunk("IDAT", lines), chunk("IEND", Buffer.alloc(0))]);
}

/** The first day that the format of archives knows, so that every start makes the same bytes. */
const mtime = new Date(1980, 0, 1);

const office = "http://schemas.openxmlformats.org";
const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;

/** An archive of stored parts. */
const archiveOf = (parts: Record<string, string>): Buffer => {
  const contents = Object.entries(parts).map(([path, content]) => [path, strToU8(content)]);
  return Buffer.from(zipSync(Object.fromEntries(contents), { level: 0, mtime }));
};

/** A workbook of one sheet with one cell. */
const tableOf = (code: string): Buffer =>
  archiveOf({
    "[Content_Types].xml": xml(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types.xlsx}.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": xml(
      `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${code}</t></is></c></row></sheetData></worksheet>`,
    ),
  });

/** The bytes of a file. */
export const contentOf = ({ kind, task }: DemoFile): Buffer =>
  kind === "pdf" ? pageOf(task) : kind === "png" ? picture() : tableOf(task);
