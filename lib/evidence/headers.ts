// Response headers of a file of evidence: a download under its own name. proxy.ts adds those by which it runs nothing.
import type { EvidenceFile } from "./queries";

/** The name percent-encoded for filename* (RFC 5987). */
const inPercents = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The name in ASCII, letters without diacritics, for programs that read nothing else. */
const inAscii = (name: string): string =>
  name
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%;]/g, "_");

/** `size` is in bytes. */
export const fileHeaders = ({ name, type, size, sha256 }: Omit<EvidenceFile, "id">) => ({
  "content-type": type,
  "content-length": String(size),
  "content-disposition": `attachment; filename="${inAscii(name)}"; filename*=UTF-8''${inPercents(name)}`,
  "cache-control": "private, no-store",
  etag: `"${sha256}"`,
});
