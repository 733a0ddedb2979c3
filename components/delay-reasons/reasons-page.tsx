import { useLocale, useTranslations } from "next-intl";
import { ProvideKept } from "@/components/forms/form-context";
import { Saved } from "@/components/forms/saved";
import { KeptTextNotice } from "@/components/tasks/kept-text-notice";
import { bold, linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import type { KeptText } from "@/lib/forms/kept-text";
import { inLanguage, languages } from "@/lib/language/language";
import { plainNumber } from "@/lib/language/numbers";
import type { ReasonKept } from "@/lib/tasks/view";
import { AddReasonForm, ChangeReasonForm } from "./reason-forms";

type Props = {
  reasons: readonly ReasonKept[];
  canKeep: boolean;
  saved: ReasonKept | null;
  /** The reason whose form is open. */
  chosen: ReasonKept | null;
  kept: KeptText | null;
};

const reasonsAddress = "/delay-reasons";

/** The list of reasons for delay, and for the Office the forms that change it. */
export function ReasonsPage({ reasons, canKeep, saved, chosen, kept }: Props) {
  const t = useTranslations("delays.reasons");
  const language = useLocale();
  const offered = reasons.filter(({ active }) => active).length;
  const retired = reasons.length - offered;
  return (
    <ProvideKept value={kept}>
      {saved && (
        <Saved draft={`reason-${saved.code}`}>
          {t("saved", { name: inLanguage(saved, "name", language) })}
        </Saved>
      )}
      <Lead title={t("title")}>
        <Say lesser>{t.rich("say", { offered, retired, b: bold })}</Say>
        <p>{t(canKeep ? "yours" : "theirs")}</p>
      </Lead>
      {kept && <KeptTextNotice />}
      <Section id="reasons" title={t("list")} wide>
        <ReasonTable reasons={reasons} canKeep={canKeep} />
      </Section>
      {canKeep && chosen && (
        <Section id="change" title={t("change")}>
          <ChangeReasonForm reason={chosen} />
        </Section>
      )}
      {canKeep && !chosen && (
        <Section id="add" title={t("add")}>
          <AddReasonForm known={reasons.length} />
        </Section>
      )}
    </ProvideKept>
  );
}

function ReasonTable({ reasons, canKeep }: Pick<Props, "reasons" | "canKeep">) {
  const t = useTranslations("delays.reasons");
  const language = useLocale();
  const others = languages.filter((each) => each !== language);
  return (
    <Table caption={t("list")}>
      <TableHead>
        <tr>
          <ColumnHead name>{t("name")}</ColumnHead>
          {others.map((each) => (
            <ColumnHead key={each}>{t(`in.${each}`)}</ColumnHead>
          ))}
          <ColumnHead>{t("state")}</ColumnHead>
          <ColumnHead figure>{t("tasks")}</ColumnHead>
          <ColumnHead figure>{t("parts")}</ColumnHead>
          {canKeep && (
            <ColumnHead className="print:hidden">
              <span className="sr-only">{t("change")}</span>
            </ColumnHead>
          )}
        </tr>
      </TableHead>
      <TableBody>
        {reasons.map((reason) => (
          <Row key={reason.code} id={reason.code}>
            <RowHead className={reason.active ? "name" : "name text-ink2"}>
              {inLanguage(reason, "name", language)}
            </RowHead>
            {others.map((each) => (
              <Cell key={each} lang={each} kind="line" word={t(`in.${each}`)}>
                {inLanguage(reason, "name", each)}
              </Cell>
            ))}
            <Cell kind="line" word={t("state")} className={reason.active ? "" : "text-ink2"}>
              {t(reason.active ? "active" : "retired")}
            </Cell>
            <Cell kind="figure" word={t("tasks")}>
              {plainNumber(reason.tasks, language)}
            </Cell>
            <Cell kind="figure" word={t("parts")}>
              {plainNumber(reason.parts, language)}
            </Cell>
            {canKeep && (
              <Cell kind="inline" className="print:hidden">
                {linkTo(`${reasonsAddress}?change=${reason.code}#change`)(
                  <>
                    {t("change")}
                    <span className="sr-only"> {inLanguage(reason, "name", language)}</span>
                  </>,
                )}
              </Cell>
            )}
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
