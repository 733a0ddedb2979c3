// Files as somebody could bring them, honest and hostile, made byte by byte.
import { constants, crc32, createDeflateRaw, deflateRawSync } from "node:zlib";

type Part = {
  name: string;
  content: Buffer | string;
  /** Already deflated, with the size that it is said to unpack to. */
  packedFrom?: number;
  encrypted?: boolean;
};

const number = (value: number, bytes: number): Buffer => {
  const written = Buffer.alloc(bytes);
  written.writeUIntLE(value, 0, bytes);
  return written;
};

/** An archive of these parts, as it says of itself. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, packedFrom, encrypted = false } of parts) {
    const plain = Buffer.from(content as string);
    const data = packedFrom === undefined ? deflateRawSync(plain) : plain;
    const said = Buffer.concat([
      ...[number(20, 2), number(encrypted ? 1 : 0, 2), number(8, 2), number(0, 4)],
      ...[number(crc32(plain), 4), number(data.length, 4), number(packedFrom ?? plain.length, 4)],
      ...[number(Buffer.byteLength(name), 2), number(0, 2)],
    ]);
    const body = Buffer.concat([number(0x04034b50, 4), said, Buffer.from(name), data]);
    const where = [Buffer.alloc(10), number(offset, 4)];
    directory.push(number(0x02014b50, 4), number(20, 2), said, ...where, Buffer.from(name));
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const counts = [number(parts.length, 2), number(parts.length, 2)];
  const end = [number(0x06054b50, 4), number(0, 4), ...counts, number(listed.length, 4), number(offset, 4)];
  return Buffer.concat([...bodies, listed, ...end, number(0, 2)]);
}

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

/** So many bytes of nothing, deflated piece by piece: a megabyte that unpacks to a gigabyte. */
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
