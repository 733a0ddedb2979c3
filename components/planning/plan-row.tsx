import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { CellLine, CellSelect, CellText, CellTick } from "@/components/fields/grid-cell";
import { DueSaid } from "@/components/tasks/due-said";
import { Code, unbroken } from "@/components/ui/code";
import { Cell, Row, RowHead } from "@/components/ui/table/table";
import type { Day } from "@/lib/calendar/day";
import { shortDay } from "@/lib/language/dates";
import { origins } from "@/lib/list/filter";
import type { Plan, PlanTask } from "@/lib/planning/view";

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
  if (!task.can) return <ReadOnlyRow task={task} />;
  return (
    <Row id={code}>
      <RowHead>
        <span className="told">{link}</span>
        {task.carriedFrom !== null && <span className="block text-t1 text-ink2">{t("carried")}</span>}
        <input type="hidden" name={`${code}.task`} value={code} />
        <input type="hidden" name={`${code}.seen`} value={task.version} />
        <input type="hidden" name={`${code}.lead`} value={task.lead} />
        {plan.can.all && <OriginOf row={code} name={task.code} value={task.origin} />}
      </RowHead>
      <PlanCells
        row={code}
        name={task.code}
        fields={task}
        fixedDue={fixed ? shortDay(task.due, language) : null}
      />
      <LastCells row={code} name={task.code} fields={task} parts={task.parts} />
    </Row>
  );
}

/** A task in the agency's plan that is another's to change. */
function ReadOnlyRow({ task }: { task: PlanTask }) {
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
      <Cell kind="line" word={t("head.deliverable")}>
        {task.deliverable || "–"}
      </Cell>
      <Cell kind="line" word={t("head.directive")} className="half">
        {task.directive ? unbroken(task.directive) : "–"}
      </Cell>
      <Cell kind="line" word={t("head.due")} className="half">
        {shortDay(task.due, language)}
      </Cell>
      <Cell kind="line" word={t("head.coordinating")} className="half">
        {partsOf(task)}
      </Cell>
      <Cell className="text-ink2 half">{t("ofTheCommittee")}</Cell>
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
      <RowHead>
        <span className="told text-ink2">{name}</span>
        <input type="hidden" name={`${row}.lead`} value={plan.agency.code} />
        {plan.can.all && <OriginOf row={row} name={name} value={fields.origin} />}
      </RowHead>
      <PlanCells row={row} name={name} fields={fields} fixedDue={null} />
      <LastCells row={row} name={name} fields={fields} />
    </Row>
  );
}

const partsOf = ({ parts }: Pick<PlanTask, "parts">) => parts.map(({ agency }) => agency).join(", ") || "–";

/** From where a task comes; the Office enters tasks of every origin. */
function OriginOf({ row, name, value }: { row: string; name: string; value: PlanTask["origin"] }) {
  const t = useTranslations("planning");
  return (
    <CellSelect
      name={`${row}.origin`}
      label={t("cell", { name, field: t("field.origin") })}
      value={value}
      choices={origins.map((each) => ({ value: each, label: t(`origin.${each}`) }))}
    />
  );
}

type CellsProps = { row: string; name: string; fields: Fields };

function PlanCells({ row, name, fields, fixedDue }: CellsProps & { fixedDue: string | null }) {
  const t = useTranslations("planning");
  const cell = (field: "title" | "deliverable" | "directive" | "due") => ({
    name: `${row}.${field}`,
    label: t("cell", { name, field: t(`head.${field}`) }),
    value: fields[field],
  });
  return (
    <>
      <Cell kind="line" word={t("head.title")}>
        <CellText {...cell("title")} />
      </Cell>
      <Cell kind="line" word={t("head.deliverable")}>
        <CellText {...cell("deliverable")} />
      </Cell>
      <Cell kind="line" word={t("head.directive")} className="half">
        <CellLine {...cell("directive")} list="directives" />
      </Cell>
      <Cell kind="line" word={t("head.due")} className="half">
        {fixedDue === null ? (
          <>
            <CellLine {...cell("due")} type="date" />
            <DueSaid row={row} />
          </>
        ) : (
          <>
            <span className="told">{fixedDue}</span>
            <input type="hidden" name={`${row}.due`} value={fields.due} />
          </>
        )}
      </Cell>
    </>
  );
}

/** Whose help is asked, and whether it is a priority; a task that stands tells its parts alone. */
function LastCells({ row, name, fields, parts }: CellsProps & { parts?: PlanTask["parts"] }) {
  const t = useTranslations("planning");
  const label = (field: "coordinating" | "priority") => t("cell", { name, field: t(`head.${field}`) });
  return (
    <>
      <Cell kind="line" word={t("head.coordinating")} className="half">
        {parts ? (
          <span className="told">{partsOf({ parts })}</span>
        ) : (
          <CellLine name={`${row}.coordinating`} label={label("coordinating")} list="agencies" />
        )}
      </Cell>
      <Cell kind="line" word={t("head.priority")} className="half">
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
