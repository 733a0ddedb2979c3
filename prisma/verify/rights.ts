// Who may do what to the tables, functions and sequences, and to whom they belong, against this version.
import { owners, rights } from "./catalogue/rights.ts";
import { nameOf } from "./definitions.ts";
import { withoutSchema } from "./schema-names.ts";
import type { Reading } from "./session.ts";
import { alterOwner, grant, revoke, written } from "./statements.ts";

export type Right = {
  kind: string;
  name: string;
  column: string | null;
  /** "app", "PUBLIC", "role x" for any other, or "owner" with what the owner lacks of its own. */
  to: string;
  /** "INSERT, SELECT" */
  rights: string;
};

/** "app: table history", "app: column version of table request" */
export const keyOfRight = ({ kind, name, column, to }: Omit<Right, "rights">): string =>
  `${to}: ${column === null ? "" : `column ${column} of `}${kind} ${name}`;

const keys = /^(app|PUBLIC|owner): (?:column (\w+) of )?(materialized view|foreign table|\w+) (.*)$/s;

/** The right that a key of `installed.json` names. */
function named(key: string): Omit<Right, "rights"> {
  const [, to = "", column = null, kind = "", name = ""] = keys.exec(key) ?? [];
  return { kind, name, column, to };
}

/** Every right in the schema; `appRole` is null where the app connects as the owner. */
export async function readRights(reading: Reading, appRole: string | null): Promise<Right[]> {
  const { rows } = await reading.client.query<Right>(rights, [reading.schemaId, appRole]);
  return rows.map((row) => ({ ...row, name: nameOf(row.kind, withoutSchema(reading, row.name)) }));
}

const list = (text = ""): string[] => text.split(", ").filter(Boolean);
const without = (all: string[], less: string[]): string[] => all.filter((each) => !less.includes(each));

const isApps = (key: string): boolean => key.startsWith("app: ");

type Compared = {
  installed: Record<string, string>;
  appRole: string | null;
  owner: string;
  /** "table history": what is missing or not of this version; its rights are not compared. */
  unknown: Set<string>;
};

/** One sentence for each right that is granted and not of this version, or of this version and not granted. */
export function differingRights(found: Right[], { installed, appRole, owner, unknown }: Compared): string[] {
  const byKey = new Map(found.map((each) => [keyOfRight(each), each]));
  const keysOfVersion = Object.keys(installed).filter((key) => appRole !== null || !isApps(key));
  return [...new Set([...byKey.keys(), ...keysOfVersion])].flatMap((key) => {
    const right = byKey.get(key) ?? { ...named(key), rights: "" };
    const [given, ofVersion] = [list(right.rights), list(installed[key])];
    const { kind, name, column, to } = right;
    if (unknown.has(`${kind} ${name}`)) return [];
    const what = `the ${column === null ? "" : `column ${column} of the `}${kind} ${name}`;
    const role =
      to === "app" ? written(appRole ?? "") : to === "PUBLIC" ? to : written(to.replace(/^role /, ""));
    const statement = (each: string) => ({ right: each, kind, name, column });
    if (to === "owner")
      return given.map(
        (each) =>
          `${owner} no longer has the right ${each} on ${what}: ${grant(statement(each), written(owner))} restores it.`,
      );
    const who = to === "PUBLIC" ? "Everybody" : role;
    return [
      ...without(given, ofVersion).map(
        (each) =>
          `${who} has the right ${each} on ${what}, which is none of this version: ${revoke(statement(each), role)} removes it.`,
      ),
      ...without(ofVersion, given).map(
        (each) =>
          `${who} no longer has the right ${each} on ${what}: ${grant(statement(each), role)} restores it.`,
      ),
    ];
  });
}

/** One sentence for each thing that belongs to another than the role of DATABASE_URL. */
export async function checkOwners(reading: Reading): Promise<string[]> {
  const { owner } = reading;
  const { rows } = await reading.client.query<{ kind: string; name: string; owner: string }>(owners, [
    reading.schemaId,
  ]);
  return rows.map(({ kind, name, owner: other }) => {
    const object = { kind, name: nameOf(kind, withoutSchema(reading, name)) };
    return `The ${kind} ${object.name} belongs to ${other} and not to ${owner}: ${alterOwner(object, owner)} restores it.`;
  });
}
