// What differs between the definitions of a database and those of this version, one sentence each.
import { type Definition, keyOf } from "./definitions.ts";
import { drop, enable } from "./statements.ts";

type Named = Pick<Definition, "kind" | "name" | "table">;
export type Differing = Named & { is: "missing" | "changed" | "not of this version" | "disabled" };

const keys =
  /^(operator class|primary key|foreign key|foreign table|materialized view|unique constraint|event trigger|\w+) (.*?)(?: of (\w+))?$/s;

/** The thing that a key of `installed.json` names. */
export function named(key: string): Named {
  const [, kind = "", name = "", table = null] = keys.exec(key) ?? [];
  return { kind, name, table };
}

function differenceOf(found: Definition, text: string | undefined): Differing[] {
  if (text === undefined) return [{ ...found, is: "not of this version" }];
  if (text !== found.text) return [{ ...found, is: "changed" }];
  return found.disabled ? [{ ...found, is: "disabled" }] : [];
}

/** Whether it should not be there, or should be and is not. */
export const isUnknown = ({ is }: Differing): boolean => is === "missing" || is === "not of this version";
const isTable = (kind: string): boolean => /^(table|type|.*view|foreign table)$/.test(kind);

/** What an extension brought is named with it, once. */
function withoutMembers(found: Definition[], installed: Record<string, string>): Definition[] {
  const isOfVersion = (each: Definition): boolean => keyOf(each) in installed;
  const added = found.filter((each) => each.kind === "extension" && !isOfVersion(each));
  const numbers = new Set(added.map(({ extension }) => extension));
  return found.filter((each) => added.includes(each) || isOfVersion(each) || !numbers.has(each.extension));
}

/** What differs; where a table is missing or not of this version, nothing is said of its columns, triggers and the like. */
export function differing(found: Definition[], installed: Record<string, string>): Differing[] {
  const keysFound = new Set(found.map(keyOf));
  const missing: Differing[] = Object.keys(installed)
    .filter((key) => !keysFound.has(key))
    .map((key) => ({ ...named(key), is: "missing" }));
  const others = withoutMembers(found, installed).flatMap((each) =>
    differenceOf(each, installed[keyOf(each)]),
  );
  const all = [...missing, ...others];
  const tables = new Set(all.filter((each) => isTable(each.kind) && isUnknown(each)).map(({ name }) => name));
  return all.filter(({ table }) => table === null || !tables.has(table));
}

const again = "restore a backup, or write it again as the scripts in prisma have it";

/** "The trigger hold_entry of entry is disabled: ALTER TABLE …" */
export function sentenceOf({ kind, name, table, is }: Differing): string {
  const what = `The ${keyOf({ kind, name, table })}`;
  if (is === "missing") return `${what} is missing: ${again}.`;
  if (is === "changed") return `${what} is not that of this version: ${again}.`;
  if (is === "disabled") return `${what} is disabled: ${enable(kind, name, table ?? "")} enables it.`;
  return `${what} is not of this version: ${drop(kind, name, table)} removes it.`;
}
