// Archives as programs write them, and as liars would: made by hand, so that every byte can be other than it says.
import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive. */
export type Part = {
  name: string;
  content: Buffer | string;
  /** Already deflated, with the size that it is said to unpack to. */
  packedFrom?: number;
  /** Sets the flag alone, which is all that a reader looks at. */
  encrypted?: boolean;
};

const number = (value: number, bytes: number): Buffer => {
  const written = Buffer.alloc(bytes);
  written.writeUIntLE(value, 0, bytes);
  return written;
};

/** An archive of these parts, as it says of itself, after any bytes that precede it. */
export function zipOf(parts: readonly Part[], before = Buffer.alloc(0)): Buffer<ArrayBuffer> {
  const bodies: Buffer[] = [before];
  const directory: Buffer[] = [];
  let offset = before.length;
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
