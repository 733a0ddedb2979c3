import { useLocale, useTranslations } from "next-intl";
import { AgenciesSection } from "@/components/agencies/agencies-table";
import { IndicatorsSection } from "@/components/indicators/indicators-section";
import { Lead, Say } from "@/components/ui/section";
import { agencySlug } from "@/lib/agencies/agency";
import { inLanguage } from "@/lib/language/language";
import { quarterAddress } from "@/lib/quarters/quarter";
import type { Dashboard as DashboardOf } from "@/lib/reports/dashboard";
import { partsAddress } from "@/lib/reports/part";
import { tasksAddress } from "@/lib/tasks/filter";
import { NeedsAttention } from "./attention";
import { CoordinationSection } from "./coordination";
import { FourCounts } from "./four-counts";
import { NextQuarterSection } from "./next-quarter";
import { ProgrammesSection } from "./programmes";
import { useQuarterName } from "./quarter-name";
import { type Clause, QuarterSentence } from "./quarter-sentence";
import { linkTo } from "./rich";

type Props = {
  dashboard: DashboardOf;
  /** Which view this is; the addresses of both lead from one to the other. */
  projector: boolean;
};

/** The quarter from the sentence down to the priorities of the next one. */
export function Dashboard({ dashboard, projector }: Props) {
  const { quarter, asOf, sentence, counts, agencies, parts } = dashboard;
  const t = useTranslations("quarters");
  const page = `/quarters/${quarterAddress(quarter.id)}`;
  const coordination = `${page}/coordination`;
  const view = projector ? "?view=projector" : "";
  const here = dashboard.lines.map(({ agency }) => agency);
  const involved = agencies.filter(
    ({ id }) =>
      here.some((each) => each.id === id) || parts.some((each) => each.agencyId === id || each.leadId === id),
  );
  return (
    <>
      <Lead title={useQuarterName().title(quarter.id)} side={<OtherView page={page} projector={projector} />}>
        <Say>
          <QuarterSentence
            facts={sentence}
            quarterId={quarter.id}
            further={useWaiting(dashboard, coordination)}
          />
        </Say>
        {sentence.kind === "empty" && <p className="text-ink2">{t("say.emptyHint")}</p>}
      </Lead>
      {sentence.kind !== "empty" && (
        <>
          <FourCounts counts={counts} extended={dashboard.extended} quarterId={quarter.id} />
          <NeedsAttention
            attention={dashboard.attention}
            agencies={agencies}
            few={`${page}${view}`}
            all={`${page}${view ? `${view}&` : "?"}attention=all`}
            list={tasksAddress(quarter.id, { standings: ["overdue", "open"] })}
          />
        </>
      )}
      <AgenciesSection
        quarter={quarter}
        asOf={asOf}
        lines={dashboard.lines}
        counts={counts}
        shareBefore={dashboard.shareBefore}
      />
      {sentence.kind !== "empty" && (
        <>
          <ProgrammesSection programmes={dashboard.programmes} counts={counts} quarterId={quarter.id} />
          <CoordinationSection agencies={involved} parts={parts} address={coordination} leadsOn />
        </>
      )}
      <IndicatorsSection
        indicators={dashboard.indicators}
        agencies={agencies}
        address={`${page}/indicators`}
      />
      <NextQuarterSection next={dashboard.next} quarterId={quarter.id} agencies={agencies} />
    </>
  );
}

/** The last clause of the sentence: who waits for the most overdue parts. */
function useWaiting({ waiting }: DashboardOf, coordination: string): Clause[] {
  const t = useTranslations("quarters.say");
  const language = useLocale();
  if (!waiting) return [];
  const href = partsAddress(coordination, { lead: agencySlug(waiting.agency), standing: "overdue" });
  const agency = inLanguage(waiting.agency, "name", language);
  return [
    { key: "waiting", clause: t.rich("waiting", { agency, count: waiting.count, waiting: linkTo(href) }) },
  ];
}

function OtherView({ page, projector }: { page: string; projector: boolean }) {
  const t = useTranslations("quarters.view");
  return (
    <p className="phone:hidden print:hidden">
      {projector ? linkTo(page)(t("page")) : linkTo(`${page}?view=projector`)(t("projector"))}
    </p>
  );
}
