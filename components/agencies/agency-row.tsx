import { useLocale, useTranslations } from "next-intl";
import { runsOf } from "@/components/tasks/standing";
import { Cells } from "@/components/ui/cells";
import { linkTo } from "@/components/ui/rich";
import { Cell, Row, RowHead } from "@/components/ui/table";
import { agencySlug } from "@/lib/agencies/agency";
import { inLanguage } from "@/lib/language/language";
import { quarterAddress } from "@/lib/quarters/quarter";
import type { AgencyLine, QuarterOnPage } from "@/lib/reports/dashboard";
import { shareCompleted } from "@/lib/tasks/standing";
import { CountCells } from "./count-cells";
import { ReportSubmitted } from "./report-submitted";
import { ShareCells } from "./share-cells";

type Props = { line: AgencyLine; longest: number; quarter: QuarterOnPage; asOf: string };

export function AgencyRow({ line, longest, quarter, asOf }: Props) {
  const t = useTranslations("agencies.word");
  const language = useLocale();
  const slug = agencySlug(line.agency);
  return (
    <Row>
      <RowHead>
        {linkTo(`/quarters/${quarterAddress(quarter.id)}/${slug}`)(inLanguage(line.agency, "name", language))}
      </RowHead>
      <Cell kind="drawn">
        <Cells runs={runsOf(line.counts)} longest={longest} />
      </Cell>
      <CountCells counts={line.counts} quarterId={quarter.id} agency={slug} />
      <ShareCells share={shareCompleted(line.counts)} before={line.shareBefore} quarterId={quarter.id} />
      <Cell kind="labelled" word={t("report")}>
        <ReportSubmitted submittedOn={line.submittedOn} quarter={quarter} asOf={asOf} />
      </Cell>
    </Row>
  );
}
