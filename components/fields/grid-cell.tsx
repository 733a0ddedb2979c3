"use client";
import type { ComponentProps } from "react";
import { useField } from "@/components/forms/form-context";
import { Message } from "./field-frame";

type Cell = { name: string; label: string };

const attributesOf = (id: string, label: string, error: string | undefined) => ({
  id,
  "aria-label": label,
  "aria-invalid": error ? true : undefined,
  "aria-describedby": error ? `${id}-e` : undefined,
});

/** A text in a cell of an editable table; it grows with what is typed. */
export function CellText({ name, label, value, rows = 2 }: Cell & { value?: string; rows?: number }) {
  const { id, error, kept } = useField(name);
  return (
    <>
      <textarea
        {...attributesOf(id, label, error)}
        name={name}
        rows={rows}
        className="control growing"
        defaultValue={kept ?? value}
      />
      <Message id={id} text={error} />
    </>
  );
}

type LineProps = Cell & Omit<ComponentProps<"input">, "name" | "value" | "defaultValue" | "id" | "className">;

/** A line, a day or a code in a cell. */
export function CellLine({ name, label, value, ...rest }: LineProps & { value?: string }) {
  const { id, error, kept } = useField(name);
  return (
    <>
      <input
        autoComplete="off"
        {...rest}
        {...attributesOf(id, label, error)}
        name={name}
        className="control"
        defaultValue={kept ?? value}
      />
      <Message id={id} text={error} />
    </>
  );
}

/** A tick in a cell; unticked when the form was sent without it, which the field `sent` shows. */
export function CellTick({ name, label, value, sent }: Cell & { value: boolean; sent: string }) {
  const { id, error, kept } = useField(name);
  const came = useField(sent).kept !== undefined;
  return (
    <input
      {...attributesOf(id, label, error)}
      type="checkbox"
      name={name}
      value="1"
      className="choice my-[0.6875rem] block"
      defaultChecked={came ? kept === "1" : value}
    />
  );
}

type Choices = { choices: readonly { value: string; label: string }[]; value: string };

/** A choice in a cell, where there is no room to show all options. */
export function CellSelect({ name, label, choices, value }: Cell & Choices) {
  const { id, error, kept } = useField(name);
  const chosen = kept ?? value;
  return (
    <>
      <select
        key={chosen}
        {...attributesOf(id, label, error)}
        name={name}
        className="control"
        defaultValue={chosen}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Message id={id} text={error} />
    </>
  );
}
