import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Wait } from "@/components/forms/wait";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { unbroken } from "@/components/ui/code";
import { Days } from "@/components/ui/days";
import { bold, linkTo } from "@/components/ui/rich";
import { type Day, daysBetween } from "@/lib/calendar/day";
import { quarterAddress } from "@/lib/calendar/quarter";
import { dayTime, longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { placeOf, type WaitingThing } from "@/lib/waiting/waiting";

type Props = { item: WaitingThing; today: Day };

export function WaitingItem({ item, today }: Props) {
  const t = useTranslations("waiting");
  return (
    <Wait
      days={<HowLong item={item} today={today} />}
      title={useTitle(item)}
      meta={<Meta item={item} />}
      act={t(`${item.kind}.act`)}
      href={placeOf(item)}
    />
  );
}

/** The day from which a thing waits, or until which it has time. */
function dayOfItem(item: WaitingThing): { since: Day } | { until: Day } | null {
  switch (item.kind) {
    case "openQuarter":
      return { since: item.closedOn };
    case "report":
      return { until: item.dueOn };
    case "task":
      return { since: item.doneOn };
    case "extension":
      return { since: item.askedOn };
    case "request":
      return { since: item.submittedOn };
    case "help":
      return { until: item.due };
    default:
      return null;
  }
}

function HowLong({ item, today }: Props) {
  const t = useTranslations("waiting.days");
  if (item.kind === "decideEntries")
    return <Days days={item.count} words={t("tasks", { count: item.count })} size="minor" />;
  const day = dayOfItem(item);
  if (!day) return null;
  const past = "since" in day;
  const days = past ? daysBetween(day.since, today) : daysBetween(today, day.until);
  if (days === 0) return <b className="text-t2">{t("today")}</b>;
  const words = past ? "age" : days < 0 ? "late" : "left";
  const size = words === "late" ? "plain" : "minor";
  return (
    <Days
      days={Math.abs(days)}
      words={t(words, { days: Math.abs(days) })}
      due={words === "late"}
      size={size}
    />
  );
}

function useTitle(item: WaitingThing): string {
  const t = useTranslations("waiting");
  const language = useLocale();
  const { short } = useQuarterName();
  switch (item.kind) {
    case "task":
      return item.title;
    case "extension":
      return t("extension.title", { title: item.title });
    case "request":
      return item.text;
    case "help":
      return item.helpNeeded;
    case "report":
      return t("report.title", {
        agency: inLanguage(item.agency, "name", language),
        quarter: short(item.quarterId),
      });
    default:
      return t(`${item.kind}.title`, { quarter: short(item.quarterId) });
  }
}

function Meta({ item }: { item: WaitingThing }): ReactNode {
  const t = useTranslations("waiting");
  const categories = useTranslations("agencies.board.category");
  const language = useLocale();
  const { short } = useQuarterName();
  const day = (of: Day) => longDay(of, language);
  switch (item.kind) {
    case "confirmClosing":
      return <ToConfirm item={item} />;
    case "sentBack":
      return t("sentBack.meta", { when: dayTime(item.at, language), remark: item.remark });
    case "fell":
      return <Fell item={item} />;
    case "openQuarter":
      return t("openQuarter.meta", {
        quarter: short(item.quarterId),
        closed: short(item.closed),
        day: day(item.closedOn),
      });
    case "report":
      return t("report.meta", { day: day(item.dueOn) });
    case "decideEntries":
    case "propose":
    case "planQuarter":
      return t(`${item.kind}.meta`);
    case "request":
      return t.rich("request.meta", {
        ...{ b: bold, agency: inLanguage(item.agency, "name", language), day: day(item.submittedOn) },
        category: categories(item.category),
      });
    default: {
      const of = { b: bold, agency: inLanguage(item.agency, "name", language), code: unbroken(item.code) };
      if (item.kind === "task") return t.rich("task.meta", { ...of, day: day(item.doneOn) });
      if (item.kind === "help") return t.rich("help.meta", { ...of, title: item.title });
      const { due, newDue, reason } = item;
      return t.rich("extension.meta", { ...of, reason, due: day(due), newDue: day(newDue) });
    }
  }
}

/** When a proposal fell, by whom, and what was said to it; the page of the closing shows all of it. */
function Fell({ item: { at, role, agency, remark } }: { item: Extract<WaitingThing, { kind: "fell" }> }) {
  const t = useTranslations();
  const language = useLocale();
  const actor = t("history.actor", {
    role: role ?? "none",
    agency: agency ? inLanguage(agency, "name", language) : "none",
  });
  return t("waiting.fell.meta", { when: dayTime(at, language), actor, remark: remark || "none" });
}

/** What the Office proposed, and the paper that the confirmation fixes, to be read before. */
function ToConfirm({ item }: { item: Extract<WaitingThing, { kind: "confirmClosing" }> }) {
  const t = useTranslations("waiting.confirmClosing");
  const language = useLocale();
  const { proposedAt, carried, dropped, quarterId } = item;
  const summary = `/quarters/${quarterAddress(quarterId)}/summary`;
  return (
    <>
      <p>{t("meta", { when: dayTime(proposedAt, language), carried, dropped })}</p>
      <p>
        {t.rich("beside", { a: linkTo(summary), pdf: (chunks) => <a href={`${summary}.pdf`}>{chunks}</a> })}
      </p>
    </>
  );
}
