// What differs between the definitions of a database and those of this version, one sentence each.
import type { RuleFile } from "@/prisma/migrate/rules";
import { type Definition, keyOf } from "./definitions.ts";
import { drop, enable } from "./statements.ts";

type Named = Pick<Definition, "kind" | "name" | "table">;
export type Differing = Named & { is: "missing" | "changed" | "not of this version" | "disabled" };

const keys =
  /^(operator class|primary key|foreign key|foreign table|materialized view|unique constraint|event trigger|\w+) (.*?)(?: of (\w+))?$/s;

/** The thing that a key of `installed.json` names. */
function named(key: string): Named {
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

/** Whether a file of rules writes it: then applying the rules again restores it. */
const isOfRules = ({ kind, name }: Differing, rules: readonly RuleFile[]): boolean => {
  const word = { function: "FUNCTION", trigger: "TRIGGER", check: "CONSTRAINT" }[kind];
  const written = `${word} ${name.replace(/\(.*/s, "")}`;
  return word !== undefined && rules.some(({ script }) => new RegExp(`${written}\\b`).test(script));
};

/** "The trigger check_entry of entry is disabled: ALTER TABLE …" */
export function sentenceOf(differing: Differing, rules: readonly RuleFile[]): string {
  const { kind, name, table, is } = differing;
  const what = `The ${keyOf(differing)}`;
  if (is === "disabled") return `${what} is disabled: ${enable(kind, name, table ?? "")} enables it.`;
  if (is === "not of this version")
    return `${what} is not of this version: ${drop(kind, name, table)} removes it.`;
  const again = isOfRules(differing, rules)
    ? "after DELETE FROM rule_file the next npm start writes it again"
    : "restore a backup, or write it again as prisma/migrations has it";
  return `${what} is ${is === "missing" ? "missing" : "not that of this version"}: ${again}.`;
}
