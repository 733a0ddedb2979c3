// The columns of the annex: each with its head, its width and its cell.
import type { Field } from "@/lib/forms/fields/field";
import type { Summary, TaskInSummary } from "@/lib/summary/summary";
import { entryFields, planFields } from "@/lib/tasks/fields";
import { deadlineAfter } from "./decisions";
import { type AnnexColumn, type AnnexRow, runs, type TextRun } from "./document";
import { joined, type PaperWords, quarterWords } from "./words";

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** The deadline in force; of a carried-over task also the one that it has in the next quarter. */
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
  const texts = [howFar(task, words), task.result].filter((part) => part !== "");
  return runs(withCapital(texts.join("; ")));
}

/** The reason; of a carried-over task, what the Office says of it follows the agency's own text. */
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

/** Reason and solution; of a task without either, what follows from its standing. */
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

/** From this many characters on a cell may need more than half a page; such a row may break over two. */
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

type Cell = (task: TaskInSummary, words: PaperWords, number: number, summary: Summary) => TextRun[];

/** A column with its head, its width and what it says of a task: none of the three can be taken for another's. */
type Column = {
  name: string;
  /** The field whose name stands above it; null above the numbers. */
  field: Field | null;
  /** Less than nothing is that many millimetres; the others share what is left. */
  width: number;
  cell: Cell;
};

const annexColumns: readonly Column[] = [
  { name: "number", field: null, width: -9, cell: (_task, _words, number) => runs(String(number)) },
  {
    name: "title",
    field: planFields.title,
    width: 2.1,
    cell: ({ title, priority }, { t }) => [
      ...runs(title),
      ...(priority ? runs(` ${t("annex.priority")}`, "strong") : []),
    ],
  },
  {
    name: "directive",
    field: planFields.directive,
    width: -23,
    cell: ({ basis }, { t }) => runs(basis ?? t("annex.ownPlan")),
  },
  {
    name: "lead",
    field: planFields.lead,
    width: -23,
    cell: ({ lead, officer }, { short }) => [...runs(short(lead)), ...(officer ? runs(` (${officer})`) : [])],
  },
  {
    name: "coordinating",
    field: planFields.coordinating,
    width: -26,
    cell: ({ lead, coordinating }, { t, short, areAllOthers }) =>
      runs(areAllOthers(lead, coordinating) ? t("annex.all") : coordinating.map(short).join(", ")),
  },
  { name: "due", field: planFields.due, width: -27, cell: dueCell },
  {
    name: "deliverable",
    field: planFields.deliverable,
    width: 1.2,
    cell: ({ deliverable }) => runs(deliverable),
  },
  { name: "result", field: entryFields.result, width: 1.5, cell: resultCell },
  {
    name: "reason",
    field: entryFields.delayReasonCode,
    width: 2.4,
    cell: (task, words, _number, summary) => reasonCell(task, summary, words),
  },
];

/** The row's cells by the names of their columns. */
export const annexRow = (
  task: TaskInSummary,
  number: number,
  summary: Summary,
  words: PaperWords,
): AnnexRow => ({
  code: task.code,
  tall: isTall(task),
  cells: Object.fromEntries(annexColumns.map(({ name, cell }) => [name, cell(task, words, number, summary)])),
});

/** The columns of the annex as it is printed. */
export const columnsOf = ({ t, label }: PaperWords): AnnexColumn[] =>
  annexColumns.map(({ name, field, width }) => ({
    name,
    width,
    head: field ? label(field) : t("annex.number"),
  }));
