import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { linkTo } from "@/components/ui/rich";
import { casesAtOnce, casesOnPage } from "@/lib/overview/attention";

type Props = {
  total: number;
  shown: number;
  /** The addresses of this page with few and with all cases, where it knows both. */
  pages: { few: string; all: string } | undefined;
  list: string;
};

/** One submission to the other cases, or back to the first; what no page can hold stands in the list of tasks. */
export function FurtherCases({ total, shown, pages, list }: Props) {
  const t = useTranslations("quarters.attention");
  const isFew = shown <= casesAtOnce;
  const isCut = shown === casesOnPage && total > shown;
  if (total <= casesAtOnce || !(pages || isCut)) return null;
  return (
    <div className="further spine-grid mt-s2 border-t border-rule pt-s4 print:hidden">
      {pages && (
        <p className="text-t2 spine:col-start-2">
          {isFew ? (
            <ButtonLink href={`${pages.all}#attention`}>{t("all", { count: total })}</ButtonLink>
          ) : (
            <ButtonLink href={`${pages.few}#attention`}>{t("few", { count: casesAtOnce })}</ButtonLink>
          )}
        </p>
      )}
      {isCut && (
        <p className="mt-s3 text-t2 spine:col-start-2">
          {t.rich("further", { count: total - shown, list: linkTo(list) })}
        </p>
      )}
    </div>
  );
}
