import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useLabels } from "@/components/fields/labels";
import { Code, unbroken } from "@/components/ui/code";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { shortDay } from "@/lib/language/dates";
import type { PlanTask } from "@/lib/planning/view";
import { planFields } from "@/lib/tasks/fields";

type Props = {
  tasks: readonly PlanTask[];
  /** Printed in the place of the table that is written in, which has the rows' ids. */
  onPaper?: boolean;
};

/** The plan of an agency for whoever reads it. */
export function PlanList({ tasks, onPaper = false }: Props) {
  const t = useTranslations("planning");
  const label = useLabels();
  if (tasks.length === 0)
    return <p className="text-ink2 spine:ml-[calc(var(--spine)+var(--gut))]">{t("none")}</p>;
  return (
    <Table>
      <TableHead>
        <Row>
          <ColumnHead name>{label(planFields.code, "head")}</ColumnHead>
          <ColumnHead>{label(planFields.title, "head")}</ColumnHead>
          <ColumnHead>{label(planFields.deliverable, "head")}</ColumnHead>
          <ColumnHead>{label(planFields.directive, "head")}</ColumnHead>
          <ColumnHead>{label(planFields.coordinating, "head")}</ColumnHead>
          <ColumnHead figure>{label(planFields.due, "head")}</ColumnHead>
        </Row>
      </TableHead>
      <TableBody>
        {tasks.map((task) => (
          <PlanLine key={task.code} task={task} onPaper={onPaper} />
        ))}
      </TableBody>
    </Table>
  );
}

function PlanLine({ task, onPaper }: { task: PlanTask; onPaper: boolean }) {
  const label = useLabels();
  const language = useLocale();
  const code = task.code.toLowerCase();
  return (
    <Row {...(onPaper ? {} : { id: code })}>
      <RowHead>
        <Link href={`/tasks/${code}`} prefetch={false}>
          <Code>{task.code}</Code>
        </Link>
      </RowHead>
      <Cell className="font-semibold">
        {task.title}
        {task.officer && (
          <span className="below text-ink2">
            {label(planFields.officer)}: {task.officer}
          </span>
        )}
        {task.priority && <span className="below text-ink2">{label(planFields.priority)}</span>}
      </Cell>
      <Cell kind="line" word={label(planFields.deliverable, "head")}>
        {task.deliverable || "–"}
      </Cell>
      <Cell kind="line" word={label(planFields.directive, "head")}>
        {task.directive ? unbroken(task.directive) : "–"}
      </Cell>
      <Cell kind="line" word={label(planFields.coordinating, "head")}>
        {task.parts.map(({ agency }) => agency).join(", ") || "–"}
      </Cell>
      <Cell kind="line" word={label(planFields.due, "head")} className="whitespace-nowrap spine:text-right">
        {shortDay(task.due, language)}
      </Cell>
    </Row>
  );
}
