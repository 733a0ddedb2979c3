import { useLocale, useTranslations } from "next-intl";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table";
import type { Agency } from "@/lib/agencies/agency";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";

/** All agencies with the time for which they stand. */
export function AgenciesTable({ agencies }: { agencies: readonly Agency[] }) {
  const t = useTranslations("people.list");
  const language = useLocale();
  return (
    <Table caption={t("agencies")}>
      <TableHead>
        <Row>
          <ColumnHead name>{t("code")}</ColumnHead>
          <ColumnHead>{t("agencyName")}</ColumnHead>
          <ColumnHead>{t("from")}</ColumnHead>
          <ColumnHead>{t("to")}</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {agencies.map((agency) => (
          <Row key={agency.id}>
            <RowHead>{agency.code}</RowHead>
            <Cell>{inLanguage(agency, "name", language)}</Cell>
            <Cell kind="line" word={t("from")}>
              {longDay(agency.validFrom, language)}
            </Cell>
            <Cell kind="line" word={t("to")}>
              {agency.validTo ? longDay(agency.validTo, language) : t("today")}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
