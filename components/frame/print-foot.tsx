"use client";
import { useEffect } from "react";

/** Sets the footer of printed pages, which CSS reads only from the root of the document. */
export function PrintFoot({ text }: { text: string }) {
  useEffect(() => {
    document.documentElement.dataset.foot = text;
  }, [text]);
  return null;
}
