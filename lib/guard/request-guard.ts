// Which request comes in at all: whose page sent it, how much it brings, and in what form its address is.
import { cleanedQuery } from "@/lib/forms/clean-text";
import type { Reason } from "./refusal-page";

/** A machine that serves itself is opened under any of these names. */
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** The origins under which people open Giaoban: the configured one, and its other names where it is this machine. */
export function ownOrigins(appUrl: string): string[] {
  const { protocol, hostname, port, origin } = new URL(appUrl);
  if (protocol !== "http:" || !loopback.includes(hostname)) return [origin];
  return loopback.map((name) => `http://${name}${port && `:${port}`}`);
}

const reads = ["GET", "HEAD"];
/** What is asked here in any other way has no answer. */
export const methods = [...reads, "POST"];

/**
 * Reading is free. Anything else needs an Origin of ours, which the browser states and no page can forge; a missing
 * or "null" one is a stranger's.
 */
const isAllowedOrigin = (method: string, origin: string | null, own: readonly string[]): boolean =>
  reads.includes(method) || (origin !== null && own.includes(origin));

/** Eight fields of 4,000 characters in three bytes each, twice over. */
const mostBytesOfForm = 256 * 1024;

const MiB = 1024 * 1024;
/** What a form says around a file. */
const around = 64 * 1024;

/** The routes that accept files, and the largest file of each: evidence on a task, a file of tasks for a quarter. */
const fileRoutes: readonly { path: RegExp; mostBytes: number }[] = [
  { path: /^\/tasks\/[^/]+\/evidence$/, mostBytes: 10 * MiB },
  { path: /^\/quarters\/[^/]+\/planning\/file$/, mostBytes: 2 * MiB },
];

/** The largest file that comes by this path; null where none does. */
export const largestFileAt = (path: string): number | null =>
  fileRoutes.find((door) => door.path.test(path))?.mostBytes ?? null;

/** The most that a form with a file of this size may have, in bytes. */
export const roomFor = (file: number): number => file + around;

/** Where the files that people brought are handed out again. */
export const isFileAddress = (path: string): boolean => /^\/evidence\/[^/]+$/.test(path);

/** A body from here on comes only from who has a session, or had one; no sign-in is so long. */
export const smallBytes = 16 * 1024;

/** Where programs ask and are answered in JSON. */
export const isJsonAddress = (path: string): boolean => path.startsWith("/api/");

/** Routes that serve a file: an error there is answered with a sentence, not with a page. */
export const isFileRequest = (path: string): boolean =>
  isFileAddress(path) || /\/[^/]+\.(csv|pdf|xlsx)$/.test(path);

/** The status to answer with: 413 for a body that is too large, 411 for one that does not say how large it is. */
function sizeRefusal(path: string, header: GuardedRequest["header"]): 411 | 413 | null {
  const stated = header("content-length");
  if (header("transfer-encoding") !== null) return 411;
  if (stated === null) return null;
  const file = largestFileAt(path);
  const most = file === null ? mostBytesOfForm : roomFor(file);
  return /^\d{1,12}$/.test(stated) && Number(stated) <= most ? null : 413;
}

/**
 * Returns the path in lower case, as codes are written in addresses, or null where it already is. Percent escapes keep
 * their form.
 */
export function inLowerCase(path: string): string | null {
  if (path.startsWith("/_next/")) return null;
  const lower = path.replace(/%[0-9a-f]{2}|[^%]+/gi, (part) =>
    part.startsWith("%") ? part : part.toLowerCase(),
  );
  return lower === path ? null : lower;
}

/** An address that no browser needs to be longer. */
const longestAddress = 8 * 1024;

/** The status for an address that cannot be read: 414 where it is too long, 400 where its path is no text. */
function addressRefusal(address: string): 400 | 414 | null {
  if (address.length > longestAddress) return 414;
  const [path = ""] = address.split("?", 1);
  try {
    return path.startsWith("/") && !/\p{Cc}/u.test(decodeURIComponent(path)) ? null : 400;
  } catch {
    return 400;
  }
}

/** The address without what no text holds; its path has been judged. */
export function cleanedAddress(address: string): string {
  const from = address.indexOf("?");
  return from < 0 ? address : address.slice(0, from) + cleanedQuery(address.slice(from));
}

export type GuardedRequest = { method: string; address: string; header: (name: string) => string | null };
type RequestRefusal = { status: 400 | 403 | 405 | 411 | 413 | 414 | 415; reason: Reason };

/** Why a request goes no further, judged by what it says before its body; null for one that comes in. */
export function refusalFor(
  { method, address, header }: GuardedRequest,
  own: readonly string[],
): RequestRefusal | null {
  if (!methods.includes(method)) return { status: 405, reason: "method" };
  const wrong = addressRefusal(address);
  if (wrong) return { status: wrong, reason: "address" };
  if (!isAllowedOrigin(method, header("origin"), own)) return { status: 403, reason: "foreign" };
  const [path = ""] = address.split("?", 1);
  const size = sizeRefusal(path, header);
  if (size) return { status: size, reason: largestFileAt(path) === null ? "tooLarge" : "fileTooLarge" };
  const packed = header("content-encoding");
  if (method === "POST" && packed !== null && packed !== "identity") return { status: 415, reason: "unread" };
  return null;
}
