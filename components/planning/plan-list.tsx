import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Code, unbroken } from "@/components/ui/code";
import { Cell, ColumnHead, Row, RowHead, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { shortDay } from "@/lib/language/dates";
import type { PlanTask } from "@/lib/planning/view";

type Props = {
  tasks: readonly PlanTask[];
  /** Printed in the place of the table that is written in, which has the rows' ids. */
  onPaper?: boolean;
};

/** The plan of an agency for whoever reads it. */
export function PlanList({ tasks, onPaper = false }: Props) {
  const t = useTranslations("planning");
  if (tasks.length === 0)
    return <p className="text-ink2 spine:ml-[calc(var(--spine)+var(--gut))]">{t("none")}</p>;
  return (
    <Table>
      <TableHead>
        <Row>
          <ColumnHead name>{t("head.code")}</ColumnHead>
          <ColumnHead>{t("head.title")}</ColumnHead>
          <ColumnHead>{t("head.deliverable")}</ColumnHead>
          <ColumnHead>{t("head.directive")}</ColumnHead>
          <ColumnHead>{t("head.coordinating")}</ColumnHead>
          <ColumnHead figure>{t("head.due")}</ColumnHead>
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
  const t = useTranslations("planning");
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
        {task.priority && <span className="below text-ink2">{t("field.priority")}</span>}
      </Cell>
      <Cell kind="line" word={t("head.deliverable")}>
        {task.deliverable || "–"}
      </Cell>
      <Cell kind="line" word={t("head.directive")}>
        {task.directive ? unbroken(task.directive) : "–"}
      </Cell>
      <Cell kind="line" word={t("head.coordinating")}>
        {task.parts.map(({ agency }) => agency).join(", ") || "–"}
      </Cell>
      <Cell kind="line" word={t("head.due")} className="whitespace-nowrap spine:text-right">
        {shortDay(task.due, language)}
      </Cell>
    </Row>
  );
}
