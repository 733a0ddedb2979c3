// What a printed Party document consists of, in one language: the same for the sheet on screen and for the PDF.

import type { Day } from "@/lib/calendar/day";
import type { Language } from "@/lib/language/language";
import type { Counts } from "@/lib/tasks/standing";

/** A piece of text; `whole` is never broken between lines, as the symbol of a document. */
export type TextRun = { text: string; style: "plain" | "strong" | "emphasis"; whole: boolean };

export const figureColumns = [
  "tasks",
  "completedOnTime",
  "completedLate",
  "open",
  "overdue",
  "share",
] as const;
type FigureColumn = (typeof figureColumns)[number];

export type FigureRow = {
  name: string;
  /** Code of the agency; null for the sum of all. */
  agency: string | null;
  counts: Counts;
  /** The same as they are written. */
  figures: Record<FigureColumn, string>;
};

export type Block =
  | { kind: "section"; id: string; text: string; short: string }
  | { kind: "subsection"; text: string }
  /** A paragraph that `leads` stays on the page of what follows it. */
  | { kind: "paragraph"; runs: TextRun[]; leads: boolean }
  | {
      kind: "figures";
      words: Record<FigureColumn | "agency" | "unfinished", string>;
      rows: FigureRow[];
      total: FigureRow;
    };

/** A tall row may break over two pages; the others stay whole. */
export type AnnexColumn = { name: string; head: string; width: number };
/** `cells` by the names of the columns. */
export type AnnexRow = { code: string; tall: boolean; cells: Readonly<Record<string, TextRun[]>> };
export type AnnexGroup = { title: string; rows: AnnexRow[] };

/** A correction with its own signature. */
export type ErratumOnPaper = { title: string; paragraphs: TextRun[][]; post: string; name: string };

export type PaperDocument = {
  language: Language;
  /** The day that decides the layout and is written in the file's metadata. */
  day: Day;
  title: string;
  /** The name under which it is saved, without its ending. */
  file: string;
  head: {
    superior: string[];
    body: string[];
    number: string;
    draft: string | null;
    party: string;
    /** Null in Vietnamese. */
    translation: string | null;
    place: string;
  };
  type: string;
  abstract: string[];
  blocks: Block[];
  signature: { authority: string; post: string; name: string };
  recipients: { label: string; entries: string[] };
  /** Printed beneath the signature; null where there are none. */
  errata: { title: string; entries: ErratumOnPaper[] } | null;
  annex: {
    id: string;
    title: string;
    /** The title as a list of contents names it. */
    short: string;
    abstract: string[];
    remark: string;
    columns: AnnexColumn[];
    groups: AnnexGroup[];
  } | null;
};

/** Symbols such as 39-NQ/TW and 41-TTr/BTCTU. */
const symbol = /\d+-\p{L}{1,6}(?:\/\p{L}{2,12})+/gu;

export function runs(text: string, style: TextRun["style"] = "plain"): TextRun[] {
  const found: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(symbol)) {
    if (match.index > end) found.push({ text: text.slice(end, match.index), style, whole: false });
    found.push({ text: match[0], style, whole: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ text: text.slice(end), style, whole: false });
  return found;
}

export const paragraph = (...parts: (string | TextRun[])[]): Block => ({
  kind: "paragraph",
  runs: parts.flatMap((part) => (typeof part === "string" ? runs(part) : part)),
  leads: false,
});

/** A line that announces the text below it. */
export const leading = (text: string): Block => ({ kind: "paragraph", runs: runs(text), leads: true });

/** Sentences that apply, as one paragraph; none where nothing applies. */
export const together = (...sentences: (string | false)[]): Block[] => {
  const said = sentences.filter((sentence) => sentence !== false);
  return said.length > 0 ? [paragraph(said.join(" "))] : [];
};
