// Reads which characters a font has, from its own table (cmap, formats 4 and 12 of OpenType).

function segments(table: DataView): [first: number, last: number][] {
  const half = table.getUint16(6);
  const at = (list: number, segment: number) => table.getUint16(list + segment * 2);
  const ends = 14;
  const starts = ends + half + 2;
  return Array.from({ length: half / 2 }, (_, segment) => [at(starts, segment), at(ends, segment)]);
}

const groups = (table: DataView): [first: number, last: number][] =>
  Array.from({ length: table.getUint32(12) }, (_, group) => [
    table.getUint32(16 + group * 12),
    table.getUint32(20 + group * 12),
  ]);

function tableOf(font: DataView, name: string): number {
  for (let entry = 12; entry < 12 + font.getUint16(4) * 16; entry += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((letter) => font.getUint8(entry + letter)));
    if (tag === name) return font.getUint32(entry + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

/** Counts each code point of a TrueType font once in `seen`. */
function addCoverage(file: Uint8Array, seen: Uint8Array): void {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const cmap = tableOf(font, "cmap");
  const own = new Set<number>();
  for (let entry = 0; entry < font.getUint16(cmap + 2); entry++) {
    const table = new DataView(font.buffer, font.byteOffset + cmap + font.getUint32(cmap + 8 + entry * 8));
    const format = table.getUint16(0);
    for (const [first, last] of format === 4 ? segments(table) : format === 12 ? groups(table) : [])
      for (let point = first; point <= last; point++) own.add(point);
  }
  for (const point of own) seen[point] = (seen[point] ?? 0) + 1;
}

/**
 * A test whether each of these fonts has a code point.
 * @throws Error where a file is no font with a cmap table
 */
export function coveredBy(files: readonly Uint8Array[]): (point: number) => boolean {
  const seen = new Uint8Array(0x110000);
  for (const file of files) addCoverage(file, seen);
  // The last segment of format 4 always ends at 0xFFFF, which is no letter.
  seen[0xffff] = 0;
  return (point) => seen[point] === files.length;
}
