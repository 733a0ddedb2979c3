"use client";
import type { ReactNode } from "react";
import { buttonKey, useForm } from "./form-context";

type Props = { primary?: boolean; name?: string; value?: string; children: ReactNode };

/** A submit button: its label says what it does, and it shows while its submission is being sent. */
export function Submit({ primary = false, name, value, children }: Props) {
  const { busyButton } = useForm();
  const busy = busyButton === buttonKey({ name, value });
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={primary ? "button primary" : "button"}
      aria-disabled={busy || undefined}
    >
      {children}
    </button>
  );
}
