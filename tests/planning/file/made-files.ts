// Files as somebody could bring them, honest and hostile, made byte by byte.
import { constants, createDeflateRaw } from "node:zlib";
import { type Part, zipOf } from "@/tests/support/zip";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const shared = "xl/sharedStrings.xml";

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${officeDocument}/${type}" Target="${target}"/>`;

/** A workbook with one sheet of this XML, and whatever else it holds. */
export const workbookOf = (sheetData: string, more: readonly Part[] = [], contentTypes = ""): Buffer => {
  const relations = [relationship(1, "worksheet", "worksheets/sheet1.xml")];
  if (more.some(({ name }) => name === shared))
    relations.push(relationship(2, "sharedStrings", "sharedStrings.xml"));
  return zipOf([
    { name: "[Content_Types].xml", content: `<Types>${contentTypes}</Types>` },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${main}" xmlns:r="${officeDocument}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `<Relationships>${relations.join("")}</Relationships>`,
    },
    {
      name: "xl/worksheets/sheet1.xml",
      content: `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    },
    ...more,
  ]);
};

export const cell = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

export const row = (number: number, ...cells: string[]): string =>
  `<row r="${number}">${cells.map((text, at) => cell(`${String.fromCharCode(65 + at)}${number}`, text)).join("")}</row>`;

export const rows = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join(
    "",
  );

/** This many zero bytes, deflated piece by piece: a megabyte that unpacks to a gigabyte. */
export async function zeros(bytes: number): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: constants.Z_BEST_COMPRESSION });
  const chunks: Buffer[] = [];
  deflate.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => deflate.on("end", resolve));
  const piece = Buffer.alloc(16 * 1024 * 1024);
  for (let left = bytes; left > 0; left -= piece.length)
    await new Promise<void>((resolve) => deflate.write(piece, () => resolve()));
  deflate.end();
  await ended;
  return Buffer.concat(chunks);
}
