import { useLocale, useTranslations } from "next-intl";
import { AgencySubmissionFields } from "@/components/agencies/agency-forms";
import { TextField } from "@/components/fields/field";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { nameOf, personAddress } from "@/components/people/person-name";
import { Buttons } from "@/components/ui/button";
import { linkTo } from "@/components/ui/rich";
import { Section } from "@/components/ui/section";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { agencyAddress } from "@/lib/agencies/agency";
import type { AgencyListed } from "@/lib/agencies/queries-register";
import type { Day } from "@/lib/calendar/day";
import { inLanguage } from "@/lib/language/language";
import { plainNumber } from "@/lib/language/numbers";
import { mergeAgencyAction } from "@/lib/mergers/actions";
import type { MergerFigures, Mover } from "@/lib/mergers/merger";

type Props = { agency: AgencyListed; into: AgencyListed; validTo: Day; figures: MergerFigures };

/** What the merger would move, and the form that carries it out. */
export function MergerPreview({ agency, into, validTo, figures }: Props) {
  const t = useTranslations("agencies.merger");
  const language = useLocale();
  const names = { agency: inLanguage(agency, "name", language), into: inLanguage(into, "name", language) };
  return (
    <>
      <Section id="moves" title={t("moves")}>
        <div className="flow">
          <p>{t("movesTo", names)}</p>
          <Figures figures={figures} />
          <p className="text-t2 text-ink2">{t("stays", names)}</p>
        </div>
      </Section>
      {figures.people.length > 0 && (
        <Section id="people" title={t("people")} note={figures.heads > 1 && t("heads", names)} wide>
          <Movers people={figures.people} />
        </Section>
      )}
      <Section id="merge" title={t("do")}>
        <ActionForm
          id="merge-agency"
          edition={`merge-${agency.version}`}
          action={mergeAgencyAction}
          back={agencyAddress(agency)}
          className="grid max-w-[40rem] content-start gap-s5"
        >
          <AgencySubmissionFields agency={agency} />
          <input type="hidden" name="into" value={into.code} />
          <input type="hidden" name="validTo" value={validTo} />
          <TextField
            name="basis"
            label={t("basis")}
            hint={t("basisHint")}
            maxLength={200}
            autoComplete="off"
          />
          <Buttons>
            <Submit primary>{t("submit", names)}</Submit>
          </Buttons>
        </ActionForm>
      </Section>
    </>
  );
}

/** Rare effects of a merger are named only where it has them. */
const seldom: readonly string[] = ["falls", "received", "reports"];

/** Each kind with its number. */
function Figures({ figures }: { figures: MergerFigures }) {
  const t = useTranslations("agencies.merger.figure");
  const language = useLocale();
  const kinds = ["tasks", "moves", "falls", "received", "requests", "indicators", "reports"] as const;
  const counted = kinds
    .filter((kind) => figures[kind] > 0 || !seldom.includes(kind))
    .map((kind) => ({ word: t(kind), count: figures[kind] }));
  return (
    <dl className="max-w-[40rem]">
      {[...counted, { word: t("people"), count: figures.people.length }].map(({ word, count }) => (
        <div key={word} className="flex justify-between gap-s5 border-t border-rule py-s2 first:border-0">
          <dt>{word}</dt>
          <dd className={count > 0 ? "font-semibold" : "text-ink2"}>{plainNumber(count, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Movers({ people }: { people: readonly Mover[] }) {
  const t = useTranslations("people");
  return (
    <Table caption={t("list.people")}>
      <TableHead>
        <Row>
          <ColumnHead name>{t("list.name")}</ColumnHead>
          <ColumnHead>{t("list.fullName")}</ColumnHead>
          <ColumnHead>{t("list.role")}</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <Row key={person.id}>
            <RowHead>{linkTo(personAddress(person.signInName))(<code>{person.signInName}</code>)}</RowHead>
            <Cell>{nameOf(person)}</Cell>
            <Cell>{t(`role.${person.role}`)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
