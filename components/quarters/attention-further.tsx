import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { linkTo } from "@/components/ui/rich";
import { casesAtOnce, casesOnPage } from "@/lib/reports/attention";

type Props = { total: number; shown: number; few: string; all: string; list: string };

/** One press to the other cases, or back to the first; what no page can hold stands in the list of tasks. */
export function FurtherCases({ total, shown, few, all, list }: Props) {
  const t = useTranslations("quarters.attention");
  if (total <= casesAtOnce) return null;
  const isFew = shown <= casesAtOnce;
  return (
    <div className="further spine-grid mt-s2 border-t border-rule pt-s4 print:hidden">
      <p className="text-t2 spine:col-start-2">
        {isFew ? (
          <ButtonLink href={`${all}#attention`}>{t("all", { count: total })}</ButtonLink>
        ) : (
          <ButtonLink href={`${few}#attention`}>{t("few", { count: casesAtOnce })}</ButtonLink>
        )}
      </p>
      {shown === casesOnPage && total > shown && (
        <p className="mt-s3 text-t2 spine:col-start-2">
          {t.rich("further", { count: total - shown, list: linkTo(list) })}
        </p>
      )}
    </div>
  );
}
