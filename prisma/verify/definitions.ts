// The definitions of a database, from its catalogue, said so that two databases of one version say the same.
import { addedToSystem, functions, ofDatabase, operators } from "./catalogue/functions.ts";
import { columns, constraints, tables, triggers } from "./catalogue/tables.ts";
import { sha256 } from "./chain.ts";
import { flattened } from "./flattened.ts";
import { withAnySchema, withoutSchema } from "./schema-names.ts";
import type { Reading } from "./session.ts";
import { unquoted } from "./statements.ts";

/** A definition or a setting of the database. */
export type Definition = {
  /** "function", "trigger", "check": as a sentence calls it. */
  kind: string;
  name: string;
  /** On which table or type; null for what belongs to none. */
  table: string | null;
  /** Its definition, with the SHA-256 of a function's source. */
  text: string;
  /** Whether it exists and does not act. */
  disabled: boolean;
  /** The extension it belongs to, by its number in the catalogue; null for what belongs to none. */
  extension: string | null;
};

type Row = Omit<Definition, "extension"> & { body: string | null; extension?: string | null };

const queries = [tables, columns, constraints, triggers, functions, addedToSystem, operators, ofDatabase];

/** What bears the names of other things in its own name; PostgreSQL quotes them all here, and people read them. */
const composed = new Set(["function", "operator", "cast", "child table"]);
export const nameOf = (kind: string, name: string): string => (composed.has(kind) ? unquoted(name) : name);

/** "trigger hold_entry of entry": by which it is found in `installed.json`. */
export const keyOf = ({ kind, name, table }: Pick<Definition, "kind" | "name" | "table">): string =>
  table === null ? `${kind} ${name}` : `${kind} ${name} of ${table}`;

/** All that is defined in the schema, and what else of the database acts upon it. */
export async function readDefinitions(reading: Reading): Promise<Definition[]> {
  const found: Definition[] = [];
  for (const query of queries) {
    const { rows } = await reading.client.query<Row>(query, [reading.schemaId]);
    for (const { body, extension = null, name, text, ...row } of rows)
      found.push({
        ...row,
        name: nameOf(row.kind, withoutSchema(reading, name)),
        // Source is compared as it was written: only what PostgreSQL itself prints names the schema everywhere.
        text: flattened(withAnySchema(reading, text)) + (body ? `, source ${sha256(body)}` : ""),
        extension,
      });
  }
  return found;
}
