// What differs between the definitions of a database and those of this version, one sentence each.
import { type Definition, keyOf } from "./definitions.ts";
import { drop, enable } from "./statements.ts";

type Named = Pick<Definition, "kind" | "name" | "table">;
export type Differing = Named & { is: "missing" | "another" | "not of this version" | "switched off" };

const keys =
  /^(operator class|primary key|foreign key|foreign table|materialized view|unique constraint|event trigger|\w+) (.*?)(?: of (\w+))?$/s;

/** The thing that a key of `installed.json` names. */
export function named(key: string): Named {
  const [, kind = "", name = "", table = null] = keys.exec(key) ?? [];
  return { kind, name, table };
}

function differenceOf(found: Definition, text: string | undefined): Differing[] {
  if (text === undefined) return [{ ...found, is: "not of this version" }];
  if (text !== found.text) return [{ ...found, is: "another" }];
  return found.off ? [{ ...found, is: "switched off" }] : [];
}

const isWhole = ({ is }: Differing): boolean => is === "missing" || is === "not of this version";

/** What differs; of a table that is not there, or that nobody knows, nothing is said of what hangs on it. */
export function differing(found: Definition[], installed: Record<string, string>): Differing[] {
  const keysFound = new Set(found.map(keyOf));
  const missing: Differing[] = Object.keys(installed)
    .filter((key) => !keysFound.has(key))
    .map((key) => ({ ...named(key), is: "missing" }));
  const extensions = new Set(
    found
      .filter((each) => each.kind === "extension" && !(keyOf(each) in installed))
      .map((each) => each.extension),
  );
  // What an extension brought is named with it, once.
  const own = found.filter(
    (each) =>
      each.kind === "extension" ||
      each.extension === null ||
      !extensions.has(each.extension) ||
      keyOf(each) in installed,
  );
  const all = [...missing, ...own.flatMap((each) => differenceOf(each, installed[keyOf(each)]))];
  const whole = new Set(all.filter((each) => each.table === null && isWhole(each)).map(({ name }) => name));
  return all.filter(({ table }) => table === null || !whole.has(table));
}

const again = "restore a backup, or write it anew as the scripts in prisma of this version have it";

/** "The trigger hold_entry of entry is switched off: ALTER TABLE …" */
export function sentenceOf({ kind, name, table, is }: Differing): string {
  const what = `The ${keyOf({ kind, name, table })}`;
  if (is === "missing") return `${what} is missing: ${again}.`;
  if (is === "another") return `${what} is not the one of this version: ${again}.`;
  if (is === "switched off") return `${what} is switched off: ${enable(kind, name, table ?? "")} wakes it.`;
  return `${what} is not of this version: ${drop(kind, name, table)} takes it away.`;
}
