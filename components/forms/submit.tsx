"use client";
import type { ReactNode } from "react";
import { buttonKey, useForm } from "./form-context";

type Props = { primary?: boolean; name?: string; value?: string; children: ReactNode };

/** A submit button of one of our forms: its words say what happens, and it shows that its submission is on the way. */
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
