// The schema of the tables may have any name: what PostgreSQL prints is compared without it.
import type { Reading } from "./session.ts";

type Named = Pick<Reading, "at" | "schema">;

/** Every name is quoted, so that this one is no name of anything. */
const ours = "our.";

/** Text of a literal stays as it is, but for the name of a sequence. */
const tokens = (at: string) =>
  new RegExp(`'${at}\\.("[^']*")'::"?regclass"?|'(?:[^']|'')*'|${at}\\.|"(?:[^"]|"")*"`, "g");

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A definition as PostgreSQL prints it with all names quoted, the same whatever the schema is called. */
export function withAnySchema({ at, schema }: Named, text: string): string {
  const asSet = /^[a-z_][a-z0-9_]*$/.test(schema) ? schema : at;
  return text
    .replaceAll(tokens(escaped(at)), (token, sequence?: string) =>
      sequence ? `${ours}${sequence}` : token === `${at}.` ? ours : token,
    )
    .replaceAll(`search_path=${asSet}, pg_temp`, "search_path=<schema>, pg_temp");
}

/** A name without the schema, as a sentence says it. */
export const withoutSchema = ({ at }: Named, name: string): string => name.replaceAll(`${at}.`, "");
