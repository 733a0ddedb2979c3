// What a field of a record is, said once: forms, tables, files, lists, history and stale pages follow from it.
import type { z } from "zod";
import type { ErrorKey } from "@/lib/language/error-key";

/**
 * What kind of value it is. "shown" is recorded by a rule or by others and in no form; "code" names a row that the
 * record keeps elsewhere; a "secret" is never shown, kept or recorded.
 */
export type FieldKind =
  | "line"
  | "text"
  | "day"
  | "percent"
  | "number"
  | "tick"
  | "choice"
  | "agency"
  | "agencies"
  | "directive"
  | "person"
  | "reason"
  | "code"
  | "shown"
  | "secret";

/** Where the same field may be worded in a way of its own; elsewhere by its `label`. */
export type LabelPlace = "history" | "sheet" | "head" | "csv" | "fact" | "list" | "annex" | "form";

export type FieldSpec = {
  kind: FieldKind;
  /** At most this many characters. */
  longest?: number;
  /** The least and the most of a number. */
  range?: readonly [number, number];
  /** Whether a form says beside it that it may stay empty. */
  optional?: true;
  /** The codes of a choice, and the key of the messages under which each has its word. */
  values?: readonly string[];
  words?: string;
  /** The same where the history words the codes in a way of its own. */
  told?: string;
  /** The keys of the messages for a tick that is set and for one that is not. */
  ticked?: readonly [string, string];
  /** The place of its column in a file of tasks, and how wide that is, in characters. */
  sheet?: { place: number; width: number };
  /** A file of tasks without this column is none. */
  needed?: true;
  /** What is said beside a cell of the file whose text is no value of this field. */
  unknown?: ErrorKey;
  /** The table where it is a column by its own name; those that are kept in another way have none. */
  table?: "task" | "entry";
};

/** How a form's text becomes the value: the exact type of what a command is given. */
export type Read<R extends z.ZodType> = { read: R };

/**
 * A field with its own name and the key of its label: the label of "task.title" is in the messages under
 * `fields.task.title`.
 */
export type Field = FieldSpec & { name: string; label: string; read?: z.ZodType };
export type Dictionary = Readonly<Record<string, Field>>;

type Named<Noun extends string, Fields extends Record<string, FieldSpec>> = {
  readonly [Name in keyof Fields & string]: Fields[Name] & { name: Name; label: `${Noun}.${Name}` };
};

/** The fields of a record in the order in which they are shown, each with its name and label. */
export const dictionary = <Noun extends string, Fields extends Record<string, FieldSpec>>(
  noun: Noun,
  fields: Fields,
): Named<Noun, Fields> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...field, name, label: `${noun}.${name}` }]),
  ) as Named<Noun, Fields>;

type Readable<D> = { [Name in keyof D as D[Name] extends Read<z.ZodType> ? Name : never]: D[Name] };
type Shape<D> = { [Name in keyof Readable<D>]: Readable<D>[Name] extends Read<infer R> ? R : never };

/** The zod shape of all fields that a form brings. */
export const shapeOf = <D extends Dictionary>(fields: D): Shape<D> =>
  Object.fromEntries(
    Object.values(fields).flatMap(({ name, read }) => (read ? [[name, read]] : [])),
  ) as Shape<D>;

/** These fields alone, under the labels that they have. */
export const only = <D extends Dictionary, Name extends keyof D>(
  fields: D,
  ...names: Name[]
): Pick<D, Name> => Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<D, Name>;

type InTable<D, Table> = {
  [Name in keyof D as D[Name] extends { table: Table } ? Name : never]: D[Name];
};

/** The names of the fields that are columns of a table under their own names. */
export const columnsIn = <D extends Dictionary, Table extends "task" | "entry">(
  fields: D,
  table: Table,
): readonly (keyof InTable<D, Table> & string)[] =>
  Object.values(fields).flatMap((field) =>
    field.table === table ? [field.name as keyof InTable<D, Table> & string] : [],
  );

/** What Prisma selects of these columns. */
export const selectOf = <Name extends string>(columns: readonly Name[]): Record<Name, true> =>
  Object.fromEntries(columns.map((name) => [name, true])) as Record<Name, true>;

/** The part of a value that is stored in these columns. */
export const dataOf = <Name extends string, Value extends Record<Name, unknown>>(
  columns: readonly Name[],
  value: Value,
): Pick<Value, Name> => Object.fromEntries(columns.map((name) => [name, value[name]])) as Pick<Value, Name>;
