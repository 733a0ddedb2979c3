"use client";
import type { ReactNode } from "react";
import { useField } from "./form-context";

type Props = {
  name: string;
  label: ReactNode;
  value?: boolean;
  /** The value that is sent where it is ticked. */
  as?: string;
  /** A field that every press sends: where it came back without this one, the box had been left empty. */
  sent: string;
};

/** A box to tick, with its words beside it. */
export function Tick({ name, label, value = false, as = "1", sent }: Props) {
  const { id, kept } = useField(name);
  const came = useField(sent).kept !== undefined;
  return (
    <label className="flex min-h-10 cursor-pointer items-center gap-[0.6rem] font-normal">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={as}
        className="choice"
        defaultChecked={came ? kept === as : value}
      />
      {label}
    </label>
  );
}
