"use client";
import type { ReactNode } from "react";
import { useForm } from "@/components/forms/form-context";

/** Collapsed fields of a form; open where the form was refused, also without scripts. */
export const Fold = ({ summary, children }: { summary: ReactNode; children: ReactNode }) => (
  <details className="plain" open={useForm().state.status !== "idle"}>
    <summary>{summary}</summary>
    <div className="mt-s4 grid content-start gap-s5">{children}</div>
  </details>
);
