"use client";
import { useEffect } from "react";

/** Hands the foot of printed pages its text: only the root of a document is heard there. */
export function PrintFoot({ text }: { text: string }) {
  useEffect(() => {
    document.documentElement.dataset.foot = text;
  }, [text]);
  return null;
}
