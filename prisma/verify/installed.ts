// What a database of this version defines, as `installed.json` keeps it; `npm run definitions` writes the file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Definition, keyOf } from "./definitions.ts";
import { keyOfRight, type Right } from "./rights.ts";

export type Installed = {
  /** By its key each definition; see `keyOf`. */
  definitions: Record<string, string>;
  /** By its key what each role may do; see `keyOfRight`. */
  rights: Record<string, string>;
};

export const installedFile = join(import.meta.dirname, "installed.json");

export const readInstalled = (): Installed => JSON.parse(readFileSync(installedFile, "utf8"));

const sorted = (pairs: [string, string][]): Record<string, string> =>
  Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The text of the file for a database that has just been migrated and whose app has its role. */
export function writeInstalled(definitions: Definition[], rights: Right[]): string {
  const installed: Installed = {
    definitions: sorted(definitions.map((each) => [keyOf(each), each.text])),
    rights: sorted(rights.map((each) => [keyOfRight(each), each.rights])),
  };
  return `${JSON.stringify(installed, null, 2)}\n`;
}
