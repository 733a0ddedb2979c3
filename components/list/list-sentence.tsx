import { useTranslations } from "next-intl";
import { createElement, Fragment } from "react";
import { bold, linkTo } from "@/components/ui/rich";
import { type TaskFilter, tasksAddress } from "@/lib/list/filter";
import { conditionsOf, type TaskList } from "@/lib/list/list";
import { type Counts, completedIn, type Standing, tasksIn } from "@/lib/tasks/standing";

type Props = {
  list: Pick<TaskList, "counts" | "quarterCounts" | "total">;
  filter: TaskFilter;
  /** The name of the lead agency that the filter asks for. */
  agency: string | undefined;
  quarterId: number;
};

/** The list in one sentence: how many of all are shown, and how they stand; each figure links to its rows. */
export function ListSentence({ list: { counts, quarterCounts, total }, filter, agency, quarterId }: Props) {
  const t = useTranslations("tasks.list.say");
  const all = tasksIn(quarterCounts);
  if (total === 0) return all === 0 ? t("nothing") : t.rich("none", { all, b: bold });
  const shown = tasksIn(counts);
  // With a further filter beside the agency, the sentence does not count all tasks that it leads.
  const led = agency !== undefined && conditionsOf(filter).length === 1;
  const whole = shown === all && !led;
  const values = { shown, all, agency: agency ?? "", b: bold };
  return (
    <>
      {t.rich(whole ? "whole" : led ? "led" : "shown", values)}
      {": "}
      <HowTheyStand counts={counts} filter={filter} quarterId={quarterId} />.
    </>
  );
}

type Stand = { counts: Counts; filter: TaskFilter; quarterId: number };

/** "10 completed, 2 of them late; 2 open, 3 overdue; 1 suspended"; counts of 0 are left out. */
export function HowTheyStand({ counts, filter, quarterId }: Stand) {
  const t = useTranslations("tasks.list.say");
  const to = (...standings: Standing[]) =>
    linkTo(tasksAddress(quarterId, { ...filter, standings, page: undefined }));
  const done = completedIn(counts);
  const late = counts.completedLate;
  const portion = late === done ? "all" : "some";
  const one = (standing: "open" | "suspended" | "dropped") =>
    counts[standing] > 0 && to(standing)(t(standing, { count: counts[standing] }));
  const groups = [
    [
      done > 0 && to("completedOnTime", "completedLate")(t("done", { count: done })),
      late > 0 && to("completedLate")(t("late", { count: late, portion })),
    ],
    [one("open"), counts.overdue > 0 && bold(to("overdue")(t("overdue", { count: counts.overdue })))],
    [one("suspended"), one("dropped")],
  ];
  const shown = groups
    .map((group) => group.filter((each) => each !== false))
    .filter((group) => group.length > 0);
  // Spread as children, since the clauses are static and need no keys.
  const clauses = shown.flatMap((group, outer) =>
    group.flatMap((each, inner) => [separator(outer, inner), each]),
  );
  return createElement(Fragment, null, ...clauses);
}

const separator = (outer: number, inner: number): string => (inner > 0 ? ", " : outer > 0 ? "; " : "");
