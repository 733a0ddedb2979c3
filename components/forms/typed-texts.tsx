"use client";
import { TextArea } from "@/components/fields/field";
import { useForm } from "./form-context";

/** What was typed into a form that is no longer offered, so that it is not lost; renders nothing until it was sent. */
export function TypedTexts({ fields }: { fields: readonly { name: string; label: string }[] }) {
  const { state } = useForm();
  return fields
    .filter(({ name }) => state.values?.[name])
    .map(({ name, label }) => <TextArea key={name} name={name} label={label} />);
}
