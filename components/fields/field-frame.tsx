"use client";
import type { ReactNode } from "react";
import { useFormWords } from "@/components/forms/form-context";

export type Described = { name: string; label: ReactNode; hint?: ReactNode; optional?: boolean };

/** The accessible description of every control. */
export const describedBy = (id: string, hint: ReactNode, error: string | undefined) => ({
  "aria-invalid": error ? true : undefined,
  "aria-describedby": [hint && `${id}-h`, error && `${id}-e`].filter(Boolean).join(" ") || undefined,
});

export const Optional = () => <span className="font-normal text-ink2"> {useFormWords().optional}</span>;

export const Message = ({ id, text }: { id: string; text: string | undefined }) =>
  text ? (
    <p id={`${id}-e`} className="mt-s1 font-semibold text-overt">
      {text}
    </p>
  ) : null;

export const Hint = ({ id, children }: { id: string; children: ReactNode }) =>
  children ? (
    <p id={`${id}-h`} className="mt-s1 text-t2 text-ink2">
      {children}
    </p>
  ) : null;

/** The bar beside a field that blocks a save. */
export const barOf = (error: string | undefined) => (error ? "border-l-[3px] border-over pl-s4" : undefined);

type Props = Omit<Described, "name"> & { id: string; error: string | undefined; children: ReactNode };

/** Label above, error beside, hint below. */
export const FieldFrame = ({ id, label, hint, optional, error, children }: Props) => (
  <div className={barOf(error)}>
    <label htmlFor={id} className="block leading-[1.4]">
      {label}
      {optional && <Optional />}
    </label>
    <Message id={id} text={error} />
    <div className="mt-s2">{children}</div>
    <Hint id={id}>{hint}</Hint>
  </div>
);
