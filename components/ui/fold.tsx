"use client";
import type { ReactNode } from "react";
import { useForm } from "@/components/forms/form-context";

/** Fields of a form that are folded away until somebody wants them; what was refused stands open, without scripts too. */
export const Fold = ({ summary, children }: { summary: ReactNode; children: ReactNode }) => (
  <details className="plain" open={useForm().state.status !== "idle"}>
    <summary>{summary}</summary>
    <div className="mt-s4 grid content-start gap-s5">{children}</div>
  </details>
);
