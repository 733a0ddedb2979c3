// Which layout a printed Party document has on its day of issue: every measure of official-layout.md, as versioned data.
import type { Day } from "@/lib/calendar/day";

/** Lengths on the page are millimetres; sizes of type, pitches and gaps are points; shares are relative widths. */
export type PaperLayout = {
  /** The regulation and guidance in force. */
  basis: string;
  from: Day;
  margins: Margins;
  body: { size: number; pitch: number; gap: number; indent: number };
  /** The page number from page 2 on, measured from the top edge. */
  number: { size: number; top: number };
  head: Head;
  title: Title;
  /** Up to this many rows the table of agencies stays `whole` on one page. */
  table: Grid & { whole: number; above: number; below: number; columns: readonly number[] };
  signature: { size: number; pitch: number; above: number; left: number; seal: number };
  recipients: { size: number; pitch: number; hanging: number };
  annex: Grid & {
    margins: Margins;
    title: number;
    titlePitch: number;
    above: number;
  };
  /** What follows the figure of a subsection or of an item: "1-" or "1.". */
  mark: "-" | ".";
  /** Numbers below 10 are written 01 to 09 in Vietnamese sentences. */
  leadingZero: boolean;
  /** The separator between the parts of the list of recipients, and at its end. */
  recipientEnds: { between: string; last: string };
};

type Margins = { top: number; bottom: number; left: number; right: number };
/** Type of the cells and of the head row, and the room around them. */
type Grid = { size: number; head: number; pitch: number; inset: number; insetY: number };

type Head = {
  size: number;
  pitch: number;
  /** Percentage of the width for the issuing body. */
  left: number;
  party: number;
  /** The rule below the head line, and its distance from the dots of Ộ and Ệ. */
  rule: number;
  clear: number;
  translation: number;
  translationGap: number;
};

type Title = {
  type: number;
  abstract: number;
  pitch: number;
  above: number;
  gap: number;
  below: number;
  /** Sources show five hyphens under the abstract. */
  rule: string;
  rulePitch: number;
};

const of2018: PaperLayout = {
  basis: "66-QĐ/TW, 36-HD/VPTW",
  from: "2018-04-03",
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  body: { size: 14, pitch: 18, gap: 6, indent: 10 },
  number: { size: 14, top: 10 },
  head: {
    size: 14,
    pitch: 17,
    left: 44,
    party: 15,
    rule: 0.7,
    clear: 2,
    translation: 11,
    translationGap: 1,
  },
  title: { type: 16, abstract: 14, pitch: 19, above: 14, gap: 3, below: 10, rule: "-----", rulePitch: 17 },
  table: {
    whole: 20,
    size: 12,
    head: 11,
    pitch: 13.6,
    inset: 3,
    insetY: 2.2,
    above: 6,
    below: 10,
    columns: [43, 18, 22.5, 20, 21.5, 20.5, 19.5],
  },
  signature: { size: 14, pitch: 17.5, above: 18, left: 52, seal: 26 },
  recipients: { size: 12, pitch: 15, hanging: 7 },
  annex: {
    margins: { top: 20, bottom: 20, left: 20, right: 15 },
    size: 11,
    head: 11,
    pitch: 13,
    inset: 3.5,
    insetY: 3,
    title: 14,
    titlePitch: 19,
    above: 8,
  },
  mark: "-",
  leadingZero: true,
  recipientEnds: { between: ",", last: "." },
};

/** Newest first. */
const layouts: readonly PaperLayout[] = [
  { ...of2018, basis: "399-QĐ/TW", from: "2026-01-09", mark: "." },
  of2018,
];

/** The layout in force on a day; a day before the oldest has the oldest. */
export const layoutOn = (issued: Day): PaperLayout => layouts.find((each) => each.from <= issued) ?? of2018;
