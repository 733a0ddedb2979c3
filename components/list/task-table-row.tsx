import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useLabels } from "@/components/fields/labels";
import { ConfidenceMark, StandingMark } from "@/components/tasks/standing";
import { Code, unbroken } from "@/components/ui/code";
import { Cell, Row, RowHead } from "@/components/ui/table/table";
import { longDay, shortDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { percent } from "@/lib/language/numbers";
import type { TaskRow } from "@/lib/list/list";
import { entryFields, planFields } from "@/lib/tasks/fields";
import type { NamedInFilter } from "./filter-words";

type Props = { row: TaskRow; named: NamedInFilter; withLead: boolean };

/** Short columns keep to one line where there is room for it, and on a phone, where they follow one another. */
const tight = "phone:whitespace-nowrap min-[76rem]:whitespace-nowrap";

/** A task with its state, code, basis, deadline and how far it is. */
export function TaskTableRow({ row, named, withLead }: Props) {
  const label = useLabels();
  const language = useLocale();
  const agency = named.agencies.find(({ id }) => id === row.agencyId);
  const directive = named.directives.find(({ id }) => id === row.directiveId);
  return (
    <Row id={row.code.toLowerCase()}>
      <Cell className={`spine:min-w-28 ${tight}`}>
        <StandingMark standing={row.standing} />
      </Cell>
      <RowHead className="tablet:w-[34%] min-[76rem]:w-[44%] print:w-[44%]">
        <Link href={`/tasks/${row.code.toLowerCase()}`} prefetch={false}>
          {row.title}
        </Link>{" "}
        <Beside row={row} />
      </RowHead>
      {withLead && (
        <Cell kind="labelled" word={label(planFields.lead, "list")} className="text-ink2">
          {agency && inLanguage(agency, "short", language)}
        </Cell>
      )}
      <Cell
        kind="labelled"
        word={label(planFields.directive, "list")}
        className="whitespace-nowrap text-ink2"
      >
        {directive ? unbroken(directive.symbol) : "–"}
      </Cell>
      <DeadlineCell row={row} />
      <ProgressCell row={row} />
    </Row>
  );
}

/** What belongs to the name of the task: its code, its rank, who coordinates. */
function Beside({ row: { code, priority, coordinating } }: { row: TaskRow }) {
  const t = useTranslations("tasks.list");
  return (
    <span className="below text-ink2">
      <Code>{code}</Code>
      {priority && (
        <>
          {" · "}
          <b className="text-ink">{t("priority")}</b>
        </>
      )}
      {coordinating > 0 && ` · ${t("coordinating", { count: coordinating })}`}
    </span>
  );
}

function DeadlineCell({ row: { due, originalDue } }: { row: TaskRow }) {
  const label = useLabels();
  const t = useTranslations("tasks.list");
  const language = useLocale();
  return (
    <Cell kind="labelled" word={label(planFields.due, "list")} className={`max-w-full ${tight}`}>
      <time dateTime={due}>{longDay(due, language)}</time>
      {due !== originalDue && (
        <span className="below whitespace-normal text-ink2">
          {" "}
          {t.rich("originally", {
            day: longDay(originalDue, language),
          })}
        </span>
      )}
    </Cell>
  );
}

function ProgressCell({ row: { state, doneOn, progress, confidence } }: { row: TaskRow }) {
  const label = useLabels();
  const t = useTranslations("tasks");
  const language = useLocale();
  if (state === "COMPLETED" && doneOn)
    return (
      <Cell className={`text-ink2 ${tight}`}>{t("list.done", { day: shortDay(doneOn, language) })}</Cell>
    );
  return (
    <Cell kind="labelled" word={label(entryFields.progress, "list")} className={tight}>
      {percent(progress, language)}{" "}
      {state === "REPORTED" ? (
        <span className="below whitespace-normal">{t("state.REPORTED")}</span>
      ) : (
        <span className="below">{confidence && <ConfidenceMark confidence={confidence} />}</span>
      )}
    </Cell>
  );
}
