// How the fields of a form become the input of a command: by their names, as text, parsed by a schema.
import { z } from "zod";
import type { ErrorKey, Wrong } from "@/lib/language/error-key";
import { en } from "@/lib/language/messages/en";
import { readable } from "./clean-text";
import { secretsIn } from "./fields/kinds";

/** What a form brought: the command's input, or the message beside each field that is wrong. */
type Parsed<Input> = { input: Input } | { fields: Wrong };

type Typed = Record<string, string>;

export type Reader<Input> = {
  /** The text of the fields that the schema names; files and unknown fields are left out. */
  typedIn: (form: FormData) => Typed;
  parse: (typed: Typed) => Parsed<Input>;
  /** What of the typed text may be shown again and kept: all but the secrets of its dictionary. */
  shown: (typed: Typed) => Typed;
};

const texts = (form: FormData): [string, string][] =>
  [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, readable(value)]] : [],
  );

/** The first of a name counts, as with the form's own `get`. */
const typedUnder = (form: FormData, isWanted: (name: string) => boolean): Typed =>
  Object.fromEntries(
    texts(form)
      .filter(([name]) => isWanted(name))
      .toReversed(),
  );

/** Of several messages beside one field the first one is shown. */
const messages = (error: z.ZodError, nameOf: (path: PropertyKey[]) => string): Wrong =>
  Object.fromEntries(
    error.issues.toReversed().map(({ path, message }) => [nameOf(path), errorKeyOf(message)]),
  );

/** What a schema says of a field; zod's own message, where it has none of ours, is no sentence for a person. */
const errorKeyOf = (message: string): ErrorKey =>
  Object.hasOwn(en.errors, message) ? (message as ErrorKey) : "notUnderstood";

/** A secret of a row as well, whose name follows that of the row. */
const withoutSecrets = (shape: Record<string, z.ZodType>) => {
  const secrets = new Set(secretsIn(shape));
  return (typed: Typed): Typed =>
    Object.fromEntries(
      Object.entries(typed).filter(([name]) => !secrets.has(fieldOfRow(name)?.field ?? name)),
    );
};

export function readerOf<S extends z.ZodObject>(schema: S): Reader<z.output<S>> {
  return {
    shown: withoutSecrets(schema.shape),
    typedIn: (form) => typedUnder(form, (name) => Object.hasOwn(schema.shape, name)),
    parse: (typed) => {
      const parsed = schema.safeParse(typed);
      if (parsed.success) return { input: parsed.data };
      return { fields: messages(parsed.error, ([name]) => String(name ?? "")) };
    },
  };
}

/** "12.due" is the field `due` of the row "12". */
const fieldOfRow = (name: string): { row: string; field: string } | null => {
  const [, row, field] = /^([\w-]{1,60})\.(\w{1,40})$/.exec(name) ?? [];
  return row && field ? { row, field } : null;
};

export function readerOfRows<S extends z.ZodObject, R extends z.ZodObject>(
  schema: S,
  row: R,
): Reader<z.output<S> & { rows: (z.output<R> & { row: string })[] }> {
  const whole = z.object({ ...schema.shape, rows: z.array(row.extend({ row: z.string() })) });
  const isWanted = (name: string): boolean =>
    Object.hasOwn(schema.shape, name) || Object.hasOwn(row.shape, fieldOfRow(name)?.field ?? "");
  return {
    shown: withoutSecrets({ ...row.shape, ...schema.shape }),
    // The rows keep the order of the form, so the fields do.
    typedIn: (form) => Object.fromEntries([...Object.entries(typedUnder(form, isWanted))].toReversed()),
    parse: (typed) => {
      const rows = rowsIn(typed);
      const parsed = whole.safeParse({ ...typed, rows });
      if (parsed.success)
        return { input: parsed.data as unknown as z.output<S> & { rows: (z.output<R> & { row: string })[] } };
      const nameOf = ([name, at, field]: PropertyKey[]): string =>
        name === "rows" ? `${rows[Number(at)]?.row ?? ""}.${String(field)}` : String(name ?? "");
      return { fields: messages(parsed.error, nameOf) };
    },
  };
}

function rowsIn(typed: Typed): (Typed & { row: string })[] {
  const rows = new Map<string, Typed & { row: string }>();
  for (const [name, value] of Object.entries(typed)) {
    const place = fieldOfRow(name);
    if (!place) continue;
    const row = rows.get(place.row) ?? { row: place.row };
    rows.set(place.row, Object.assign(row, { [place.field]: value }));
  }
  return [...rows.values()];
}
