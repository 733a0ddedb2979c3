// Which parts of an archive are read: its directory is judged before anything is unpacked, and no part may be more than
// it says.
import { inflateRawSync } from "node:zlib";
import yauzl from "yauzl";
import { bounds, Unfit } from "./bounds.ts";

export type ArchiveParts = Map<string, Buffer>;

/** A file states sizes that are not so, or anything else in it is wrong. */
const unfit = (error: unknown): Unfit => {
  if (error instanceof Unfit) return error;
  const isSize = error instanceof Error && /size mismatch|larger than \d+ bytes/.test(error.message);
  return new Unfit(isSize ? "sizes" : "unreadable");
};

/** Of what people never see, such as the properties of the document, nothing is read. */
const isRead = ({ fileName }: yauzl.Entry): boolean =>
  /^(\[Content_Types\]\.xml|_rels\/.*|xl\/.*\.(xml|rels))$/i.test(fileName);

function judgePart(entry: yauzl.Entry): void {
  if (entry.isEncrypted()) throw new Unfit("encrypted");
  if (!entry.canDecodeFileData()) throw new Unfit("unreadable");
  if (/vbaProject|(^|\/)macrosheets\//i.test(entry.fileName)) throw new Unfit("macros");
  if (/(^|\/)externalLinks\//i.test(entry.fileName)) throw new Unfit("links");
  const { uncompressedSize: size, compressedSize } = entry;
  if (size > bounds.ratioFrom && size > compressedSize * bounds.ratio) throw new Unfit("unpacked");
}

/** The directory, once all of it was found to be that of a workbook that may be unpacked. */
async function directoryOf(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  if (zip.entryCount > bounds.parts) throw new Unfit("unpacked");
  const entries: yauzl.Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    judgePart(entry);
    entries.push(entry);
  }
  const names = new Set(entries.map(({ fileName }) => fileName));
  if (!names.has("xl/workbook.xml")) throw new Unfit("wrongType");
  if (names.size < entries.length) throw new Unfit("unreadable");
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > bounds.unpacked) throw new Unfit("unpacked");
  return entries;
}

/** Stops at the stated size, however much there is to come. In one go, since in its thread nobody else waits. */
function unpack(held: Buffer, entry: yauzl.Entry): Buffer {
  const { uncompressedSize: size } = entry;
  const content = entry.isCompressed() ? inflateRawSync(held, { maxOutputLength: Math.max(size, 1) }) : held;
  if (content.length !== size) throw new Unfit("sizes");
  return content;
}

/** The parts of the workbook with text, unpacked; pictures and the printer's settings stay as they are, unread. */
export async function partsOf(file: Buffer): Promise<ArchiveParts> {
  try {
    const zip = await yauzl.fromBufferPromise(file);
    const parts: ArchiveParts = new Map();
    for (const entry of (await directoryOf(zip)).filter(isRead)) {
      const { fileDataStart: from } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      parts.set(entry.fileName, unpack(file.subarray(from, from + entry.compressedSize), entry));
    }
    return parts;
  } catch (error) {
    throw unfit(error);
  }
}
