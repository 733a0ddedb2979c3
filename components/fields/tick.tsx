"use client";
import type { ReactNode } from "react";
import { useField } from "@/components/forms/form-context";
import { barOf, describedBy, Hint, Message } from "./field-frame";

type Props = {
  name: string;
  label: ReactNode;
  value?: boolean;
  /** The value that is sent where it is ticked. */
  as?: string;
  /** A field that every submission sends: if it was sent and this one was not, the box had been left unticked. */
  sent: string;
  id?: string;
};

/** A checkbox with its label beside it. */
export function Tick({ name, label, value = false, as = "1", sent, id }: Props) {
  const { id: own, kept } = useField(name);
  const came = useField(sent).kept !== undefined;
  return (
    <label className="flex min-h-10 cursor-pointer items-start gap-[0.6rem] py-s2 font-normal">
      <input
        type="checkbox"
        id={id ?? own}
        name={name}
        value={as}
        className="choice"
        defaultChecked={came ? kept === as : value}
      />
      {label}
    </label>
  );
}

type TicksProps = {
  /** The field's name in messages; each box has its own. */
  name: string;
  label: ReactNode;
  /** Whether the label is only for screen readers. */
  hidden?: boolean;
  hint?: ReactNode;
  sent: string;
  choices: readonly { name: string; label: ReactNode }[];
};

/** Several checkboxes; their common error is shown above and links to the first. */
export function Ticks({ name, label, hidden = false, hint, sent, choices }: TicksProps) {
  const { id, error } = useField(name);
  return (
    <fieldset
      className={`min-w-0 ${barOf(error) ?? ""}`}
      aria-describedby={describedBy(id, hint, error)["aria-describedby"]}
    >
      <legend className={hidden ? "sr-only" : "leading-[1.4]"}>{label}</legend>
      <Message id={id} text={error} />
      <div className="mt-s2 grid justify-start text-t2">
        {choices.map((choice, index) => (
          <Tick key={choice.name} {...choice} {...(index === 0 ? { id } : {})} sent={sent} />
        ))}
      </div>
      <Hint id={id}>{hint}</Hint>
    </fieldset>
  );
}
