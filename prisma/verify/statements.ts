// The statements by which somebody puts right what verify names.
import pg from "pg";

/** A name as a statement writes it. */
export const written = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) ? name : pg.escapeIdentifier(name);

/** Takes the quotes off where no name needs them: here PostgreSQL quotes all. `"char"` is another type than `char`. */
export const unquoted = (text: string): string => text.replaceAll(/"(?!char")([a-z_][a-z0-9_]*)"/g, "$1");

const plain = new Set(["table", "view", "materialized view", "foreign table", "sequence", "type"]);
const onTable = new Set(["trigger", "rule", "policy"]);
const ofConstraint = new Set(["check", "foreign key", "primary key", "unique constraint", "constraint"]);

/** What removes something that is not of this version. */
export function drop(kind: string, name: string, table: string | null): string {
  const of = written(table ?? "");
  if (plain.has(kind)) return `DROP ${kind.toUpperCase()} ${written(name)}`;
  if (onTable.has(kind)) return `DROP ${kind.toUpperCase()} ${written(name)} ON ${of}`;
  if (ofConstraint.has(kind)) return `ALTER TABLE ${of} DROP CONSTRAINT ${written(name)}`;
  if (kind === "column") return `ALTER TABLE ${of} DROP COLUMN ${written(name)}`;
  if (kind === "child table") return `ALTER TABLE ${name} NO INHERIT ${of}`;
  if (kind === "function") return `DROP ROUTINE ${name}`;
  if (kind === "cast") return `DROP CAST (${name})`;
  // The name of an operator or an operator class says already what it is for.
  if (kind.startsWith("operator")) return `DROP ${kind.toUpperCase()} ${name}`;
  return `DROP ${kind.toUpperCase()} ${written(name)}`;
}

/** What enables a trigger, a rule, or the triggers by which a foreign key is checked. */
export function enable(kind: string, name: string, table: string): string {
  const what = kind === "rule" ? "RULE" : "TRIGGER";
  return `ALTER TABLE ${written(table)} ENABLE ${what} ${kind === "foreign key" ? "ALL" : written(name)}`;
}

type Object = { kind: string; name: string };

const isTable = (kind: string): boolean => /table|view/.test(kind);
const objectOf = ({ kind, name }: Object): string => {
  if (kind === "function") return `ROUTINE ${name}`;
  return `${isTable(kind) ? "TABLE" : kind.toUpperCase()} ${written(name)}`;
};

type Granted = Object & { right: string; column: string | null };
const rightOn = ({ right, column, ...object }: Granted): string =>
  `${right}${column === null ? "" : ` (${written(column)})`} ON ${objectOf(object)}`;

export const grant = (granted: Granted, to: string): string => `GRANT ${rightOn(granted)} TO ${to}`;
export const revoke = (granted: Granted, from: string): string => `REVOKE ${rightOn(granted)} FROM ${from}`;
export const alterOwner = (object: Object, to: string): string =>
  `ALTER ${objectOf(object)} OWNER TO ${written(to)}`;
