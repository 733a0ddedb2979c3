import { useTranslations } from "next-intl";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { AgencyBoard } from "@/lib/reports/board";
import { ReportSubmitted } from "./report-submitted";

/** Whether the agency has reported on the quarter, and how it judges it. */
export function ReportFacts({ board }: { board: AgencyBoard }) {
  const t = useTranslations("agencies");
  const submitted = (
    <ReportSubmitted submittedOn={board.submittedOn} quarter={board.quarter} asOf={board.asOf} />
  );
  return (
    <Section id="report" title={t("board.report")}>
      <Facts
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
