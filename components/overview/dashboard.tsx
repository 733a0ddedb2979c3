import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IndicatorsSection } from "@/components/indicators/indicators-section";
import { CoordinationSection } from "@/components/overview/coordination/coordination";
import { NextQuarterSection } from "@/components/quarters/next-quarter";
import { quarterAddress } from "@/lib/calendar/quarter";
import { agenciesOfMatrix } from "@/lib/overview/coordination";
import type { DashboardView } from "@/lib/overview/dashboard";
import type { Person } from "@/lib/people/person";
import type { Between } from "@/lib/quarters/between";
import { AgenciesSection } from "./agencies-table";
import { NeedsAttention } from "./attention";
import { CarriedOver } from "./carried-over";
import { DashboardLead } from "./dashboard-lead";
import { FourCounts } from "./four-counts";
import { ProgrammesSection } from "./programmes";

type Props = {
  person: Person;
  dashboard: DashboardView;
  projector: boolean;
  /** Said where nobody can report just now. */
  between: Between | null;
};

/** The quarter from the sentence down to the priorities of the next one. */
export function Dashboard({ person, dashboard, projector, between }: Props) {
  const { quarter, counts, agencies, indicators } = dashboard;
  const page = `/quarters/${quarterAddress(quarter.id)}`;
  const hasTasks = dashboard.sentence.kind !== "empty";
  return (
    <>
      <DashboardLead
        person={person}
        dashboard={dashboard}
        page={page}
        projector={projector}
        between={between}
      />
      {hasTasks && (
        <>
          <FourCounts counts={counts} extended={dashboard.extended} quarterId={quarter.id} />
          <Attention dashboard={dashboard} page={page} projector={projector} />
        </>
      )}
      <Together>
        <AgenciesSection {...dashboard} />
      </Together>
      <CarriedOver carried={dashboard.carried} quarterId={quarter.id} />
      {hasTasks && <OfTasks dashboard={dashboard} page={page} />}
      <Together>
        <IndicatorsSection indicators={indicators} agencies={agencies} address={`${page}/indicators`} />
      </Together>
      <Together>
        <NextQuarterSection next={dashboard.next} quarterId={quarter.id} agencies={agencies} />
      </Together>
    </>
  );
}

/** In print a section that fits on one sheet is not split. */
const Together = ({ children }: { children: ReactNode }) => (
  <div className="print:break-inside-avoid">{children}</div>
);

type InPage = Pick<Props, "dashboard"> & { page: string };

function Attention({ dashboard, page, projector }: InPage & Pick<Props, "projector">) {
  const view = projector ? "view=projector" : "";
  return (
    <NeedsAttention
      attention={dashboard.attention}
      agencies={dashboard.agencies}
      pages={{
        few: view ? `${page}?${view}` : page,
        all: `${page}?${view ? `${view}&` : ""}attention=all`,
      }}
      of={{ quarterId: dashboard.quarter.id }}
    />
  );
}

function OfTasks({ dashboard, page }: InPage) {
  const t = useTranslations("quarters.coordination");
  const { quarter, counts, agencies, parts, programmes } = dashboard;
  return (
    <>
      <Together>
        <ProgrammesSection programmes={programmes} counts={counts} quarterId={quarter.id} />
      </Together>
      <Together>
        <CoordinationSection
          title={t("title")}
          agencies={agenciesOfMatrix(agencies, parts, quarter.id)}
          parts={parts}
          address={`${page}/coordination`}
          leadsOn
        />
      </Together>
    </>
  );
}
