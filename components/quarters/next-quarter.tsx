import { useLocale, useTranslations } from "next-intl";
import { linkTo } from "@/components/ui/rich";
import { Beneath, Section } from "@/components/ui/section";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { type Agency, existsIn } from "@/lib/agencies/agency";
import { quarterAfter } from "@/lib/calendar/quarter";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { tasksAddress } from "@/lib/list/filter";
import type { NextQuarter, PriorityTask } from "@/lib/overview/dashboard";
import { countedStandings } from "@/lib/tasks/standing";
import { useQuarterName } from "./quarter-name";

type Props = { next: NextQuarter | null; quarterId: number; agencies: readonly Agency[] };

/** The priority tasks of the next quarter, with lead agency and deadline. */
export function NextQuarterSection({ next, quarterId, agencies }: Props) {
  const t = useTranslations("quarters.next");
  const quarter = useQuarterName().brief(quarterAfter(quarterId));
  const title = t("title", { quarter });
  if (!next || next.total === 0)
    return (
      <Section id="next" title={title}>
        <p className="text-t2 text-ink2">{next ? t("none", { quarter }) : t("missing")}</p>
      </Section>
    );
  return (
    <Section id="next" title={title} wide>
      <Table caption={title}>
        <TableHead>
          <tr>
            <ColumnHead name>
              <span className="sr-only">{t("lead")}</span>
            </ColumnHead>
            <ColumnHead>{t("task")}</ColumnHead>
            <ColumnHead>{t("coordinating")}</ColumnHead>
            <ColumnHead figure>{t("deadline")}</ColumnHead>
          </tr>
        </TableHead>
        <TableBody>
          {next.priorities.map((task) => (
            <PriorityRow key={task.code} task={task} agencies={agencies} quarterId={next.id} />
          ))}
        </TableBody>
      </Table>
      {next.total > next.priorities.length && (
        <Beneath>
          <p>
            {linkTo(tasksAddress(next.id, { priority: true, standings: countedStandings }))(
              t("all", { count: next.total }),
            )}
          </p>
        </Beneath>
      )}
    </Section>
  );
}

type RowProps = { task: PriorityTask; agencies: readonly Agency[]; quarterId: number };

function PriorityRow({ task, agencies, quarterId }: RowProps) {
  const t = useTranslations("quarters");
  const language = useLocale();
  const lead = agencies.find(({ id }) => id === task.agencyId);
  const others = agencies.filter((agency) => agency.id !== task.agencyId && existsIn(agency, quarterId));
  const coordinating = agencies.filter(({ id }) => task.coordinating.includes(id));
  const everybody = others.length > 1 && others.every(({ id }) => task.coordinating.includes(id));
  const names = coordinating.map((agency) => inLanguage(agency, "short", language)).join(", ");
  return (
    <Row>
      <RowHead>{lead && inLanguage(lead, "name", language)}</RowHead>
      <Cell className="spine:w-[48%]">{linkTo(`/tasks/${task.code.toLowerCase()}`)(task.title)}</Cell>
      <Cell kind="line" word={t("word.with")}>
        {everybody ? t("next.everybody") : names || "–"}
      </Cell>
      <Cell kind="line" word={t("word.deadline")} className="text-right whitespace-nowrap phone:text-left">
        <time dateTime={task.due}>{longDay(task.due, language)}</time>
      </Cell>
    </Row>
  );
}
