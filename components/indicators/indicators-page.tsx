import { useTranslations } from "next-intl";
import { bold } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { reached } from "@/lib/indicators/indicator";
import type { IndicatorsOfQuarter } from "@/lib/overview/queries-indicators";
import { IndicatorTable } from "./indicator-table";
import { Units } from "./units";

/** All indicators of a quarter, each with its subordinate committees. */
export function IndicatorsPage({ indicators, agencies }: IndicatorsOfQuarter) {
  const t = useTranslations("indicators");
  const met = indicators.filter((each) => (reached(each) ?? 0) >= 100).length;
  const say = indicators.length === 0 ? t("none") : t.rich("say", { met, total: indicators.length, b: bold });
  return (
    <>
      <Lead title={t("title")}>
        <Say lesser>{say}</Say>
      </Lead>
      {indicators.length > 0 && (
        <Section id="indicators" title={t("both")} wide>
          <IndicatorTable indicators={indicators} agencies={agencies} address="" />
        </Section>
      )}
      {indicators
        .filter(({ units }) => units.length > 0)
        .map((indicator) => (
          <Section key={indicator.id} id={`indicator-${indicator.id}`} title={indicator.name}>
            <Units indicator={indicator} />
            <UnitRemarks indicator={indicator} />
          </Section>
        ))}
    </>
  );
}

function UnitRemarks({ indicator }: { indicator: IndicatorsOfQuarter["indicators"][number] }) {
  const remarks = indicator.units.filter(({ remark }) => remark !== "");
  if (remarks.length === 0 && indicator.remark === "") return null;
  return (
    <div className="flow mt-s5 text-t2">
      {indicator.remark && <p>{indicator.remark}</p>}
      {remarks.length > 0 && (
        <ul className="grid gap-s2">
          {remarks.map(({ name, remark }) => (
            <li key={name}>
              <b>{name}</b>: {remark}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
