import { useLocale, useTranslations } from "next-intl";
import { linkTo } from "@/components/ui/rich";
import { Beneath, Section } from "@/components/ui/section";
import {
  Cell,
  ColumnHead,
  Row,
  RowHead,
  Table,
  TableBody,
  TableFoot,
  TableHead,
} from "@/components/ui/table/table";
import { type Agency, agencySlug } from "@/lib/agencies/agency";
import { inLanguage } from "@/lib/language/language";
import { type AgencyPair, type CountedParts, sumParts } from "@/lib/overview/coordination";
import { type PartFilter, partsAddress, type WantedStanding } from "@/lib/overview/part";
import { PairCell, TotalCell } from "./coordination-cells";

type Props = {
  agencies: readonly Agency[];
  parts: readonly CountedParts[];
  /** The address of the quarter's coordination. */
  address: string;
  title: string;
  /** Leads to the parts one by one, where the page does not list them itself. */
  leadsOn?: boolean;
};

/** Lead agencies as rows, coordinating agencies as columns: who waits for whom, and how long. */
export function CoordinationSection({ agencies, parts, address, title, leadsOn = false }: Props) {
  const t = useTranslations("quarters.coordination");
  if (parts.length === 0) {
    return (
      <Section id="coordination" title={title}>
        <p className="text-t2 text-ink2">{t("none")}</p>
      </Section>
    );
  }
  return (
    <Section id="coordination" title={title} note={t("note")} wide>
      <Table caption={title}>
        <Heads agencies={agencies} />
        <TableBody>
          {agencies.map((lead) => (
            <LeadRow key={lead.id} lead={lead} agencies={agencies} parts={parts} address={address} />
          ))}
        </TableBody>
        <TableFoot>
          <FootRow agencies={agencies} parts={parts} address={address} />
        </TableFoot>
      </Table>
      {leadsOn && (
        <Beneath>
          <p className="print:hidden">{linkTo(address)(t("page"))}</p>
        </Beneath>
      )}
    </Section>
  );
}

function Heads({ agencies }: Pick<Props, "agencies">) {
  const t = useTranslations("quarters.coordination");
  const language = useLocale();
  return (
    <TableHead>
      <tr>
        <ColumnHead name>{t("lead")}</ColumnHead>
        {agencies.map((agency) => (
          <ColumnHead key={agency.id} className="spine:w-[8.5rem]">
            {inLanguage(agency, "short", language)}
          </ColumnHead>
        ))}
        <ColumnHead>{t("onTime")}</ColumnHead>
      </tr>
    </TableHead>
  );
}

type RowProps = Pick<Props, "agencies" | "parts" | "address">;

const to = (address: string, of: PartFilter) => (standing: WantedStanding) =>
  partsAddress(address, { ...of, standing });

function LeadRow({ lead, agencies, parts, address }: RowProps & { lead: Agency }) {
  const t = useTranslations("quarters.word");
  const language = useLocale();
  const pairOf = (agency: Agency): AgencyPair =>
    sumParts(parts, ({ leadId, agencyId }) => leadId === lead.id && agencyId === agency.id);
  return (
    <Row>
      <RowHead>{inLanguage(lead, "name", language)}</RowHead>
      {agencies.map((agency) =>
        agency.id === lead.id ? (
          <Cell key={agency.id} kind="empty" className="text-ink2">
            –
          </Cell>
        ) : (
          <PairCell
            key={agency.id}
            pair={pairOf(agency)}
            word={inLanguage(agency, "short", language)}
            href={to(address, { lead: agencySlug(lead), part: agencySlug(agency) })}
          />
        ),
      )}
      <TotalCell
        pair={sumParts(parts, ({ leadId }) => leadId === lead.id)}
        word={t("all")}
        href={to(address, { lead: agencySlug(lead) })}
      />
    </Row>
  );
}

function FootRow({ agencies, parts, address }: RowProps) {
  const t = useTranslations("quarters");
  const language = useLocale();
  return (
    <Row>
      <RowHead>{t("coordination.asPart")}</RowHead>
      {agencies.map((agency) => (
        <TotalCell
          key={agency.id}
          pair={sumParts(parts, ({ agencyId }) => agencyId === agency.id)}
          word={inLanguage(agency, "short", language)}
          href={to(address, { part: agencySlug(agency) })}
        />
      ))}
      <TotalCell pair={sumParts(parts, () => true)} word={t("word.all")} href={to(address, {})} />
    </Row>
  );
}
