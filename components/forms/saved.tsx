"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { forgetDraft } from "./drafts";
import { useFormWords } from "./form-context";

// Without scripts only autofocus can move the focus to the message.
const focused = { autoFocus: true };

/** What was saved, at the top of the page: takes the focus, and deletes the drafts that the server now has. */
export function Saved({ draft, also, children }: { draft?: string; also?: string; children: ReactNode }) {
  const { owner } = useFormWords();
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    for (const each of [draft, also]) if (each) forgetDraft(`${owner}:${each}`);
    box.current?.focus();
  }, [draft, also, owner]);
  return (
    <p
      ref={box}
      role="status"
      tabIndex={-1}
      className="mt-s5 border-l-[3px] border-ink pl-s4 font-semibold print:hidden"
      {...focused}
    >
      {children}
    </p>
  );
}
