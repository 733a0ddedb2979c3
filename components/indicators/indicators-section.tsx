import { useTranslations } from "next-intl";
import { linkTo } from "@/components/ui/rich";
import { Beneath, Section } from "@/components/ui/section";
import type { Agency } from "@/lib/agencies/agency";
import { type IndicatorLine, mostTelling } from "@/lib/indicators/indicator";
import { IndicatorTable } from "./indicator-table";
import { Units } from "./units";

type Props = { indicators: readonly IndicatorLine[]; agencies: readonly Agency[]; address: string };

/** How many committees the dashboard shows one by one. */
const unitsOnDashboard = 11;

/** The indicators of a quarter, and the one that is furthest below its target by committee. */
export function IndicatorsSection({ indicators, agencies, address }: Props) {
  const t = useTranslations("indicators");
  const telling = mostTelling(indicators);
  if (indicators.length === 0)
    return (
      <Section id="indicators" title={t("title")}>
        <p className="text-t2 text-ink2">{t("none")}</p>
      </Section>
    );
  return (
    <Section id="indicators" title={t("title")} wide>
      <IndicatorTable indicators={indicators} agencies={agencies} address={address} />
      {telling && (
        <Beneath>
          <div className="text-ink">
            <Units indicator={telling} most={unitsOnDashboard} />
          </div>
          <p className="print:hidden">{linkTo(address)(t("page"))}</p>
        </Beneath>
      )}
    </Section>
  );
}
