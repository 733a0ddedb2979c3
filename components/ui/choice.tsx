"use client";
import type { ReactNode } from "react";
import { barOf, type Described, FieldFrame, Hint, Message, Optional, toldOf } from "./field-frame";
import { useField } from "./form-context";

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
      aria-describedby={toldOf(id, hint, error)["aria-describedby"]}
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

type CheckboxProps = { name: string; value?: string; label: ReactNode; checked?: boolean };

/** A thing that holds or does not. */
export const Checkbox = ({ name, value = "1", label, checked }: CheckboxProps) => (
  <label className="flex min-h-10 cursor-pointer items-center gap-[0.6rem] text-t2 font-normal [&>i]:m-0">
    <input type="checkbox" name={name} value={value} className="choice" defaultChecked={checked} />
    {label}
  </label>
);

type SelectProps = Described & {
  choices: readonly { value: string; label: string }[];
  value?: string;
  required?: boolean;
};

/** One of many. */
export function Select({ name, label, hint, optional, choices, value, required }: SelectProps) {
  const { id, error, kept } = useField(name);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} error={error}>
      <select
        {...toldOf(id, hint, error)}
        id={id}
        name={name}
        required={required}
        className="control"
        defaultValue={kept ?? value}
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
