import { useLocale, useTranslations } from "next-intl";
import { ReportSubmitted } from "@/components/overview/board/report-submitted";
import { runsOf } from "@/components/tasks/standing";
import { linkTo } from "@/components/ui/rich";
import { Cells } from "@/components/ui/table/cells";
import { Cell, Row, RowHead } from "@/components/ui/table/table";
import { agencySlug } from "@/lib/agencies/agency";
import { quarterAddress } from "@/lib/calendar/quarter";
import { inLanguage } from "@/lib/language/language";
import type { AgencyLine, QuarterOnPage } from "@/lib/overview/dashboard";
import { shareCompleted } from "@/lib/tasks/standing";
import { CountCells } from "./count-cells";
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
