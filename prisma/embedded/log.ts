// The log of the embedded PostgreSQL: kept from one start to the next, and read for the one line that says why it ended.
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  statfsSync,
  statSync,
} from "node:fs";
import { join } from "node:path";

const mostBytes = 10 * 1024 * 1024;
const lastBytes = 64 * 1024;
const leastFreeBytes = 4 * 1024 * 1024;

export const logIn = (folder: string): string => join(folder, "log");

/** The log, opened to be written on; one that has grown large is put aside, in the place of the one before it. */
export function openLog(folder: string): { file: number; from: number } {
  const path = logIn(folder);
  if (existsSync(path) && statSync(path).size > mostBytes) renameSync(path, `${path}.before`);
  const file = openSync(path, "a", 0o600);
  return { file, from: fstatSync(file).size };
}

/** How long the log is, in bytes: later lines begin after these. */
export const logSize = (folder: string): number =>
  statSync(logIn(folder), { throwIfNoEntry: false })?.size ?? 0;

/** What was written into the log after its first `from` bytes, the end of it where that is much. */
function writtenSince(folder: string, from: number): string {
  if (!existsSync(logIn(folder))) return "";
  const file = openSync(logIn(folder), "r");
  try {
    const { size } = fstatSync(file);
    const start = Math.max(from > size ? 0 : from, size - lastBytes);
    const bytes = Buffer.alloc(size - start);
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, bytes.length, start));
  } finally {
    closeSync(file);
  }
}

/** What every server says to whoever comes too early or too late, and to whom it sends away when it ends. */
const said = /FATAL: {2}(the database system is|terminating |password authentication|no pg_hba|connection )/;

/** The line of a log that says why the server ended, without day and process; null where none does. */
export function reasonIn(log: string): string | null {
  const lines = log.split("\n").filter((line) => line.trim() && !said.test(line));
  const last = (pattern: RegExp) => lines.findLast((line) => pattern.test(line));
  const line =
    last(/\b(PANIC|FATAL): {2}/) ??
    last(/received \w+ shutdown request|aborting startup|immediate shutdown/) ??
    last(/^postgres: /);
  return line?.replace(/^.*?\b(?:PANIC|FATAL|LOG): {2}|^postgres: /, "").trim() ?? null;
}

function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < leastFreeBytes;
}

/** Half a sentence: what the log says of the end since `from`, and where to read the rest. */
export function whyEnded(folder: string, from: number): string {
  const reason = reasonIn(writtenSince(folder, from));
  const causes = [isFull(folder) ? "the disk is full" : "", reason ? `its log says: ${reason}` : ""];
  const known = causes.filter(Boolean).join(", and ");
  return `${known || "its log names no reason, so that somebody has killed it"} (${logIn(folder)})`;
}
