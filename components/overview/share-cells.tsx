import { useLocale, useTranslations } from "next-intl";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { Slope } from "@/components/ui/slope";
import { Cell } from "@/components/ui/table/table";
import { quarterBefore } from "@/lib/calendar/quarter";
import { percent, signedChange } from "@/lib/language/numbers";

type Props = { share: number | null; before: number | null; quarterId: number };

/** The share completed, and how it changed against the quarter before. */
export function ShareCells({ share, before, quarterId }: Props) {
  const t = useTranslations("agencies");
  const language = useLocale();
  const quarter = useQuarterName().short(quarterBefore(quarterId));
  const known = share !== null && before !== null;
  return (
    <>
      <Cell kind="figure" word={t("word.share")}>
        {share === null ? <span className="text-ink2">–</span> : percent(share, language)}
      </Cell>
      <Cell kind="labelled" word={t("word.against", { quarter })} className="whitespace-nowrap">
        {known ? (
          <span>
            <Slope before={before} now={share} />{" "}
            <span className="sr-only">{t("before", { share: percent(before, language), quarter })}</span>
            {signedChange(share - before, language)}
          </span>
        ) : (
          <span className="text-ink2">–</span>
        )}
      </Cell>
    </>
  );
}
