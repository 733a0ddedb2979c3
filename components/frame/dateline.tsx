import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { quarterAddress, quarterOf } from "@/lib/calendar/quarter";
import { shortDay, weekdayDayTime } from "@/lib/language/dates";
import type { QuarterRow } from "@/lib/quarters/queries";
import { dayAt } from "@/lib/server/clock";
import { addressOf, type Place } from "./navigation";

type Props = {
  quarters: readonly QuarterRow[];
  quarterId: number | undefined;
  current: Place | null;
  asOf: Date;
  stage?: ReactNode;
  crumbs?: ReactNode;
};

/** The quarter on the page, with links to the one before and the one after. */
function neighbours(quarters: readonly QuarterRow[], id: number): readonly QuarterRow[] {
  const at = quarters.findIndex((quarter) => quarter.id === id);
  return at < 0 ? [] : quarters.slice(Math.max(0, at - 1), at + 2);
}

function Quarters({ quarters, quarterId, current }: Props & { quarterId: number }) {
  const t = useTranslations("frame");
  const here = quarterOf(quarterId).year;
  const place = current === "tasks" || current === "summary" ? current : "quarter";
  return (
    <ul className="flex gap-s4" aria-label={t("quarters")}>
      {neighbours(quarters, quarterId).map(({ id }) => {
        const { year, number } = quarterOf(id);
        const near = t("quarterNear", { number, year: year === here ? "same" : String(year) });
        return (
          <li
            key={id}
            className={`whitespace-nowrap ${id === quarterId ? "" : "print:hidden"}`}
            aria-current={id === quarterId ? "page" : undefined}
          >
            {id === quarterId ? (
              <b>{t("quarterName", { number, year: String(year) })}</b>
            ) : (
              <Link href={addressOf(place, id)} prefetch={false}>
                {near}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Stage({ quarter, asOf }: { quarter: QuarterRow; asOf: Date }) {
  const t = useTranslations("frame");
  const language = useLocale();
  const { state, reportsDueOn, closedOn } = quarter;
  const day = shortDay(state === "CLOSED" && closedOn ? closedOn : reportsDueOn, language);
  return (
    <Link href={`/quarters/${quarterAddress(quarter.id)}/stage`} prefetch={false}>
      {t(`stage.${state}`, { day, past: reportsDueOn < dayAt(asOf) ? "yes" : "no" })}
    </Link>
  );
}

/** The quarter, its stage or the breadcrumbs, and the time of the page's data. */
export function Dateline(props: Props) {
  const { quarters, quarterId, asOf, stage, crumbs } = props;
  const t = useTranslations("frame");
  const language = useLocale();
  const quarter = quarters.find(({ id }) => id === quarterId);
  return (
    <div className="border-y border-rule">
      <div className="page head-grid py-s2 text-t2 [&_a]:inline-block [&_a]:py-px">
        {quarter ? <Quarters {...props} quarterId={quarter.id} /> : <span className="hidden spine:block" />}
        {crumbs ? (
          <nav aria-label={t("crumbs")} className="text-ink2">
            {crumbs}
          </nav>
        ) : (
          <p className="text-ink2 phone:empty:hidden">
            {stage ?? (quarter && <Stage quarter={quarter} asOf={asOf} />)}
          </p>
        )}
        <p>
          {t.rich("asOf", {
            when: weekdayDayTime(asOf, language),
            time: (when) => <time dateTime={asOf.toISOString()}>{when}</time>,
          })}
        </p>
      </div>
    </div>
  );
}
