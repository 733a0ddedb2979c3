// The annex: every task of the quarter in nine columns, what is not done first.
import { orderOfStandings } from "@/lib/summary/compose";
import type { Summary, TaskInSummary } from "@/lib/summary/summary";
import { annexRow, columnsOf } from "./annex-columns";
import type { AnnexGroup, PaperDocument } from "./document";
import { annexRemark } from "./frame";
import { type PaperWords, quarterWords } from "./words";

/**
 * Up to this many tasks all are printed, in some 130 ms; beyond, those completed on time are left out, and the paper
 * says so.
 */
const mostTasks = 200;

export const annexIsWhole = ({ tasks }: Pick<Summary, "tasks">): boolean => tasks.length <= mostTasks;

const annexTasks = (summary: Summary): TaskInSummary[] =>
  annexIsWhole(summary)
    ? summary.tasks
    : summary.tasks.filter(({ standing }) => standing !== "completedOnTime");

export function annexOf(summary: Summary, words: PaperWords): PaperDocument["annex"] {
  const listed = annexTasks(summary);
  if (listed.length === 0) return null;
  const { t } = words;
  let number = 0;
  const groups = orderOfStandings
    .map((standing) => ({ standing, tasks: listed.filter((task) => task.standing === standing) }))
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ standing, tasks }): AnnexGroup => {
      const rows = tasks.map((task) => annexRow(task, ++number, summary, words));
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
    columns: columnsOf(words),
    groups,
  };
}
