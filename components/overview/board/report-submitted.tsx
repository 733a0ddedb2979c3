import { useLocale, useTranslations } from "next-intl";
import { bold } from "@/components/ui/rich";
import { type Day, daysBetween } from "@/lib/calendar/day";
import { longDay, shortDay } from "@/lib/language/dates";
import type { QuarterOnPage } from "@/lib/overview/dashboard";

type Props = { submittedOn: Day | null; quarter: QuarterOnPage; asOf: Day };

/** When the report was submitted, or that it was not; days late count from the day it was due. */
export function ReportSubmitted({ submittedOn, quarter, asOf }: Props) {
  const t = useTranslations("agencies");
  const language = useLocale();
  const late = daysBetween(quarter.reportsDueOn, submittedOn ?? asOf);
  const lateness = late > 0 && (
    <>
      , <span className="whitespace-nowrap">{t("daysLate", { days: late })}</span>
    </>
  );
  if (submittedOn === null && late <= 0)
    return <span className="text-ink2">{t("dueOn", { day: shortDay(quarter.reportsDueOn, language) })}</span>;
  return (
    <span>
      {submittedOn === null ? (
        t.rich("notSubmitted", { b: bold })
      ) : (
        <time dateTime={submittedOn} title={longDay(submittedOn, language)}>
          {shortDay(submittedOn, language)}
        </time>
      )}
      {lateness}
    </span>
  );
}
