// Worker thread that reads files one after the other, so that a hostile one blocks nobody else.
import { parentPort } from "node:worker_threads";
import { partsOf } from "./archive.ts";
import { type FileReading, Unfit } from "./bounds.ts";
import { rowsOf } from "./sheet.ts";

async function readingOf(file: Uint8Array): Promise<FileReading> {
  try {
    return { rows: await rowsOf(await partsOf(Buffer.from(file.buffer))) };
  } catch (error) {
    if (error instanceof Unfit) return { refused: error.refusal, at: error.at };
    throw error;
  }
}

parentPort?.on("message", async (file: Uint8Array) => parentPort?.postMessage(await readingOf(file)));
