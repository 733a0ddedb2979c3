import { useTranslations } from "next-intl";
import { Cell, Row, RowHead } from "@/components/ui/table/table";
import type { AgencyLine, QuarterOnPage } from "@/lib/overview/dashboard";
import { type Counts, shareCompleted } from "@/lib/tasks/standing";
import { CountCells } from "./count-cells";
import { ShareCells } from "./share-cells";

type Props = {
  quarter: QuarterOnPage;
  lines: readonly AgencyLine[];
  counts: Counts;
  shareBefore: number | null;
};

export function AllAgenciesRow({ quarter, lines, counts, shareBefore }: Props) {
  const t = useTranslations("agencies");
  const submitted = lines.filter(({ submittedOn }) => submittedOn !== null).length;
  return (
    <Row>
      <RowHead>{t("all", { count: lines.length })}</RowHead>
      <Cell kind="empty" />
      <CountCells counts={counts} quarterId={quarter.id} />
      <ShareCells share={shareCompleted(counts)} before={shareBefore} quarterId={quarter.id} />
      <Cell kind="labelled" word={t("word.report")}>
        {t("submitted", { submitted, all: lines.length })}
      </Cell>
    </Row>
  );
}
