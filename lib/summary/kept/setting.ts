// What a paper is set from: its text with every word in its place, and the measures of the page; kept beside what was printed.

import type { PaperDocument } from "@/lib/summary/paper/document";
import { layoutOn, type PaperLayout } from "@/lib/summary/paper/layouts";
import { canonicalJson } from "@/lib/summary/summary";

/**
 * `format` is the version of the shape of the other two, so that a later version of the program knows how to read an
 * older one.
 */
export type Setting = { format: 1; document: PaperDocument; layout: PaperLayout };

/** The paper with the layout that is in force on its day. Throws where its day is none. */
export const settingOf = (document: PaperDocument): Setting => ({
  format: 1,
  document,
  layout: layoutOn(document.day),
});

export const settingText = (setting: Setting): string => canonicalJson(setting);

/** A setting that was kept. Throws where its format is not known. */
export function settingIn(text: string): Setting {
  const kept = JSON.parse(text) as Setting;
  if (kept.format !== 1) throw new Error(`a paper of the format ${String(kept.format)} is not known`);
  return kept;
}
