"use client";
import Form from "next/form";
import { type ReactNode, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";

type Props = {
  action: string;
  /** The filter that the page shows: when it changes, the form shows it too, whatever was ticked before. */
  shown: string;
  className: string;
  children: ReactNode;
};

/** A filter's form: an ordinary one without script; with it the rows come into the page and the focus stays. */
export function FilterForm({ action, shown, className, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const before = useRef(shown);

  useEffect(() => {
    // Not at the beginning: on a slow line something may have been typed already.
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

/** Shows that its submission is on the way. */
export function FilterSubmit({ children }: { children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <button type="submit" className="button primary" aria-disabled={pending || undefined}>
      {children}
    </button>
  );
}
