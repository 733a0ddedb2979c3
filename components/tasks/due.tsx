import { useLocale, useTranslations } from "next-intl";
import { Days } from "@/components/ui/days";
import { type Day, daysBetween } from "@/lib/calendar/day";
import { longDay } from "@/lib/language/dates";
import type { EntryView } from "@/lib/tasks/view";

type Due = {
  due: Day;
  /** The day on which it is judged: that of the report or the delivery where there is one, else today. */
  judgedOn: Day;
  /** Whether it counts as overdue; a suspended task past its deadline does not. */
  overdue: boolean;
  size?: "first" | "plain" | "minor";
};

/** How many days something is overdue, or how many are left; the same days that every list counts. */
export function DueDays({ due, judgedOn, overdue, size }: Due) {
  const t = useTranslations("tasks.days");
  const left = daysBetween(judgedOn, due);
  const past = overdue ? "overdue" : "past";
  const words = left < 0 ? t(past, { days: -left }) : left === 0 ? t("today") : t("left", { days: left });
  return <Days days={Math.abs(left)} words={words} due={overdue} {...(size ? { size } : {})} />;
}

/** The same of a task's entry. */
export const EntryDays = ({ entry, today, size }: { entry: EntryView; today: Day; size?: Due["size"] }) => (
  <DueDays
    due={entry.due}
    judgedOn={entry.doneOn ?? today}
    overdue={entry.standing === "overdue"}
    {...(size ? { size } : {})}
  />
);

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
