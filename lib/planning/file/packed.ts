// The parts that were judged, composed again without compression: what is read is what was judged, to the byte.
import { zipSync } from "fflate";
import type { ArchiveParts } from "./archive.ts";

export const packed = (parts: ArchiveParts): ArrayBuffer =>
  zipSync(Object.fromEntries(parts), { level: 0 }).buffer;
