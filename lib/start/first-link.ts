// How the first administrator's link is handed over: on a terminal it is read once, in a log it would stay.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "./node/install.mjs";

const name = "first-administrator-link";

/**
 * The line by which the start announces the link; null where there is none. Where no terminal reads it, the link goes
 * into a file that only this user may read, and the line names that.
 */
export function lineOfLink(
  link: string | null,
  { dataDir, terminal }: { dataDir: string; terminal: boolean },
): string | null {
  const file = join(existsSync(dataDir) ? dataDir : top, name);
  // A file from an earlier start is no longer valid, and a file of that name may be somebody else's.
  rmSync(file, { force: true });
  if (!link) return null;
  if (terminal) return `The first administrator (admin) sets a password here, once: ${link}`;
  writeFileSync(file, `${link}\n`, { mode: 0o600, flag: "wx" });
  return `The first administrator (admin) sets a password once, by the link in ${file}`;
}
