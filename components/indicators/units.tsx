import { useLocale, useTranslations } from "next-intl";
import { Bullet } from "@/components/ui/bullet";
import { type IndicatorFigures, type IndicatorLine, lowestUnits, reached } from "@/lib/indicators/indicator";
import { amount, percent } from "@/lib/language/numbers";
import { lowShare } from "./indicator-table";

type Props = {
  indicator: IndicatorLine;
  /** How many committees are shown one by one; the others as one sum. */
  most?: number;
};

/** An indicator by subordinate committee as small multiples, the lowest first. */
export function Units({ indicator, most = Number.POSITIVE_INFINITY }: Props) {
  const t = useTranslations("indicators");
  const { shown, others } = lowestUnits(indicator.units, most);
  const { unit } = indicator;
  return (
    <>
      <h3 className="text-t2" id={`units-${indicator.id}`}>
        {t("units", { indicator: indicator.name })}
      </h3>
      <ul
        className="units mt-s3 grid grid-cols-2 gap-x-s5 gap-y-s4 spine:grid-cols-4"
        aria-labelledby={`units-${indicator.id}`}
      >
        {shown.map((each) => (
          <Unit key={each.name} name={each.name} figures={each} unit={unit} />
        ))}
        {others && <Unit name={t("others", { count: others.count })} figures={others} unit={unit} />}
        <Unit name={t("all")} figures={indicator} unit={unit} whole />
      </ul>
    </>
  );
}

type UnitProps = { name: string; figures: IndicatorFigures; unit: string; whole?: boolean };

/** Below half of its target a committee is drawn dark. */
const half = 50;

function Unit({ name, figures, unit, whole = false }: UnitProps) {
  const t = useTranslations("indicators");
  const language = useLocale();
  const share = reached(figures);
  const line = "flex justify-between gap-s2 text-t1 leading-[1.4]";
  return (
    <li>
      <p className={line}>
        {whole ? <b>{name}</b> : <span>{name}</span>}
        <b>{share === null ? "–" : percent(share, language)}</b>
      </p>
      {share !== null && <Bullet reached={share} low={share < (whole ? lowShare : half)} />}
      <p className={`${line} text-ink2`}>
        {t("of", {
          actual: amount(figures.actual, unit, language),
          target: amount(figures.target, unit, language),
        })}
      </p>
    </li>
  );
}
