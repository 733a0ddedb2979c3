import type { ComponentProps, ReactNode } from "react";
import type { Field } from "@/lib/forms/fields/field";
import { type Choice, Radios, SelectField } from "./choice";
import { NumberField, TextArea, TextField } from "./field";
import { CellLine, CellSelect, CellText, CellTick } from "./grid-cell";
import { useLabels } from "./labels";
import { Tick } from "./tick";

type Value = string | number | boolean | null | undefined;
type Input = Pick<
  ComponentProps<typeof TextField>,
  "autoComplete" | "autoCapitalize" | "spellCheck" | "lang" | "list" | "min" | "max" | "required"
>;

type Props = Input & {
  field: Field;
  value?: Value;
  /** Where the field is one of a row, or has words of its own beside it. */
  name?: string;
  label?: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  rows?: number;
  /** Of a number: its unit, and what stands beside it. */
  unit?: string;
  note?: ReactNode;
  choices?: readonly Choice[];
  columns?: 1 | 2 | 3;
  /** Of a tick: a field that every submission sends. */
  sent?: string;
};

const textOf = (value: Value): string | undefined =>
  value === null || value === undefined ? undefined : String(value);

/** The control of a field in a form, as its kind and its bounds say. */
export function FieldControl({ field, value, choices = [], columns, unit, note, sent = "", ...rest }: Props) {
  const { kind, longest, range } = field;
  const labels = useLabels();
  const { name = field.name, label = labels(field, "form"), hint, rows, ...input } = rest;
  const optional = rest.optional ?? field.optional ?? false;
  const said = { name, label, hint, optional };
  const text = textOf(value);
  if (kind === "percent" || kind === "number") {
    const [min, max] = range ?? [];
    return <NumberField {...said} {...{ unit, note, min, max }} step={1} value={text} />;
  }
  if (kind === "tick") return <Tick {...{ name, label, sent }} value={value === true} />;
  if (kind === "person" && choices.length > 0) return <SelectField {...said} {...{ choices }} value={text} />;
  if (choices.length > 0) return <Radios {...said} {...{ choices, columns }} value={text} />;
  if (kind === "text" || rows)
    return <TextArea {...said} rows={rows} {...(kind === "line" && { maxLength: longest })} value={text} />;
  const type = kind === "day" ? "date" : kind === "secret" ? "password" : undefined;
  return <TextField {...input} {...said} {...{ type, maxLength: longest }} value={text} />;
}

type CellProps = {
  field: Field;
  row: string;
  /** What the cell is called by who does not see its head. */
  label: string;
  value?: Value;
  /** Of words that are offered: the list's id. */
  list?: string;
  sent?: string;
  choices?: readonly { value: string; label: string }[];
};

/** The same in a cell of a table that is written in; one that says the task grows with its text. */
export function CellControl({ field, row, label, value, list, sent = "title", choices }: CellProps) {
  const said = { name: `${row}.${field.name}`, label };
  const text = textOf(value) ?? "";
  if (field.kind === "tick") return <CellTick {...said} sent={`${row}.${sent}`} value={value === true} />;
  if (choices) return <CellSelect {...said} {...{ choices }} value={text} />;
  if (field.kind === "text" || field.kind === "line") return <CellText {...said} value={text} />;
  const type = field.kind === "day" ? "date" : undefined;
  return <CellLine {...said} {...{ type, list }} value={text} />;
}
