"use client";
import { useEffect } from "react";
import { endDrafts } from "@/components/forms/drafts";

/** With each page that is loaded, drafts that have had their time go. */
export function DraftsEnd() {
  useEffect(endDrafts, []);
  return null;
}
