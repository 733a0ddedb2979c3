import { useLocale, useTranslations } from "next-intl";
import { unbroken } from "@/components/ui/code";
import { linkTo } from "@/components/ui/rich";
import { Section } from "@/components/ui/section";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { inLanguage } from "@/lib/language/language";
import { byHelper, type HelpAsked } from "@/lib/overview/delays";

/** Who waits for whom: the help that unfinished tasks ask for, by whoever is asked. */
export function HelpAskedSection({ help }: { help: readonly HelpAsked[] }) {
  const t = useTranslations("delays.help");
  const tasks = useTranslations("tasks.help");
  const language = useLocale();
  if (help.length === 0)
    return (
      <Section id="help" title={t("title")}>
        <p className="text-t2 text-ink2">{t("none")}</p>
      </Section>
    );
  const groups = byHelper(help).map(({ helpFrom, helper, asked }) => ({
    key: helpFrom,
    asked,
    who: helper ? inLanguage(helper, "name", language) : helpFrom ? tasks("COMMITTEE") : t("nobody"),
  }));
  return (
    <Section id="help" title={t("title")} wide>
      <Table caption={t("title")}>
        <TableHead>
          <tr>
            <ColumnHead name>{t("of")}</ColumnHead>
            <ColumnHead>{t("which")}</ColumnHead>
            <ColumnHead>{t("for")}</ColumnHead>
            <ColumnHead figure>{t("overdue")}</ColumnHead>
          </tr>
        </TableHead>
        <TableBody>
          {groups.flatMap(({ key, who, asked }) =>
            asked.map((each) => <HelpRow key={`${key} ${each.code}`} who={who} help={each} />),
          )}
        </TableBody>
      </Table>
    </Section>
  );
}

function HelpRow({ who, help }: { who: string; help: HelpAsked }) {
  const t = useTranslations("delays.help");
  const language = useLocale();
  const { code, title, agency, daysOverdue, helpNeeded } = help;
  return (
    <Row>
      <RowHead>{who}</RowHead>
      <Cell className="max-w-[24rem] whitespace-pre-line">{helpNeeded}</Cell>
      <Cell className="max-w-[24rem]">
        {linkTo(`/tasks/${code.toLowerCase()}`)(title)}
        <span className="block text-ink2">
          {inLanguage(agency, "name", language)} · {unbroken(code)}
        </span>
      </Cell>
      {daysOverdue === null ? (
        <Cell kind="empty" />
      ) : (
        <Cell kind="labelled" word={t("overdue")} className="figure" hot>
          {t("days", { days: daysOverdue })}
        </Cell>
      )}
    </Row>
  );
}
