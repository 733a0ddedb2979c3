// Section II of the summary: the unfinished work first, then the priority tasks of the next quarter.
import { unfinishedIn } from "@/lib/summary/compose";
import type { PriorityInSummary, Summary } from "@/lib/summary/summary";
import { decisionBlocks } from "./decisions";
import { type Block, leading, paragraph, runs } from "./document";
import { joined, type PaperWords, quarterWords } from "./words";

/** How a message names the coordinating agencies: none, all the others, or one by one. */
function coordinatingWord({ lead, coordinating }: PriorityInSummary, words: PaperWords): string {
  if (coordinating.length === 0) return "none";
  return words.areAllOthers(lead, coordinating) ? "all" : coordinating.map(words.short).join(", ");
}

function item(task: PriorityInSummary, number: number, words: PaperWords): Block {
  const { t, layout } = words;
  const terms = t("priorities.terms", {
    lead: words.agency(task.lead),
    coordinating: coordinatingWord(task, words),
    day: words.day(task.due),
    basis: task.basis ?? "none",
    carried: task.carriedFrom === null ? "none" : t("quarter.short", quarterWords(task.carriedFrom)),
  });
  const title = /[.!?]$/.test(task.title) ? task.title : `${task.title}.`;
  return paragraph(runs(`${number}${layout.mark} `, "strong"), `${title} `, runs(terms, "emphasis"));
}

/** While nothing is proposed: how much is unfinished, and that it comes first. */
function unfinishedBlocks(summary: Summary, { t }: PaperWords): Block[] {
  const count = unfinishedIn(summary);
  const quarter = t("quarter.alone", quarterWords(summary.quarter.id));
  return count > 0 ? [paragraph(joined(t("priorities.unfinished", { count, quarter })))] : [];
}

export function priorityBlocks(summary: Summary, words: PaperWords): Block[] {
  const { t } = words;
  const quarter = t("quarter.alone", quarterWords(summary.next.id));
  const first = summary.closing === null ? unfinishedBlocks(summary, words) : decisionBlocks(summary, words);
  if (summary.priorities.length === 0) return [...first, paragraph(t("priorities.none", { quarter }))];
  return [
    ...first,
    ...(summary.closing !== null && first.length > 0 ? [leading(t("priorities.list", { quarter }))] : []),
    ...summary.priorities.map((task, index) => item(task, index + 1, words)),
  ];
}
