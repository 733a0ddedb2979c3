// Section II of the summary: the unfinished work first, then the priority tasks of the next quarter.
import { unfinishedIn } from "@/lib/reports/compose-summary";
import type { PriorityInSummary, Summary } from "@/lib/reports/summary";
import { type Block, paragraph, runs } from "./document";
import { joined, quarterWords, type Words } from "./words";

/** How a message names the coordinating agencies: none, all the others, or one by one. */
function coordinatingWord({ lead, coordinating }: PriorityInSummary, words: Words): string {
  if (coordinating.length === 0) return "none";
  return words.areAllOthers(lead, coordinating) ? "all" : coordinating.map(words.short).join(", ");
}

function item(task: PriorityInSummary, number: number, words: Words): Block {
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

export function priorityBlocks(summary: Summary, words: Words): Block[] {
  const { t } = words;
  const count = unfinishedIn(summary);
  const reviewed = t("quarter.alone", quarterWords(summary.quarter.id));
  const planned = t("quarter.alone", quarterWords(summary.next.id));
  const none = summary.priorities.length === 0;
  return [
    ...(count > 0 ? [paragraph(joined(t("priorities.unfinished", { count, quarter: reviewed })))] : []),
    ...(none ? [paragraph(t("priorities.none", { quarter: planned }))] : []),
    ...summary.priorities.map((task, index) => item(task, index + 1, words)),
  ];
}
