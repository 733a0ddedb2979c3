"use client";
import type { ReactNode } from "react";
import { useField } from "@/components/forms/form-context";
import { barOf, type Described, describedBy, FieldFrame, Hint, Message, Optional } from "./field-frame";

export type Choice = { value: string; label: ReactNode };

type RadiosProps = Described & { choices: readonly Choice[]; value?: string; columns?: 1 | 2 | 3 };

const columnsOf = {
  1: "",
  2: "tablet:grid-cols-[repeat(2,auto)]",
  3: "tablet:grid-cols-[repeat(3,auto)]",
} as const;

/** One of a few, all in sight: in the place of a select where there are at most eight. */
export function Radios({ name, label, hint, optional, choices, value, columns = 2 }: RadiosProps) {
  const { id, error, kept } = useField(name);
  const chosen = kept ?? value;
  return (
    <fieldset
      className={`min-w-0 ${barOf(error) ?? ""}`}
      aria-describedby={describedBy(id, hint, error)["aria-describedby"]}
    >
      <legend className="block leading-[1.4]">
        {label}
        {optional && <Optional />}
      </legend>
      <Message id={id} text={error} />
      <div className={`mt-s2 grid justify-start gap-x-s5 text-t2 ${columnsOf[columns]}`}>
        {choices.map((choice, index) => (
          <label
            key={choice.value}
            className="flex min-h-10 cursor-pointer items-center gap-[0.6rem] font-normal [&>i]:m-0"
          >
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={choice.value}
              className="choice"
              defaultChecked={choice.value === chosen}
            />
            {choice.label}
          </label>
        ))}
      </div>
      <Hint id={id}>{hint}</Hint>
    </fieldset>
  );
}

type SelectProps = Described & { choices: readonly Choice[]; value?: string };

/** One of many, or none: the people of an agency. */
export function SelectField({ name, label, hint, optional, choices, value }: SelectProps) {
  const { id, error, kept } = useField(name);
  const chosen = kept ?? value;
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error}>
      <select
        key={chosen}
        {...describedBy(id, hint, error)}
        id={id}
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
    </FieldFrame>
  );
}
