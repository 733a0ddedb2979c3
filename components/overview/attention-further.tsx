import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { linkTo } from "@/components/ui/rich";
import { casesAtOnce, casesOnPage } from "@/lib/overview/attention";

type Props = {
  total: number;
  shown: number;
  /** The addresses of this page with few and with all cases; undefined where there is only one. */
  pages: { few: string; all: string } | undefined;
  list: string;
};

/** Link to the further cases, or back to the first; what is too much for a page is in the list of tasks. */
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
