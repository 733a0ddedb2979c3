"use client";
import type { ReactNode } from "react";
import { useField, useForm } from "@/components/forms/form-context";

/** A tick that appears once the answer offers it: ticked, it accepts a value that is refused without it. */
export function OfferedTick({ name, label }: { name: string; label: ReactNode }) {
  const { id, kept } = useField(name);
  const offered = useForm().state.offers?.includes(name) ?? false;
  if (!offered && kept !== "1") return null;
  return (
    <label className="flex min-h-10 cursor-pointer items-start gap-[0.6rem] py-s2 text-t2 font-normal">
      <input type="checkbox" id={id} name={name} value="1" className="choice" defaultChecked={kept === "1"} />
      {label}
    </label>
  );
}
