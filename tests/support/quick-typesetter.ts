// In the place of the typesetter, for tests of a closing that ask for something else than its papers: bytes that follow
// from what would be printed, at once. What is printed is asked for in tests/summary.
import { createHash } from "node:crypto";
import type { PaperDocument } from "@/lib/summary/paper/document";

export const pdfOf = async (document: PaperDocument): Promise<Uint8Array<ArrayBuffer>> =>
  new TextEncoder().encode(`%PDF-${createHash("sha256").update(JSON.stringify(document)).digest("hex")}`);
