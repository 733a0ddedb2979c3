"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { useForm } from "@/components/forms/form-context";

// Without scripts only autofocus can move the focus to the message.
const focused = { autoFocus: true };

type Props = { title: string; note: ReactNode; children?: ReactNode };

/** A link shown once, in the place of the form that requested it; one click selects all of it. */
export function LinkShown({ title, note, children }: Props) {
  const { state } = useForm();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      className="flow min-w-0 border-l-[3px] border-ink pl-s4"
      {...focused}
    >
      <p className="font-semibold">{title}</p>
      <p>
        <code className="whitespace-normal break-all select-all">{state.shown}</code>
      </p>
      <p className="text-t2 text-ink2">{note}</p>
      {children}
    </div>
  );
}
