// The whole paper of a quarter in one language: facts become sections, sentences and tables in the official order.

import { quarterAddress } from "@/lib/calendar/quarter";
import type { Language } from "@/lib/language/language";
import type { Erratum } from "@/lib/summary/erratum";
import type { Summary } from "@/lib/summary/summary";
import { annexIsWhole, annexOf } from "./annex";
import { type Block, type PaperDocument, paragraph } from "./document";
import { errataOf } from "./errata";
import { abstractOf, headOf, openingOf, recipientsOf, signatureOf } from "./frame";
import { layoutOn } from "./layouts";
import { priorityBlocks } from "./priorities";
import { requestBlocks } from "./requests";
import { resultBlocks } from "./results";
import { causeBlocks, shortcomingBlocks } from "./shortcomings";
import { type PaperWords, quarterWords, roman, wordsFor } from "./words";

function sectionsOf(summary: Summary, words: PaperWords): Block[] {
  const { t, upper, layout } = words;
  const reviewed = t("quarter.alone", quarterWords(summary.quarter.id));
  const planned = t("quarter.alone", quarterWords(summary.next.id));
  const section = (number: number, id: string, title: string): Block => {
    const mark = `${roman(number)}- `;
    return { kind: "section", id, text: mark + upper(title), short: mark + title };
  };
  const part = (number: number, title: string): Block => ({
    kind: "subsection",
    text: `${number}${layout.mark} ${title}`,
  });
  return [
    section(1, "results", t("section.results", { quarter: reviewed })),
    part(1, t("section.byProgramme")),
    ...resultBlocks(summary, words, reviewed),
    part(2, t("section.shortcomings")),
    ...shortcomingBlocks(summary, words),
    part(3, t("section.causes")),
    ...causeBlocks(summary, words),
    section(2, "priorities", t("section.priorities", { quarter: planned })),
    ...priorityBlocks(summary, words),
    section(3, "requests", t("section.requests")),
    ...requestBlocks(summary, words),
  ];
}

/** This many paragraphs are kept with the signature, so that it is never alone on its page. */
const aboveSignature = 3;

const keepWithSignature = (blocks: Block[]): Block[] =>
  blocks.map((block, index) =>
    block.kind === "paragraph" && index >= blocks.length - aboveSignature ? { ...block, leads: true } : block,
  );

/** @param errata the corrections that print beneath; they change nothing above them */
export function summaryDocument(
  summary: Summary,
  language: Language,
  errata: readonly Erratum[] = [],
): PaperDocument {
  const words = wordsFor(summary, language, layoutOn(summary.asOf));
  const { t } = words;
  const annex = annexOf(summary, words);
  const abstract = abstractOf(summary, words);
  const head = headOf(summary, words);
  const blocks = [paragraph(openingOf(summary, words)), ...sectionsOf(summary, words)];
  const annexed = annex ? [paragraph(t(annexIsWhole(summary) ? "annexed" : "annexedPart"))] : [];
  return {
    language,
    day: summary.asOf,
    title: `${t("head.type")}: ${abstract.join(" ")}`,
    file: `giaoban-${quarterAddress(summary.quarter.id)}-${t(head.draft === null ? "file" : "fileDraft")}`,
    head,
    type: words.upper(t("head.type")),
    abstract,
    blocks: keepWithSignature([...blocks, ...annexed]),
    signature: signatureOf(summary, words),
    recipients: recipientsOf(words),
    errata: errataOf(errata, words),
    annex,
  };
}
