import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Code, unbroken } from "@/components/ui/code";
import { type FactLine, FactList } from "@/components/ui/facts";
import { quarterAddress } from "@/lib/calendar/quarter";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import type { TaskView } from "@/lib/tasks/view";

/** What does not change from report to report: deadline, lead, origin, directive, deliverable, code. */
export function TaskFacts({ task }: { task: TaskView }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const { entry, directive } = task;
  const agency = `/quarters/${quarterAddress(entry.quarterId)}/${entry.agency.code.toLowerCase()}`;
  const facts: FactLine[] = [
    { term: t("fact.deadline"), value: <time dateTime={entry.due}>{longDay(entry.due, language)}</time> },
    { term: t("fact.originalDeadline"), value: <Original task={task} /> },
    {
      term: t("fact.lead"),
      value: (
        <Link href={agency} prefetch={false}>
          {inLanguage(entry.agency, "name", language)}
        </Link>
      ),
    },
    { term: t("fact.origin"), value: t(`origin.${task.origin}`) },
    {
      term: t("fact.directive"),
      value: directive ? (
        <Link href={`/directives/${directive.slug}`} prefetch={false}>
          {unbroken(directive.symbol)}
        </Link>
      ) : (
        t("fact.noDirective")
      ),
    },
    { term: t("fact.deliverable"), value: task.deliverable || "–" },
    { term: t("fact.code"), value: <Code>{task.code}</Code> },
  ];
  return <FactList facts={facts} />;
}

function Original({ task: { originalDue, entry } }: { task: TaskView }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  return (
    <>
      <time dateTime={originalDue}>{longDay(originalDue, language)}</time>
      {entry.extended > 0 && `, ${t("extendedTimes", { count: entry.extended })}`}
    </>
  );
}
