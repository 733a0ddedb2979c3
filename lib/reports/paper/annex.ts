// The annex: every task of the quarter in nine columns, what is not done first.
import { orderOfStandings } from "@/lib/reports/compose-summary";
import type { Summary, TaskInSummary } from "@/lib/reports/summary";
import type { AnnexGroup, AnnexRow, PaperDocument, Run } from "./document";
import { runs } from "./document";
import { annexRemark } from "./frame";
import { quarterWords, type Words } from "./words";

/** Words that every row may need, looked up once: filling in a message for each row would cost more than the page. */
const wordsOfRows = ({ t }: Words) => ({
  priority: t("annex.priority"),
  ownPlan: t("annex.ownPlan"),
  all: t("annex.all"),
  original: t("annex.original"),
  carried: t("annex.carried"),
  progress: t("annex.progress"),
  done: t("annex.done"),
  waiting: t("annex.waiting"),
  solution: t("annex.solution"),
  missing: t("annex.missing"),
  confidence: {
    ON_TRACK: t("annex.confidence.ON_TRACK"),
    AT_RISK: t("annex.confidence.AT_RISK"),
    OFF_TRACK: t("annex.confidence.OFF_TRACK"),
  },
});
type RowWords = ReturnType<typeof wordsOfRows>;

function dueCell({ due, originalDue, carriedFrom }: TaskInSummary, words: Words, own: RowWords): Run[] {
  const original = due === originalDue ? "" : `, ${own.original} ${words.day(originalDue)}`;
  const carried =
    carriedFrom === null ? "" : `. ${own.carried} ${words.t("quarter.short", quarterWords(carriedFrom))}`;
  return runs(`${words.day(due)}${original}${carried}`);
}

function resultCell(task: TaskInSummary, words: Words, own: RowWords): Run[] {
  const { state, standing, doneOn, progress, result } = task;
  const parts =
    state === "REPORTED"
      ? [own.waiting, result]
      : standing === "completedLate" && doneOn !== null
        ? [`${own.done} ${words.day(doneOn)}`, result]
        : standing === "open" || standing === "overdue"
          ? [`${own.progress} ${words.percent(progress)}`, result]
          : [result];
  return runs(parts.filter((part) => part !== "").join("; "));
}

/** Reason and solution; of a task without a word only what follows from how it stands. */
function reasonCell(task: TaskInSummary, summary: Summary, words: Words, own: RowWords): Run[] {
  const { standing, stateReason, reason, delayReason, proposedSolution, confidence } = task;
  if (standing === "suspended" || standing === "dropped") return runs(stateReason);
  const named = reason === null ? "" : (summary.reasons[reason]?.[words.language] ?? reason);
  const why = [named, delayReason].filter((part) => part !== "").join(": ");
  const said = why === "" ? [] : [...runs(/[.!?…]$/.test(why) ? why : `${why}.`)];
  const help =
    proposedSolution === "" ? [] : [...runs(` ${own.solution} `, "emphasis"), ...runs(proposedSolution)];
  if (said.length + help.length > 0) return [...said, ...help];
  if (standing === "overdue" || standing === "completedLate") return runs(own.missing, "emphasis");
  return standing === "open" && confidence !== null ? runs(`${own.confidence[confidence]}.`) : [];
}

function rowOf(task: TaskInSummary, number: number, summary: Summary, words: Words, own: RowWords): AnnexRow {
  const others = words.areAllOthers(task.lead, task.coordinating);
  return {
    code: task.code,
    cells: [
      runs(String(number)),
      [...runs(task.title), ...(task.priority ? runs(` ${own.priority}`, "strong") : [])],
      runs(task.basis ?? own.ownPlan),
      runs(words.short(task.lead)),
      runs(others ? own.all : task.coordinating.map(words.short).join(", ")),
      dueCell(task, words, own),
      runs(task.deliverable),
      resultCell(task, words, own),
      reasonCell(task, summary, words, own),
    ],
  };
}

/** So many tasks are set in well under the 200 ms that a print may take; of more, those completed on time are left out. */
const mostTasks = 300;

export const annexIsWhole = ({ tasks }: Pick<Summary, "tasks">): boolean => tasks.length <= mostTasks;

const annexTasks = (summary: Summary): TaskInSummary[] =>
  annexIsWhole(summary)
    ? summary.tasks
    : summary.tasks.filter(({ standing }) => standing !== "completedOnTime");

export function annexOf(summary: Summary, words: Words): PaperDocument["annex"] {
  const listed = annexTasks(summary);
  if (listed.length === 0) return null;
  const { t } = words;
  const own = wordsOfRows(words);
  let number = 0;
  const groups = orderOfStandings
    .map((standing) => ({ standing, tasks: listed.filter((task) => task.standing === standing) }))
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ standing, tasks }): AnnexGroup => {
      const rows = tasks.map((task) => rowOf(task, ++number, summary, words, own));
      return {
        title: t("annex.group", { standing: t(`annex.standing.${standing}`), count: tasks.length }),
        rows,
      };
    });
  return {
    id: "annex",
    title: words.upper(t("annex.title")),
    short: t("annex.title"),
    abstract: [
      t(annexIsWhole(summary) ? "annex.abstract" : "annex.abstractPart", quarterWords(summary.quarter.id)),
    ],
    remark: annexRemark(summary, words),
    columns: [
      t("annex.column.number"),
      t("annex.column.task"),
      t("annex.column.basis"),
      t("annex.column.lead"),
      t("annex.column.coordinating"),
      t("annex.column.due"),
      t("annex.column.deliverable"),
      t("annex.column.result"),
      t("annex.column.reason"),
    ],
    groups,
  };
}
