// Which request comes in at all: whose page sent it, how much it brings, and in what form its address is.

/** A machine that serves itself is opened under any of these names. */
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** The origins under which people open Giaoban: the configured one, and its other names where it is this machine. */
export function ownOrigins(appUrl: string): string[] {
  const { protocol, hostname, port, origin } = new URL(appUrl);
  if (protocol !== "http:" || !loopback.includes(hostname)) return [origin];
  return loopback.map((name) => `http://${name}${port && `:${port}`}`);
}

const reads = ["GET", "HEAD"];

/**
 * Reading is free. Anything else needs an Origin of ours, which the browser states and no page can forge; a missing
 * or "null" one is a stranger's.
 */
export const mayKnock = (method: string, origin: string | null, own: readonly string[]): boolean =>
  reads.includes(method) || (origin !== null && own.includes(origin));

/** Eight fields of 4,000 characters in three bytes each, twice over. */
export const mostBytes = 256 * 1024;

const MiB = 1024 * 1024;
/** What a form says around a file. */
const around = 64 * 1024;

/** The doors by which files come, and the largest file of each: evidence on a task, a file of tasks for a quarter. */
const fileDoors: readonly { path: RegExp; mostBytes: number }[] = [
  { path: /^\/tasks\/[^/]+\/evidence$/, mostBytes: 10 * MiB },
  { path: /^\/quarters\/[^/]+\/planning\/file$/, mostBytes: 2 * MiB },
];

/** The largest file that comes by this path; null where none does. */
export const largestFileAt = (path: string): number | null =>
  fileDoors.find((door) => door.path.test(path))?.mostBytes ?? null;

/** Where the files that people brought are handed out again. */
export const isFileAddress = (path: string): boolean => /^\/evidence\/[^/]+$/.test(path);

/** The status to answer with: 413 for a body that is too large, 411 for one that does not say how large it is. */
export function sizeRefusal(path: string, headers: Headers): 411 | 413 | null {
  const stated = headers.get("content-length");
  if (stated === null) return headers.has("transfer-encoding") ? 411 : null;
  const file = largestFileAt(path);
  const most = file === null ? mostBytes : file + around;
  return /^\d{1,12}$/.test(stated) && Number(stated) <= most ? null : 413;
}

/** The path in lower case, as codes stand in addresses, or null where it already is. Percent escapes keep their form. */
export function inLowerCase(path: string): string | null {
  if (path.startsWith("/_next/")) return null;
  const lower = path.replace(/%[0-9a-f]{2}|[^%]+/gi, (part) =>
    part.startsWith("%") ? part : part.toLowerCase(),
  );
  return lower === path ? null : lower;
}
