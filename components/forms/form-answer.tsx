"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { FormState } from "@/lib/forms/form-state";
import { fieldId, useFormWords } from "./form-context";

type Props = { state: FormState; prefix: string; children?: ReactNode };

// Without JavaScript the answer comes with a new page, and only autofocus can move the focus to it.
const focused = { autoFocus: true };

function useTitle({ status, message, errors = {}, conflict, plain }: FormState): string {
  const words = useFormWords();
  if (conflict) return conflict.title;
  if (status === "refused" || status === "away") return (plain && message) || words.notSaved;
  const count = Object.keys(errors).length;
  return message ?? (count === 1 ? words.notSavedOne : words.notSavedMany.replace("#", String(count)));
}

/** Why nothing was saved: takes the focus, and links to each field that is wrong. */
export function FormAnswer({ state, prefix, children }: Props) {
  const title = useTitle(state);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "idle") box.current?.focus();
  }, [state]);
  if (state.status === "idle" || state.status === "shown") return null;
  const errors = Object.entries(state.errors ?? {});
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="grid gap-s4 border-2 border-ink p-s5 print:hidden"
      {...focused}
    >
      <h2 className="text-t4">{title}</h2>
      {(state.status === "refused" || state.status === "away") && !state.plain && <p>{state.message}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(prefix, name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
