// The parts that were judged, put together again without compression: what is read is what was judged, to the byte.
import { crc32 } from "node:zlib";
import type { ArchiveParts } from "./archive.ts";

/** What the local header and the directory say alike of a part: version 2.0, names in UTF-8, stored as it is. */
function facts(name: Buffer, content: Buffer): Buffer {
  const said = Buffer.alloc(26);
  said.writeUInt16LE(20, 0);
  said.writeUInt16LE(0x0800, 2);
  said.writeUInt32LE(crc32(content), 10);
  said.writeUInt32LE(content.length, 14);
  said.writeUInt32LE(content.length, 18);
  said.writeUInt16LE(name.length, 22);
  return said;
}

function number(value: number, bytes: 2 | 4): Buffer {
  const written = Buffer.alloc(bytes);
  written.writeUIntLE(value, 0, bytes);
  return written;
}

const localSignature = number(0x04034b50, 4);
const directorySignature = number(0x02014b50, 4);
const endSignature = number(0x06054b50, 4);

export function packed(parts: ArchiveParts): ArrayBuffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const said = facts(name, content);
    const body = Buffer.concat([localSignature, said, name, content]);
    directory.push(directorySignature, number(20, 2), said, Buffer.alloc(10), number(offset, 4), name);
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const count = number(parts.size, 2);
  const end = [endSignature, Buffer.alloc(4), count, count, number(listed.length, 4), number(offset, 4)];
  return Uint8Array.from(Buffer.concat([...bodies, listed, ...end, Buffer.alloc(2)])).buffer;
}
