// What the closing decides of the unfinished work, in section II of the summary: carried over until when, dropped and why.
import { keepsDeadline } from "@/lib/decisions/decision";
import type { Summary, TaskInSummary } from "@/lib/summary/summary";
import { type Block, leading, paragraph } from "./document";
import { joined, type PaperWords, quarterWords } from "./words";

/** The text names at most this many tasks of a kind; the annex has every one of them. */
const mostInText = 40;

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** How the deadline of a task that is carried over becomes another: it moves, stays, or is judged by the report. */
export const deadlineAfter = ({ state, due, decision }: TaskInSummary): "moved" | "kept" | "reported" => {
  if (keepsDeadline(state)) return "reported";
  return decision?.due === due ? "kept" : "moved";
};

function carriedLine(task: TaskInSummary, { t, agency, day }: PaperWords): string {
  const { title, lead, due, decision, state } = task;
  const values = {
    name: title.replace(/\.$/, ""),
    lead: agency(lead),
    kind: deadlineAfter(task),
    due: day(decision?.due ?? due),
    old: day(due),
    rests: state === "SUSPENDED" ? "yes" : "no",
    noted: decision?.reason ? "yes" : "no",
    note: decision?.reason.replace(/\.$/, "") ?? "",
  };
  return `- ${t("decisions.carriedTask", values)}`;
}

const droppedLine = ({ title, lead, decision }: TaskInSummary, { t, agency }: PaperWords): string =>
  `- ${sentence(t("decisions.droppedTask", { name: title.replace(/\.$/, ""), lead: agency(lead), reason: decision?.reason ?? "" }))}`;

function listOf(
  tasks: readonly TaskInSummary[],
  intro: string,
  line: (task: TaskInSummary, words: PaperWords) => string,
  words: PaperWords,
): Block[] {
  if (tasks.length === 0) return [];
  const further = tasks.length - mostInText;
  return [
    leading(joined(intro)),
    ...tasks.slice(0, mostInText).map((task) => paragraph(line(task, words))),
    ...(further > 0 ? [paragraph(`- ${joined(words.t("decisions.further", { count: further }))}`)] : []),
  ];
}

/** All that is carried over with its new deadline, then all that is dropped with its reason. */
export function decisionBlocks(summary: Summary, words: PaperWords): Block[] {
  const { t } = words;
  const decided = (carryOver: boolean) =>
    summary.tasks.filter(({ decision }) => decision?.carryOver === carryOver);
  const [carried, dropped] = [decided(true), decided(false)];
  const quarter = t("quarter.alone", quarterWords(summary.quarter.id));
  const next = t("quarter.short", quarterWords(summary.next.id));
  return [
    ...listOf(carried, t("decisions.carried", { count: carried.length, quarter, next }), carriedLine, words),
    ...listOf(dropped, t("decisions.dropped", { count: dropped.length, quarter }), droppedLine, words),
  ];
}
