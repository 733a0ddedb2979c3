import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { unbroken } from "@/components/ui/code";
import { Dot, Mark } from "@/components/ui/mark";
import { type Knot, Thread } from "@/components/ui/thread";
import { quarterAddress, quarterOf } from "@/lib/calendar/quarter";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import type { TaskView } from "@/lib/tasks/view";
import { shapes } from "./standing";

/** The thread of a task: the directive, then its entry in each quarter. */
export function TaskQuarters({ task }: { task: TaskView }) {
  const language = useLocale();
  const { directive } = task;
  const start: Knot[] = directive
    ? [
        {
          key: directive.slug,
          mark: <Dot level="empty" />,
          title: (
            <Link href={`/directives/${directive.slug}`} prefetch={false}>
              {unbroken(directive.symbol)}
            </Link>
          ),
          note: inLanguage(directive, "title", language),
        },
      ]
    : [];
  const quarters = useQuarterKnots(task);
  return <Thread knots={[...start, ...quarters]} />;
}

function useQuarterKnots(task: TaskView): Knot[] {
  const t = useTranslations("tasks");
  const history = useTranslations("history");
  const language = useLocale();
  return task.entries.toReversed().map((entry, index) => {
    const { number, year } = quarterOf(entry.quarterId);
    const standing =
      entry.quarterState === "PLANNING" ? t("quarters.planned") : t(`standing.${entry.standing}`);
    const line = t("quarters.line", { due: longDay(entry.due, language), progress: entry.progress });
    const asCalled =
      entry.worded.title === task.title ? "" : ` ${t("quarters.asCalled", { title: entry.worded.title })}`;
    return {
      key: String(entry.quarterId),
      mark: <Mark shape={shapes[entry.standing]} />,
      title: (
        <>
          <Link href={`/quarters/${quarterAddress(entry.quarterId)}`} prefetch={false}>
            {history("quarter", { number, year: String(year) })}
          </Link>
          {`, ${standing}`}
        </>
      ),
      note: `${line}${index > 0 ? ` ${t("quarters.carried")}` : ""}${asCalled}`,
    };
  });
}
