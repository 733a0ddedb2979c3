import { useTranslations } from "next-intl";
import { FactList } from "@/components/ui/facts";
import { linkTo } from "@/components/ui/rich";
import { Section } from "@/components/ui/section";
import { agencySlug } from "@/lib/agencies/agency";
import { quarterAddress } from "@/lib/calendar/quarter";
import type { AgencyBoardView } from "@/lib/overview/board";
import { ReportSubmitted } from "./report-submitted";

/** Whether the agency has reported on the quarter, and how it judges it. */
export function ReportFacts({ board }: { board: AgencyBoardView }) {
  const t = useTranslations("agencies");
  const submitted = (
    <ReportSubmitted submittedOn={board.submittedOn} quarter={board.quarter} asOf={board.asOf} />
  );
  const page = `/quarters/${quarterAddress(board.quarter.id)}/${agencySlug(board.agency)}/report`;
  return (
    <Section id="report" title={board.reportOpen ? linkTo(page)(t("board.report")) : t("board.report")}>
      <FactList
        facts={[
          { term: t("report"), value: submitted },
          {
            term: t("board.assessment"),
            value: board.assessment || <span className="text-ink2 italic">{t("board.noAssessment")}</span>,
          },
        ]}
      />
    </Section>
  );
}
