import { useLocale, useTranslations } from "next-intl";
import { Bullet } from "@/components/ui/bullet";
import { linkTo } from "@/components/ui/rich";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import type { Agency } from "@/lib/agencies/agency";
import { type IndicatorLine, reached } from "@/lib/indicators/indicator";
import { inLanguage } from "@/lib/language/language";
import { amount, percent } from "@/lib/language/numbers";

type Props = {
  indicators: readonly IndicatorLine[];
  agencies: readonly Agency[];
  /** The address of the page that shows each indicator by committee. */
  address: string;
};

/** Below this per cent of its target an indicator is drawn dark. */
export const lowShare = 90;

/** Each indicator with actual and target; the line across the bar is the target. */
export function IndicatorTable({ indicators, agencies, address }: Props) {
  const t = useTranslations("indicators");
  return (
    <Table caption={t("title")}>
      <TableHead>
        <tr>
          <ColumnHead name>
            <span className="sr-only">{t("owner")}</span>
          </ColumnHead>
          <ColumnHead>{t("indicator")}</ColumnHead>
          <ColumnHead className="spine:w-[18rem]">{t("drawn")}</ColumnHead>
          <ColumnHead figure>{t("actual")}</ColumnHead>
          <ColumnHead figure>{t("target")}</ColumnHead>
          <ColumnHead figure>{t("reached")}</ColumnHead>
        </tr>
      </TableHead>
      <TableBody>
        {indicators.map((indicator) => (
          <IndicatorRow key={indicator.id} indicator={indicator} agencies={agencies} address={address} />
        ))}
      </TableBody>
    </Table>
  );
}

function IndicatorRow({
  indicator,
  agencies,
  address,
}: Omit<Props, "indicators"> & { indicator: IndicatorLine }) {
  const t = useTranslations("indicators.word");
  const language = useLocale();
  const owner = agencies.find(({ id }) => id === indicator.agencyId);
  const share = reached(indicator);
  const low = share !== null && share < lowShare;
  return (
    <Row>
      <RowHead>{owner && inLanguage(owner, "name", language)}</RowHead>
      <Cell>
        {indicator.units.length > 0
          ? linkTo(`${address}#indicator-${indicator.id}`)(indicator.name)
          : indicator.name}
      </Cell>
      <Cell kind="drawn">{share !== null && <Bullet reached={share} low={low} />}</Cell>
      <Cell kind="figure" word={t("actual")}>
        {amount(indicator.actual, indicator.unit, language)}
      </Cell>
      <Cell kind="figure" word={t("target")}>
        {amount(indicator.target, indicator.unit, language)}
      </Cell>
      <Cell kind="figure" word={t("reached")} className={low ? "font-semibold" : undefined}>
        {share === null ? "–" : percent(share, language)}
      </Cell>
    </Row>
  );
}
