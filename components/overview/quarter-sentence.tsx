import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { bold, linkTo, Sentence } from "@/components/ui/rich";
import { type TaskFilter, tasksAddress } from "@/lib/list/filter";
import type { SentenceFacts } from "@/lib/overview/sentence";
import { countedStandings } from "@/lib/tasks/standing";

export type Clause = { key: string; clause: ReactNode };

type Props = {
  facts: SentenceFacts;
  quarterId: number;
  /** The code of the agency whose tasks these are; undefined for all. */
  agency?: string;
  /** A clause after the counts, such as who waits for whom. */
  further?: readonly Clause[];
};

/** The quarter in one sentence; each figure links to its rows. */
export function QuarterSentence({ facts, quarterId, agency, further = [] }: Props) {
  const t = useTranslations("quarters.say");
  const to = (filter: TaskFilter) =>
    linkTo(tasksAddress(quarterId, { agency, standings: countedStandings, ...filter }));
  if (facts.kind === "empty") return t("empty");
  if (facts.kind === "planned") {
    const { total, priority, priorityPortion: portion } = facts;
    const planned = t.rich("planned", { total, b: bold, all: to({}) });
    const ofThem = t.rich("priority", {
      portion,
      priority,
      whole: total,
      priorityTasks: to({ priority: true }),
    });
    return <Sentence clauses={[{ key: "planned", clause: [planned, ofThem] }, ...further]} />;
  }
  return <Sentence clauses={[...runningClauses(facts, to, t), ...further]} />;
}

type Words = ReturnType<typeof useTranslations<"quarters.say">>;

function runningClauses(
  facts: SentenceFacts,
  to: (filter: TaskFilter) => (chunks: ReactNode) => ReactNode,
  t: Words,
): Clause[] {
  const { total, done, late, overdue, priority } = facts;
  const completed = t.rich("completed", {
    portion: facts.donePortion,
    total,
    done,
    b: bold,
    all: to({}),
    completed: to({ standings: ["completedOnTime", "completedLate"] }),
  });
  const ofThemLate = t.rich("late", {
    portion: facts.latePortion,
    done,
    late,
    onTime: to({ standings: ["completedOnTime"] }),
    completedLate: to({ standings: ["completedLate"] }),
  });
  const overdueNow = t.rich("overdue", { overdue, b: bold, overdueTasks: to({ standings: ["overdue"] }) });
  const ofThemPriority = t.rich("priority", {
    portion: facts.priorityPortion,
    priority,
    whole: overdue,
    priorityTasks: to({ standings: ["overdue"], priority: true }),
  });
  return [
    {
      key: "completed",
      clause: (
        <>
          {completed}
          {ofThemLate}
        </>
      ),
    },
    {
      key: "overdue",
      clause: (
        <>
          {overdueNow}
          {ofThemPriority}
        </>
      ),
    },
  ];
}
