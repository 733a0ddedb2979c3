// What a file of evidence tells the browser: to keep it, under its name. That it runs nothing proxy.ts says of it.
import type { EvidenceFile } from "./queries";

/** Letters that stand in a header as they are; the rest is written in percents (RFC 5987). */
const inPercents = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** For programs that read only ASCII: the letters without their marks. */
const inAscii = (name: string): string =>
  name
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%;]/g, "_");

export const fileHeaders = ({ name, type, size, sha256 }: Omit<EvidenceFile, "id">) => ({
  "content-type": type,
  "content-length": String(size),
  "content-disposition": `attachment; filename="${inAscii(name)}"; filename*=UTF-8''${inPercents(name)}`,
  "cache-control": "private, no-store",
  etag: `"${sha256}"`,
});
