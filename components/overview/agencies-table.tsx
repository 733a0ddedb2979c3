import { useTranslations } from "next-intl";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { shapes } from "@/components/tasks/standing";
import { Mark } from "@/components/ui/mark";
import { Section } from "@/components/ui/section";
import { ColumnHead, Table, TableBody, TableFoot, TableHead } from "@/components/ui/table/table";
import { quarterBefore } from "@/lib/calendar/quarter";
import type { AgencyLine, QuarterOnPage } from "@/lib/overview/dashboard";
import { type Counts, tasksIn } from "@/lib/tasks/standing";
import { AgencyRow } from "./agency-row";
import { AllAgenciesRow } from "./all-agencies-row";

type AgenciesProps = {
  quarter: QuarterOnPage;
  asOf: string;
  lines: readonly AgencyLine[];
  counts: Counts;
  shareBefore: number | null;
};

/** The agencies, a row each: bar, counts, change against the quarter before, report submitted or not. */
export function AgenciesSection(props: AgenciesProps) {
  const t = useTranslations("agencies");
  const longest = Math.max(0, ...props.lines.map(({ counts }) => tasksIn(counts)));
  return (
    <Section id="agencies" title={t("title")} wide>
      <Table kind="dense" caption={t("title")}>
        <Heads quarterId={props.quarter.id} />
        <TableBody>
          {props.lines.map((line) => (
            <AgencyRow
              key={line.agency.id}
              line={line}
              longest={longest}
              quarter={props.quarter}
              asOf={props.asOf}
            />
          ))}
        </TableBody>
        <TableFoot>
          <AllAgenciesRow {...props} />
        </TableFoot>
      </Table>
    </Section>
  );
}

function Heads({ quarterId }: { quarterId: number }) {
  const t = useTranslations("agencies");
  const { short } = useQuarterName();
  const figure = "spine:w-[4.25rem]";
  return (
    <TableHead>
      <tr>
        <ColumnHead name rowSpan={2}>
          <span className="sr-only">{t("agency")}</span>
        </ColumnHead>
        <ColumnHead rowSpan={2} className="spine:w-[12.5rem]">
          <span className="sr-only">{t("drawn")}</span>
        </ColumnHead>
        <ColumnHead figure rowSpan={2} className={figure}>
          {t("tasks")}
        </ColumnHead>
        <ColumnHead figure colSpan={2}>
          {t("completed")}
        </ColumnHead>
        <ColumnHead figure colSpan={2}>
          {t("notCompleted")}
        </ColumnHead>
        <ColumnHead figure rowSpan={2} className="whitespace-normal! spine:w-[5.25rem]">
          {t("share")}
        </ColumnHead>
        <ColumnHead rowSpan={2} className="spine:w-[7rem]">
          {t("against", { quarter: short(quarterBefore(quarterId)) })}
        </ColumnHead>
        <ColumnHead rowSpan={2}>{t("report")}</ColumnHead>
      </tr>
      <tr>
        <ColumnHead figure className={figure}>
          <Mark shape={shapes.completedOnTime} />
          {t("onTime")}
        </ColumnHead>
        <ColumnHead figure className={figure}>
          <Mark shape={shapes.completedLate} />
          {t("late")}
        </ColumnHead>
        <ColumnHead figure className={`whitespace-pre! ${figure}`}>
          <Mark shape={shapes.open} />
          {t("within")}
        </ColumnHead>
        <ColumnHead figure className={figure}>
          <Mark shape={shapes.overdue} />
          {t("overdue")}
        </ColumnHead>
      </tr>
    </TableHead>
  );
}
