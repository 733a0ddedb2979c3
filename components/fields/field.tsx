"use client";
import type { ComponentProps, ReactNode } from "react";
import { useField } from "@/components/forms/form-context";
import { barOf, type Described, describedBy, FieldFrame, Hint, Message, Optional } from "./field-frame";

type InputProps = Omit<
  ComponentProps<"input">,
  "name" | "value" | "defaultValue" | "defaultChecked" | "id" | "className"
>;

type TextProps = Described & InputProps & { value?: string };

/** A line of text. */
export function TextField({ name, label, hint, optional, value, ...rest }: TextProps) {
  const { id, error, kept } = useField(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error}>
      <input
        {...rest}
        {...describedBy(id, hint, error)}
        id={id}
        name={name}
        className="control"
        defaultValue={rest.type === "password" ? undefined : (kept ?? value)}
      />
    </FieldFrame>
  );
}

type AreaProps = Described & { value?: string; rows?: number; maxLength?: number; required?: boolean };

/** Some lines of text. */
export function TextArea({ name, label, hint, optional, value, rows = 4, ...rest }: AreaProps) {
  const { id, error, kept } = useField(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error}>
      <textarea
        {...rest}
        {...describedBy(id, hint, error)}
        id={id}
        name={name}
        rows={rows}
        className="control"
        defaultValue={kept ?? value}
      />
    </FieldFrame>
  );
}

type NumberProps = Described & {
  unit?: string;
  value?: number | string;
  min?: number;
  max?: number;
  step?: number;
  required?: boolean;
  /** A text beside the number, such as the previous value. */
  note?: ReactNode;
};

/** A number with its unit, in a narrow field. */
export function NumberField({ name, label, hint, optional, unit, note, value, ...rest }: NumberProps) {
  const { id, error, kept } = useField(name);
  const described = describedBy(id, hint ?? note, error);
  return (
    <div className={barOf(error)}>
      <label htmlFor={id} className="block leading-[1.4]">
        {label}
        {optional && <Optional />}
      </label>
      <Message id={id} text={error} />
      <div className="mt-s2 flex items-center gap-s2">
        <input
          {...rest}
          {...described}
          id={id}
          name={name}
          type="number"
          inputMode="numeric"
          className="control max-w-22 text-right"
          defaultValue={kept ?? value}
        />
        {unit && <span>{unit}</span>}
        {note && (
          <span id={hint ? undefined : `${id}-h`} className="text-t2 text-ink2">
            {note}
          </span>
        )}
      </div>
      <Hint id={id}>{hint}</Hint>
    </div>
  );
}
