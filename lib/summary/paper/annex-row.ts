// The nine cells of a task's row in the annex.
import type { Summary, TaskInSummary } from "@/lib/summary/summary";
import { deadlineAfter } from "./decisions";
import { type AnnexRow, runs, type TextRun } from "./document";
import { joined, type PaperWords, quarterWords } from "./words";

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The deadline in force, and of what is carried over the one that it has in the next quarter. */
function dueCell(task: TaskInSummary, { t, day }: PaperWords): TextRun[] {
  const { due, originalDue, carriedFrom, decision } = task;
  const original = due === originalDue ? "none" : day(originalDue);
  const carried = carriedFrom === null ? "none" : t("quarter.short", quarterWords(carriedFrom));
  const old = t("annex.due", { day: day(due), original, carried });
  if (!decision?.carryOver) return runs(old);
  const after = t("annex.dueAfter", { kind: deadlineAfter(task), day: day(decision.due ?? due) });
  return [...runs(`${sentence(old)} `), ...runs(after, "strong")];
}

function howFar(
  { state, standing, doneOn, progress }: TaskInSummary,
  { t, day, percent }: PaperWords,
): string {
  if (state === "REPORTED") return t("annex.waiting");
  if (standing === "completedLate" && doneOn !== null) return t("annex.done", { day: day(doneOn) });
  const unfinished = standing === "open" || standing === "overdue";
  return unfinished ? t("annex.progress", { share: percent(progress) }) : "";
}

function resultCell(task: TaskInSummary, words: PaperWords): TextRun[] {
  const said = [howFar(task, words), task.result].filter((part) => part !== "");
  return runs(withCapital(said.join("; ")));
}

/** What the Office says of a carrying over stands behind the agency's own words. */
function reasonCell(task: TaskInSummary, summary: Summary, words: PaperWords): TextRun[] {
  const { decision } = task;
  const own = whyCell(task, summary, words);
  if (!decision?.carryOver || decision.reason === "") return own;
  return [
    ...own,
    ...runs(`${own.length > 0 ? " " : ""}${words.t("annex.office")} `, "emphasis"),
    ...runs(sentence(decision.reason)),
  ];
}

/** Reason and solution; of a task without a word only what follows from how it stands. */
function whyCell(task: TaskInSummary, { reasons }: Summary, { t, language }: PaperWords): TextRun[] {
  const { standing, stateReason, reason, delayReason, proposedSolution, confidence, silentDays } = task;
  if (standing === "suspended" || standing === "dropped") return runs(stateReason);
  const named = reason === null ? "" : (reasons[reason]?.[language] ?? reason);
  const why = [named, delayReason].filter((part) => part !== "").join(": ");
  if (why + proposedSolution !== "")
    return [
      ...runs(why === "" ? "" : `${sentence(withCapital(why))} `),
      ...(proposedSolution === "" ? [] : runs(`${t("annex.solution")} `, "emphasis")),
      ...runs(proposedSolution),
    ];
  if (standing === "overdue" || standing === "completedLate") return runs(t("annex.missing"), "emphasis");
  if (standing !== "open") return [];
  const judged = confidence === null ? [] : runs(`${t(`annex.confidence.${confidence}`)}.`);
  if (silentDays === null) return judged;
  const silence = joined(t("annex.silent", { days: silentDays }));
  return confidence === null
    ? runs(`${t("annex.missing")} ${silence}`, "emphasis")
    : [...judged, ...runs(` ${silence}`, "emphasis")];
}

/** So many letters of a cell may need more than half a page; such a row may break over two. */
const mostLetters = { usual: 300, reason: 600 };

const isTall = ({
  deliverable,
  result,
  delayReason,
  proposedSolution,
  stateReason,
  decision,
}: TaskInSummary): boolean =>
  Math.max(deliverable.length, result.length) > mostLetters.usual ||
  Math.max(delayReason.length + proposedSolution.length, stateReason.length) +
    (decision?.reason.length ?? 0) >
    mostLetters.reason;

export function annexRow(task: TaskInSummary, number: number, summary: Summary, words: PaperWords): AnnexRow {
  const { t, short } = words;
  const { lead, coordinating } = task;
  const others = words.areAllOthers(lead, coordinating);
  return {
    code: task.code,
    tall: isTall(task),
    cells: [
      runs(String(number)),
      [...runs(task.title), ...(task.priority ? runs(` ${t("annex.priority")}`, "strong") : [])],
      runs(task.basis ?? t("annex.ownPlan")),
      runs(short(lead)),
      runs(others ? t("annex.all") : coordinating.map(short).join(", ")),
      dueCell(task, words),
      runs(task.deliverable),
      resultCell(task, words),
      reasonCell(task, summary, words),
    ],
  };
}
