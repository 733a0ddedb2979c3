import { useLocale, useTranslations } from "next-intl";
import { ReportSubmitted } from "@/components/overview/board/report-submitted";
import { linkTo } from "@/components/ui/rich";
import { Section } from "@/components/ui/section";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { agencySlug } from "@/lib/agencies/agency";
import { quarterAddress } from "@/lib/calendar/quarter";
import { inLanguage } from "@/lib/language/language";
import type { Stage } from "@/lib/overview/queries-stage";

/** Which agency has submitted its report, a row each. */
export function StageReports({ stage: { quarter, reports, asOf } }: { stage: Stage }) {
  const t = useTranslations("stages.reports");
  const language = useLocale();
  const page = `/quarters/${quarterAddress(quarter.id)}`;
  return (
    <Section id="reports" title={t("title")} wide>
      <Table caption={t("title")}>
        <TableHead>
          <Row>
            <ColumnHead name>
              <span className="sr-only">{t("agency")}</span>
            </ColumnHead>
            <ColumnHead>{t("submitted")}</ColumnHead>
            <ColumnHead>
              <span className="sr-only">{t("page")}</span>
            </ColumnHead>
          </Row>
        </TableHead>
        <TableBody>
          {reports.map(({ agency, submittedOn, open }) => (
            <Row key={agency.id}>
              <RowHead>
                {linkTo(`${page}/${agencySlug(agency)}`)(inLanguage(agency, "name", language))}
              </RowHead>
              <Cell className="spine:w-1/2">
                <ReportSubmitted submittedOn={submittedOn} quarter={quarter} asOf={asOf} />
              </Cell>
              <Cell kind={open ? "text" : "empty"}>
                {open && linkTo(`${page}/${agencySlug(agency)}/report`)(t("page"))}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
