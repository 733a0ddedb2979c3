"use client";
import Form from "next/form";
import { type ReactNode, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";

type Props = {
  action: string;
  /** The filter of the page: when it changes, the form shows it, whatever was ticked before. */
  shown: string;
  className: string;
  children: ReactNode;
};

/**
 * A filter's form: an ordinary one without scripts; with them the rows are replaced in the page and the focus stays.
 */
export function FilterForm({ action, shown, className, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const before = useRef(shown);

  useEffect(() => {
    // Not after the first render: on a slow connection something may have been typed already.
    if (before.current === shown) return;
    before.current = shown;
    form.current?.reset();
    const fold = form.current?.closest("details");
    if (!fold?.open) return;
    fold.open = false;
    fold.querySelector("summary")?.focus();
  }, [shown]);

  return (
    <Form ref={form} action={action} prefetch={false} className={className}>
      {children}
    </Form>
  );
}

/** Shows while the form is being sent. */
export function FilterSubmit({ children }: { children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <button type="submit" className="button primary" aria-disabled={pending || undefined}>
      {children}
    </button>
  );
}
