import { useLocale, useTranslations } from "next-intl";
import { Days } from "@/components/ui/days";
import { longDay } from "@/lib/language/dates";
import { type Day, daysBetween } from "@/lib/quarters/quarter";

type Due = { due: Day; today: Day; size?: "first" | "plain" | "minor" };

/** How long a thing is overdue, or how many days are left. */
export function DueDays({ due, today, size }: Due) {
  const t = useTranslations("tasks.days");
  const left = daysBetween(today, due);
  const words =
    left < 0 ? t("overdue", { days: -left }) : left === 0 ? t("today") : t("left", { days: left });
  return <Days days={Math.abs(left)} words={words} due={left < 0} {...(size ? { size } : {})} />;
}

/** The deadline in force and, where it was moved, the original one. */
export function Deadline({ due, originalDue }: { due: Day; originalDue: Day }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const moved = due !== originalDue;
  return (
    <>
      {t("due", { day: longDay(due, language) })}
      {moved && `, ${t("originally", { day: longDay(originalDue, language) })}`}
    </>
  );
}
