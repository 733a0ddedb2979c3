import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CellControl } from "@/components/fields/control";
import { useLabels } from "@/components/fields/labels";
import { DueSaid } from "@/components/tasks/due-said";
import { Code, unbroken } from "@/components/ui/code";
import { Cell, Row, RowHead } from "@/components/ui/table/table";
import type { Day } from "@/lib/calendar/day";
import { shortDay } from "@/lib/language/dates";
import type { Language } from "@/lib/language/language";
import type { Plan, PlanTask } from "@/lib/planning/view";
import { origins, planFields } from "@/lib/tasks/fields";
import { officerChoices } from "./officer-form";
import { cellClass, offeredIn, type PlanColumn, planColumns } from "./plan-columns";

/** A task that stands in the plan. What may not change any longer is said and goes along as it is. */
export function KeptRow({ task, plan }: { task: PlanTask; plan: Plan }) {
  const t = useTranslations("planning");
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
      {planColumns.map((field) => (
        <PlanCell
          key={field.name}
          {...{ field, row: code, name: task.code, task, plan }}
          instead={
            field.name === "coordinating" ? (
              <span className="told">{partsOf(task)}</span>
            ) : field.name === "due" && fixed ? (
              <FixedDue row={code} due={task.due} />
            ) : null
          }
        />
      ))}
    </Row>
  );
}

/** A task in the agency's plan that is another's to change. */
function ReadOnlyRow({ task }: { task: PlanTask }) {
  const t = useTranslations("planning");
  const label = useLabels();
  const language = useLocale();
  const code = task.code.toLowerCase();
  return (
    <Row id={code}>
      <RowHead>
        <Link href={`/tasks/${code}`} prefetch={false}>
          <Code>{task.code}</Code>
        </Link>
      </RowHead>
      {planColumns
        .filter(({ kind }) => kind !== "tick")
        .map((field) => (
          <Cell
            key={field.name}
            {...(field.name === "title" ? {} : { kind: "line", word: label(field, "head") })}
            className={cellClass(field)}
          >
            {toldIn(field, task, language)}
          </Cell>
        ))}
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
    origin: plan.can.all ? "COMMITTEE" : "AGENCY_PLAN",
    due: days.last,
  } as const;
  return (
    <Row>
      <RowHead>
        <span className="told text-ink2">{name}</span>
        <input type="hidden" name={`${row}.lead`} value={plan.agency.code} />
        {plan.can.all && <OriginOf row={row} name={name} value={fields.origin} />}
      </RowHead>
      {planColumns.map((field) => (
        <PlanCell key={field.name} {...{ field, row, name, plan }} task={fields} />
      ))}
    </Row>
  );
}

const partsOf = ({ parts }: Pick<PlanTask, "parts">) => parts.map(({ agency }) => agency).join(", ") || "–";

/** From where a task comes; the Office enters tasks of every origin. */
function OriginOf({ row, name, value }: { row: string; name: string; value: PlanTask["origin"] }) {
  const t = useTranslations("planning");
  return (
    <CellControl
      field={planFields.origin}
      row={row}
      label={t("cell", { name, field: useLabels()(planFields.origin) })}
      value={value}
      choices={origins.map((each) => ({ value: each, label: t(`origin.${each}`) }))}
    />
  );
}

/** What is said of a task in a column, where it is only read. */
function toldIn({ name, kind }: PlanColumn, task: PlanTask, language: Language): string {
  if (name === "coordinating") return partsOf(task);
  const said = String(task[name] || "–");
  if (kind === "day") return shortDay(said, language);
  return kind === "directive" ? unbroken(said) : said;
}

/** A deadline that is decided elsewhere is said, and goes along as it is. */
function FixedDue({ row, due }: { row: string; due: Day }) {
  const language = useLocale();
  return (
    <>
      <span className="told">{shortDay(due, language)}</span>
      <input type="hidden" name={`${row}.due`} value={due} />
    </>
  );
}

type CellProps = {
  field: PlanColumn;
  row: string;
  name: string;
  plan: Plan;
  task: Partial<Pick<PlanTask, Exclude<PlanColumn["name"], "coordinating">>>;
  /** What stands in the place of the control; null where that is there. */
  instead?: ReactNode;
};

function PlanCell({ field, row, name, plan, task, instead = null }: CellProps) {
  const t = useTranslations("planning");
  const word = useLabels()(field, "head");
  const value = field.name === "coordinating" ? "" : task[field.name];
  return (
    <Cell kind="line" word={word} className={cellClass(field)}>
      {instead ?? (
        <CellControl
          {...{ field, row, value }}
          label={t("cell", { name, field: word })}
          list={offeredIn[field.kind]}
          choices={field.kind === "person" ? officerChoices(plan.officers, plan.agency.code) : undefined}
        />
      )}
      {field.name === "due" && instead === null && <DueSaid row={row} />}
    </Cell>
  );
}
