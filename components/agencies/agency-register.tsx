import { useLocale, useTranslations } from "next-intl";
import { Saved } from "@/components/forms/saved";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { peopleAddress } from "@/lib/accounts/person-filter";
import { agencyAddress, isEnded } from "@/lib/agencies/agency";
import type { AgencyListed } from "@/lib/agencies/queries-register";
import type { Day } from "@/lib/calendar/day";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";

type Props = { agencies: readonly AgencyListed[]; today: Day; saved: string | undefined };

/** The register of agencies, those of former years included. */
export function AgencyRegister({ agencies, today, saved }: Props) {
  const t = useTranslations("agencies.register");
  const language = useLocale();
  const made = agencies.find(({ code }) => code.toLowerCase() === saved);
  const ended = agencies.filter((agency) => isEnded(agency, today)).length;
  return (
    <>
      {made && <Saved>{t("made", { agency: inLanguage(made, "name", language) })}</Saved>}
      <Lead title={t("title")}>
        <Say lesser>{t("sentence", { standing: agencies.length - ended, ended })}</Say>
        {agencies.length === 0 && <p>{t("first")}</p>}
        <Buttons>
          <ButtonLink href="/agencies/new" primary={agencies.length === 0}>
            {t("make")}
          </ButtonLink>
        </Buttons>
      </Lead>
      {agencies.length > 0 && (
        <Section id="agencies" title={t("title")} wide>
          <AgencyTable agencies={agencies} />
        </Section>
      )}
    </>
  );
}

function AgencyTable({ agencies }: Pick<Props, "agencies">) {
  const t = useTranslations("agencies.register");
  return (
    <Table caption={t("title")}>
      <TableHead>
        <Row>
          <ColumnHead name>{t("code")}</ColumnHead>
          <ColumnHead>{t("name")}</ColumnHead>
          <ColumnHead>{t("from")}</ColumnHead>
          <ColumnHead>{t("to")}</ColumnHead>
          <ColumnHead>{t("successor")}</ColumnHead>
          <ColumnHead figure>{t("people")}</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {agencies.map((agency) => (
          <AgencyLine key={agency.id} agency={agency} />
        ))}
      </TableBody>
    </Table>
  );
}

function AgencyLine({ agency }: { agency: AgencyListed }) {
  const t = useTranslations("agencies.register");
  const language = useLocale();
  const { code, validFrom, validTo, successor, people } = agency;
  return (
    <Row>
      <RowHead>{linkTo(agencyAddress(agency))(code)}</RowHead>
      <Cell>{inLanguage(agency, "name", language)}</Cell>
      <Cell kind="line" word={t("from")}>
        {longDay(validFrom, language)}
      </Cell>
      <Cell kind="line" word={t("to")}>
        {validTo ? longDay(validTo, language) : t("today")}
      </Cell>
      <Cell kind={successor ? "line" : "empty"} word={t("successor")}>
        {successor && linkTo(agencyAddress({ code: successor }))(successor)}
      </Cell>
      <Cell kind="figure" className="figure" word={t("people")}>
        {people > 0 ? (
          linkTo(peopleAddress({ agency: code.toLowerCase() }))(people)
        ) : (
          <span className="text-ink2">0</span>
        )}
      </Cell>
    </Row>
  );
}
