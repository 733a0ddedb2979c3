// What a file is by its content, whatever its name and its sender say of it.
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { type EvidenceRefusal, type Kind, kinds } from "./evidence";

type Found = { kind: Kind } | { refused: EvidenceRefusal };

const starts = (content: Buffer, ...bytes: number[]): boolean =>
  content.subarray(0, bytes.length).equals(Buffer.from(bytes));

/** An archive ends with a record of 22 bytes and a comment; a file that ends so is one, whatever it begins with. */
function endsAsArchive(content: Buffer): boolean {
  const from = Math.max(0, content.length - 22 - 0xffff);
  for (let at = content.length - 22; at >= from; at -= 1)
    if (content.readUInt32LE(at) === 0x06054b50 && at + 22 + content.readUInt16LE(at + 20) === content.length)
      return true;
  return false;
}

/** The chunks of a PNG one after the other, from the header to the end, and nothing after it. */
function isWholePng(content: Buffer): boolean {
  if (content.toString("latin1", 12, 16) !== "IHDR") return false;
  for (let at = 8; at + 12 <= content.length; at += 12 + content.readUInt32BE(at))
    if (content.toString("latin1", at + 4, at + 8) === "IEND")
      return content.readUInt32BE(at) === 0 && at + 12 === content.length;
  return false;
}

const isWholePdf = (content: Buffer): boolean => content.subarray(-1024).includes("%%EOF");

/** A camera writes more after the picture's own end, so that this mark is somewhere after the beginning. */
const isWholeJpeg = (content: Buffer): boolean => content.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2;

const picturesAndPdf: readonly { kind: Kind; begins: number[]; isWhole: (content: Buffer) => boolean }[] = [
  { kind: "pdf", begins: [...Buffer.from("%PDF-")], isWhole: isWholePdf },
  { kind: "png", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], isWhole: isWholePng },
  { kind: "jpeg", begins: [0xff, 0xd8, 0xff], isWhole: isWholeJpeg },
];

/** The kind of a file, or why it is not taken. Two kinds in one file are none. */
export async function contentOf(content: Buffer): Promise<Found> {
  const found = picturesAndPdf.find(({ begins }) => starts(content, ...begins));
  if (found) {
    if (endsAsArchive(content)) return { refused: "evidenceType" };
    return found.isWhole(content) ? { kind: found.kind } : { refused: "evidenceDamaged" };
  }
  // The container of Word and Excel before 2007, and of a newer file with a password.
  if (starts(content, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    return { refused: "evidenceOldOffice" };
  if (starts(content, 0x50, 0x4b, 0x03, 0x04)) return officeKind(content);
  return { refused: "evidenceType" };
}

/** A document has some dozens of parts, a large workbook some hundreds. */
const mostParts = 10_000;
const mostBytesOfTypes = 1024 * 1024;
/** What all parts say that they are once they are unpacked, whoever does that later: a document has some megabytes. */
const mostUnpacked = 200 * 1024 * 1024;

async function officeKind(content: Buffer): Promise<Found> {
  const archive = await fromBufferPromise(content, { lazyEntries: true }).catch(() => null);
  if (!archive) return { refused: "evidenceDamaged" };
  try {
    return await kindOfArchive(archive);
  } catch {
    return { refused: "evidenceDamaged" };
  } finally {
    archive.close();
  }
}

async function kindOfArchive(archive: ZipFile): Promise<Found> {
  if (archive.entryCount > mostParts) return { refused: "evidenceType" };
  const parts = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entry.isEncrypted()) return { refused: "evidenceProtected" };
    if (name.includes("vbaproject") || name.includes("/macrosheets/")) return { refused: "evidenceMacros" };
    unpacked += entry.uncompressedSize;
    if (parts.has(name) || unpacked > mostUnpacked) return { refused: "evidenceDamaged" };
    parts.set(name, entry);
  }
  const types = parts.get("[content_types].xml");
  const [word, sheet] = [parts.has("word/document.xml"), parts.has("xl/workbook.xml")];
  if (!types || word === sheet || types.uncompressedSize > mostBytesOfTypes)
    return { refused: "evidenceType" };
  return kindByTypes(await textOf(archive, types), word ? "docx" : "xlsx");
}

/** What the file says of its own main part: a template, or a file with macros, says another type. */
function kindByTypes(types: string, kind: Kind): Found {
  if (/macroEnabled/i.test(types)) return { refused: "evidenceMacros" };
  return types.includes(`${kinds[kind].type}.main+xml`) ? { kind } : { refused: "evidenceType" };
}

async function textOf(archive: ZipFile, entry: Entry): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString("utf8");
}
