import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useLabels } from "@/components/fields/labels";
import { Code, unbroken } from "@/components/ui/code";
import { type FactLine, FactList } from "@/components/ui/facts";
import { quarterAddress } from "@/lib/calendar/quarter";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { planFields } from "@/lib/tasks/fields";
import type { TaskView } from "@/lib/tasks/view";

/** What does not change from report to report: deadline, lead, origin, directive, deliverable, code. */
export function TaskFacts({ task }: { task: TaskView }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const label = useLabels();
  const { entry, directive } = task;
  const agency = `/quarters/${quarterAddress(entry.quarterId)}/${entry.agency.code.toLowerCase()}`;
  const facts: FactLine[] = [
    {
      term: label(planFields.due, "fact"),
      value: <time dateTime={entry.due}>{longDay(entry.due, language)}</time>,
    },
    { term: label(planFields.originalDue), value: <Original task={task} /> },
    {
      term: label(planFields.lead, "fact"),
      value: (
        <Link href={agency} prefetch={false}>
          {inLanguage(entry.agency, "name", language)}
        </Link>
      ),
    },
    { term: label(planFields.officer), value: task.officer?.name ?? "–" },
    { term: label(planFields.origin, "fact"), value: t(`origin.${task.origin}`) },
    {
      term: label(planFields.directive, "fact"),
      value: directive ? (
        <Link href={`/directives/${directive.slug}`} prefetch={false}>
          {unbroken(directive.symbol)}
        </Link>
      ) : (
        t("fact.noDirective")
      ),
    },
    { term: label(planFields.deliverable, "fact"), value: task.deliverable || "–" },
    { term: label(planFields.code), value: <Code>{task.code}</Code> },
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
