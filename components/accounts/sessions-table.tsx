import { useLocale, useTranslations } from "next-intl";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { dayTime } from "@/lib/language/dates";
import type { OwnSession } from "@/lib/people/queries-ended";

/** The browsers in which somebody is signed in, as far as they are recognised; the present one is marked. */
export function SessionsTable({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations("people.account");
  const language = useLocale();
  const nameOf = ({ browser, system }: OwnSession): string =>
    system ? t("on", { browser: browser || t("unknownBrowser"), system }) : browser || t("unknownBrowser");
  return (
    <Table caption={t("sessions")}>
      <TableHead>
        <Row>
          <ColumnHead name>{t("browser")}</ColumnHead>
          <ColumnHead>{t("since")}</ColumnHead>
          <ColumnHead>{t("lastSeen")}</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {sessions.map((session) => (
          <Row key={`${session.since.getTime()} ${session.lastSeen.getTime()}`}>
            <RowHead>
              {nameOf(session)}
              {session.here && <b className="font-semibold"> · {t("here")}</b>}
            </RowHead>
            <Cell kind="line" word={t("since")}>
              {dayTime(session.since, language)}
            </Cell>
            <Cell kind="line" word={t("lastSeen")}>
              {dayTime(session.lastSeen, language)}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
