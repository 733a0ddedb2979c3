import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Code, unbroken } from "@/components/ui/code";
import { CellLine, CellSelect, CellText, CellTick } from "@/components/ui/grid-cell";
import { Cell, Row, RowHead } from "@/components/ui/table";
import { shortDay } from "@/lib/language/dates";
import type { Day } from "@/lib/quarters/quarter";
import { origins } from "@/lib/tasks/filter";
import type { Plan, PlanTask } from "@/lib/tasks/plan-view";

type Fields = Pick<PlanTask, "title" | "deliverable" | "directive" | "origin" | "priority" | "due">;

/** A task that stands in the plan. What may not change any longer is said and goes along as it is. */
export function KeptRow({ task, plan }: { task: PlanTask; plan: Plan }) {
  const t = useTranslations("planning");
  const language = useLocale();
  const code = task.code.toLowerCase();
  const fixed = plan.quarter.state !== "PLANNING" || task.carriedFrom !== null || task.extended > 0;
  const link = (
    <Link href={`/tasks/${code}`} prefetch={false}>
      <Code>{task.code}</Code>
    </Link>
  );
  if (!task.can) return <ToldRow task={task} />;
  return (
    <Row id={code}>
      <RowHead className="name align-top">
        {link}
        {task.carriedFrom !== null && <span className="block text-t1 text-ink2">{t("carried")}</span>}
        <input type="hidden" name={`${code}.task`} value={code} />
        <input type="hidden" name={`${code}.seen`} value={task.version} />
        <input type="hidden" name={`${code}.lead`} value={task.lead} />
      </RowHead>
      <PlanCells
        row={code}
        name={task.code}
        fields={task}
        fixedDue={fixed ? shortDay(task.due, language) : null}
      />
      <LastCells row={code} name={task.code} fields={task} plan={plan} parts={task.parts} />
    </Row>
  );
}

/** A task in the agency's plan that is another's to change. */
function ToldRow({ task }: { task: PlanTask }) {
  const t = useTranslations("planning");
  const language = useLocale();
  const code = task.code.toLowerCase();
  return (
    <Row id={code}>
      <RowHead>
        <Link href={`/tasks/${code}`} prefetch={false}>
          <Code>{task.code}</Code>
        </Link>
      </RowHead>
      <Cell>{task.title}</Cell>
      <Cell>{task.deliverable || "–"}</Cell>
      <Cell kind="line" word={t("head.directive")}>
        {task.directive ? unbroken(task.directive) : "–"}
      </Cell>
      <Cell kind="line" word={t("head.due")}>
        {shortDay(task.due, language)}
      </Cell>
      <Cell kind="line" word={t("head.coordinating")}>
        {task.parts.map(({ agency }) => agency).join(", ") || "–"}
      </Cell>
      <Cell className="text-ink2">{t("ofTheCommittee")}</Cell>
    </Row>
  );
}

type NewProps = { number: number; plan: Plan; days: { first: Day; last: Day } };

/** An empty row; who writes nothing in it enters nothing. */
export function NewRow({ number, plan, days }: NewProps) {
  const t = useTranslations("planning");
  const row = `n${number}`;
  const name = t("newRow", { number });
  const fields = {
    title: "",
    deliverable: "",
    directive: "",
    origin: plan.can.all ? "COMMITTEE" : "AGENCY_PLAN",
    priority: false,
    due: days.last,
  } as const;
  return (
    <Row>
      <RowHead className="name align-top">
        <span className="inline-block py-3 text-ink2">{name}</span>
        <input type="hidden" name={`${row}.lead`} value={plan.agency.code} />
      </RowHead>
      <PlanCells row={row} name={name} fields={fields} fixedDue={null} />
      <LastCells row={row} name={name} fields={fields} plan={plan} />
    </Row>
  );
}

type CellsProps = { row: string; name: string; fields: Fields; plan: Plan };

function PlanCells({ row, name, fields, fixedDue }: Omit<CellsProps, "plan"> & { fixedDue: string | null }) {
  const t = useTranslations("planning");
  const label = (field: "title" | "deliverable" | "directive" | "due") =>
    t("cell", { name, field: t(`head.${field}`) });
  return (
    <>
      <Cell kind="line" word={t("head.title")} className="align-top">
        <CellText name={`${row}.title`} label={label("title")} value={fields.title} />
      </Cell>
      <Cell className="align-top">
        <CellText name={`${row}.deliverable`} label={label("deliverable")} value={fields.deliverable} />
      </Cell>
      <Cell kind="line" word={t("head.directive")} className="align-top">
        <CellLine
          name={`${row}.directive`}
          label={label("directive")}
          value={fields.directive}
          list="directives"
          size={11}
        />
      </Cell>
      <Cell kind="line" word={t("head.due")} className="align-top">
        {fixedDue === null ? (
          <CellLine name={`${row}.due`} label={label("due")} type="date" value={fields.due} />
        ) : (
          <>
            <span className="inline-block py-3">{fixedDue}</span>
            <input type="hidden" name={`${row}.due`} value={fields.due} />
          </>
        )}
      </Cell>
    </>
  );
}

/** Whose help is asked, and for the Office from where the task comes; a task that stands tells its parts alone. */
function LastCells({ row, name, fields, plan, parts }: CellsProps & { parts?: PlanTask["parts"] }) {
  const t = useTranslations("planning");
  const origin = useTranslations("tasks.list.origin");
  const label = (field: "coordinating" | "origin" | "priority") =>
    t("cell", { name, field: t(`head.${field}`) });
  return (
    <>
      <Cell kind="line" word={t("head.coordinating")} className="align-top">
        <span className="grid gap-s2">
          {parts ? (
            <span className="py-3">{parts.map(({ agency }) => agency).join(", ") || "–"}</span>
          ) : (
            <CellLine name={`${row}.coordinating`} label={label("coordinating")} list="agencies" size={10} />
          )}
          {plan.can.all && (
            <CellSelect
              name={`${row}.origin`}
              label={label("origin")}
              value={fields.origin}
              choices={origins.map((value) => ({ value, label: origin(value) }))}
            />
          )}
        </span>
      </Cell>
      <Cell kind="line" word={t("head.priority")} className="align-top">
        <CellTick
          name={`${row}.priority`}
          sent={`${row}.title`}
          label={label("priority")}
          value={fields.priority}
        />
      </Cell>
    </>
  );
}
