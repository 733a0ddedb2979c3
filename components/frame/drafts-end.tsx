"use client";
import { useEffect } from "react";
import { endDrafts } from "@/components/forms/drafts";

/** Deletes expired drafts with each page that is loaded. */
export function DraftsEnd() {
  useEffect(endDrafts, []);
  return null;
}
