import { useLocale, useTranslations } from "next-intl";
import { History } from "@/components/history/history";
import { SubjectLink } from "@/components/history/subject-link";
import type { Closing } from "@/lib/closing/queries";
import { dayTime } from "@/lib/language/dates";

/** That a proposal lapsed, and why: each event in the quarter since, as the history shows it. */
export function ClosingFell({ closing: { quarter, fell, named } }: { closing: Closing }) {
  const t = useTranslations("closing.stand");
  const language = useLocale();
  if (!fell || !quarter.proposedAt) return null;
  const { rows, total } = fell;
  return (
    <div id="fell" className="grid gap-s3">
      <p>
        {t("fell", { when: dayTime(quarter.proposedAt, language), told: rows.length > 0 ? "yes" : "no" })}
      </p>
      {rows.length > 0 && (
        <History rows={rows} named={named} subject={(row) => (row.task ? <SubjectLink row={row} /> : null)} />
      )}
      {total > rows.length && (
        <p className="text-t2 text-ink2">{t("fellFurther", { count: total - rows.length })}</p>
      )}
      <p>{t("again")}</p>
    </div>
  );
}
