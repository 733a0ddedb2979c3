// How a file of tasks is read: its kind is seen by its first bytes, all else in a thread with bounds of its own.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { bounds, type FileReading, type FileRefusal, type Refused } from "./bounds";

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

/** After so long without a file the thread stops and gives its memory back. */
const restMs = 60_000;

type Thread = { worker: Worker; waiting?: (reading: FileReading) => void; timer?: NodeJS.Timeout };
let held: Thread | null = null;

const broken: Refused = { refused: "unreadable", at: "" };

/** The thread needs no word of the app's surroundings, least of all its secrets. */
const startWorker = (): Worker =>
  new Worker(threadFile(), { env: { NODE_ENV: "production" }, execArgv: [], resourceLimits: memory });

/** A thread that broke, or did not answer in time, is not asked again. */
function giveUp(thread: Thread, told: Refused): void {
  if (held === thread) held = null;
  clearTimeout(thread.timer);
  void thread.worker.terminate();
  thread.waiting?.(told);
}

/** At rest the thread holds nobody, and ends after a while. */
function rest(thread: Thread): void {
  clearTimeout(thread.timer);
  delete thread.waiting;
  thread.worker.unref();
  thread.timer = setTimeout(() => giveUp(thread, broken), restMs).unref();
}

function startThread(): Thread {
  const started: Thread = { worker: startWorker() };
  started.worker.on("message", (reading: FileReading) => {
    const { waiting } = started;
    rest(started);
    waiting?.(reading);
  });
  started.worker.on("error", () => giveUp(started, broken));
  started.worker.on("exit", () => giveUp(started, broken));
  return started;
}

function inThread(file: Buffer): Promise<FileReading> {
  held ??= startThread();
  const thread = held;
  clearTimeout(thread.timer);
  thread.timer = setTimeout(() => giveUp(thread, { refused: "slow", at: "" }), bounds.ms);
  thread.worker.ref();
  return new Promise((resolve) => {
    thread.waiting = resolve;
    const data = Uint8Array.from(file);
    thread.worker.postMessage(data, [data.buffer]);
  });
}

let turn: Promise<unknown> = Promise.resolve();

/** One thread for all: many files at once take turns, and the server keeps its hands free. */
export function readFileOfTasks(file: Buffer): Promise<FileReading> {
  const refused = wrongKind(file);
  if (refused) return Promise.resolve({ refused, at: "" });
  const reading = turn.then(() => inThread(file));
  turn = reading;
  return reading;
}
