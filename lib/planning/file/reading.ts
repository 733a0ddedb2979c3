// How a file of tasks is read: its kind is seen by its first bytes, all else in a thread with bounds of its own.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type BackgroundWorker, WorkerLate, workerFor } from "@/lib/server/background-worker";
import { bounds, type FileReading, type FileRefusal } from "./bounds";

const zipMagic = Buffer.from("PK\u0003\u0004", "latin1");
/** The older container of Microsoft Office, in which a workbook with a password also comes. */
const olderMagic = Buffer.from("d0cf11e0a1b11ae1", "hex");

function wrongKind(file: Buffer): FileRefusal | null {
  if (file.length === 0) return "noFile";
  if (file.subarray(0, 8).equals(olderMagic))
    return file.includes("EncryptedPackage", 0, "utf16le") ? "encrypted" : "oldExcel";
  return file.subarray(0, 4).equals(zipMagic) ? null : "wrongType";
}

/** From the folder in which the app runs: the thread is a plain module, which the bundler must leave alone. */
const threadFile = () => join(/* turbopackIgnore: true */ process.cwd(), "lib/planning/file/worker.ts");

const memory = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** The thread needs no word of the app's surroundings, least of all its secrets. */
function startThread(): BackgroundWorker<Buffer> {
  const worker = new Worker(threadFile(), {
    env: { NODE_ENV: "production" },
    execArgv: [],
    resourceLimits: memory,
  });
  return {
    events: worker,
    send: (file) => {
      const data = Uint8Array.from(file);
      worker.postMessage(data, [data.buffer]);
    },
    hold: (atWork) => (atWork ? worker.ref() : worker.unref()),
    stop: () => void worker.terminate(),
  };
}

/** One thread for all: many files at once take turns, and the server keeps its hands free. */
const reader = workerFor<Buffer, FileReading>(startThread, bounds.ms);

export async function readFileOfTasks(file: Buffer): Promise<FileReading> {
  const refused = wrongKind(file);
  if (refused) return { refused, at: "" };
  return reader.ask(file).catch((error: unknown) => ({
    refused: error instanceof WorkerLate ? "slow" : "unreadable",
    at: "",
  }));
}
