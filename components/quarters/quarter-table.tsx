import { useLocale, useTranslations } from "next-intl";
import { useLabels } from "@/components/fields/labels";
import { linkTo } from "@/components/ui/rich";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import type { Day } from "@/lib/calendar/day";
import { quarterAddress } from "@/lib/calendar/quarter";
import { longDay } from "@/lib/language/dates";
import { quarterFields } from "@/lib/quarters/fields";
import type { QuarterLine } from "@/lib/quarters/queries-list";
import { useQuarterName } from "./quarter-name";

/** The quarters, a row each, the latest first. */
export function QuarterTable({ quarters }: { quarters: readonly QuarterLine[] }) {
  const t = useTranslations("stages");
  const label = useLabels();
  return (
    <Table caption={t("list.all")}>
      <TableHead>
        <Row>
          <ColumnHead name>
            <span className="sr-only">{t("list.quarter")}</span>
          </ColumnHead>
          <ColumnHead>{t("title")}</ColumnHead>
          <ColumnHead figure>{t("list.tasks")}</ColumnHead>
          <ColumnHead figure>{label(quarterFields.plansDueOn)}</ColumnHead>
          <ColumnHead figure>{label(quarterFields.reportsDueOn)}</ColumnHead>
          <ColumnHead figure>{t("list.submitted")}</ColumnHead>
          <ColumnHead figure>{t("list.closedOn")}</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {quarters.map((quarter) => (
          <QuarterRow key={quarter.id} quarter={quarter} />
        ))}
      </TableBody>
    </Table>
  );
}

function QuarterRow({ quarter }: { quarter: QuarterLine }) {
  const t = useTranslations("stages");
  const label = useLabels();
  const { id, state, tasks, submitted, agencies } = quarter;
  const page = `/quarters/${quarterAddress(id)}`;
  return (
    <Row id={quarterAddress(id)}>
      <RowHead>{linkTo(page)(useQuarterName().title(id))}</RowHead>
      <Cell>{linkTo(`${page}/stage`)(t(`stage.${state}`))}</Cell>
      <Cell kind="line" word={t("list.tasks")} className="text-right phone:text-left">
        {tasks > 0 ? linkTo(`${page}/tasks`)(tasks) : <span className="text-ink2">0</span>}
      </Cell>
      <DayCell word={label(quarterFields.plansDueOn)} day={quarter.plansDueOn} />
      <DayCell word={label(quarterFields.reportsDueOn)} day={quarter.reportsDueOn} />
      <Cell kind="line" word={t("list.submitted")} className="text-right phone:text-left">
        {state === "PLANNING" ? (
          <span className="text-ink2">–</span>
        ) : (
          linkTo(`${page}/stage#reports`)(t("list.of", { submitted, agencies }))
        )}
      </Cell>
      <DayCell word={t("list.closedOn")} day={quarter.closedOn} />
    </Row>
  );
}

function DayCell({ word, day }: { word: string; day: Day | null }) {
  const language = useLocale();
  return (
    <Cell kind="line" word={word} className="text-right whitespace-nowrap phone:text-left">
      {day ? <time dateTime={day}>{longDay(day, language)}</time> : <span className="text-ink2">–</span>}
    </Cell>
  );
}
