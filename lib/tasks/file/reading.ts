// How a file of tasks is read: its kind is seen by its first bytes, all else in a thread with bounds of its own.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
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
const threadFile = () => join(/* turbopackIgnore: true */ process.cwd(), "lib/tasks/file/worker.ts");

const memory = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** The thread needs no word of the app's surroundings, least of all its secrets. */
function inThread(file: Buffer): Promise<FileReading> {
  const data = Uint8Array.from(file);
  const thread = new Worker(threadFile(), {
    workerData: data,
    transferList: [data.buffer],
    env: { NODE_ENV: "production" },
    execArgv: [],
    resourceLimits: memory,
  });
  return new Promise((resolve) => {
    const end = (reading: FileReading) => {
      clearTimeout(timer);
      void thread.terminate();
      resolve(reading);
    };
    const timer = setTimeout(() => end({ refused: "slow", at: "" }), bounds.ms);
    thread.once("message", end);
    thread.once("error", () => end({ refused: "unreadable", at: "" }));
    thread.once("exit", () => end({ refused: "unreadable", at: "" }));
  });
}

let turn: Promise<unknown> = Promise.resolve();

/** One thread at a time: many files at once take turns, and the server keeps its hands free. */
export function readFileOfTasks(file: Buffer): Promise<FileReading> {
  const refused = wrongKind(file);
  if (refused) return Promise.resolve({ refused, at: "" });
  const reading = turn.then(() => inThread(file));
  turn = reading;
  return reading;
}
