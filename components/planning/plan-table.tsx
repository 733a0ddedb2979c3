import { randomUUID } from "node:crypto";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { GridKeys } from "@/components/fields/grid-keys";
import { useLabels } from "@/components/fields/labels";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { Buttons } from "@/components/ui/button";
import { ColumnHead, Row, Table, TableBody, TableHead } from "@/components/ui/table/table";
import { quarterAddress, quarterDays } from "@/lib/calendar/quarter";
import { planTasksAction } from "@/lib/planning/actions";
import { mostRows } from "@/lib/planning/plan";
import type { Plan } from "@/lib/planning/view";
import { planFields } from "@/lib/tasks/fields";
import { headClasses, planColumns } from "./plan-columns";
import { PlanList } from "./plan-list";
import { AgencyList, DirectiveList } from "./plan-lists";
import { KeptRow, NewRow } from "./plan-row";

type Props = { plan: Plan; rows: number };

/** The addresses of this table: with its agency, and with more empty rows. */
const addressOf = ({ quarter, agency }: Plan): string =>
  `/quarters/${quarterAddress(quarter.id)}/planning?agency=${agency.code.toLowerCase()}`;

/** An agency's plan as an editable table: its tasks, and empty rows for new ones. One save for all. */
export function PlanTable({ plan, rows }: Props) {
  const t = useTranslations("planning");
  const { quarter, agency, tasks } = plan;
  const others = plan.agencies.filter(({ id, ended }) => !ended && id !== agency.id);
  const edition = tasks.map(({ code, version }) => `${code}.${version}`).join(" ");
  return (
    <>
      <ActionForm
        id="plan-tasks"
        action={planTasksAction}
        back={addressOf(plan)}
        page={`${addressOf(plan)}&rows=${rows}`}
        draft={`plan-${quarter.id}-${agency.code}`}
        edition={`${agency.code} ${rows} ${edition}`}
      >
        <input type="hidden" name="quarter" value={quarter.id} />
        <input type="hidden" name="key" value={randomUUID()} />
        <GridKeys>
          <Table kind="written">
            <PlanHead />
            <TableBody>
              {tasks.map((task) => (
                <KeptRow key={task.code} task={task} plan={plan} />
              ))}
              {Array.from({ length: rows }, (_, index) => index + 1).map((number) => (
                <NewRow key={`new-${number}`} number={number} plan={plan} days={quarterDays(quarter.id)} />
              ))}
            </TableBody>
          </Table>
        </GridKeys>
        <p className="text-t2 text-ink2">
          {t("codes", { codes: others.map(({ code }) => code).join(", ") })}
        </p>
        <Buttons>
          <Submit primary>{t("save")}</Submit>
          <Link href={`${addressOf(plan)}&rows=${Math.min(rows + 10, mostRows)}#plan`} prefetch={false}>
            {t("moreRows")}
          </Link>
        </Buttons>
      </ActionForm>
      <DirectiveList directives={plan.directives} />
      <AgencyList agencies={others} />
      <div className="hidden print:block">
        <PlanList tasks={tasks} onPaper />
      </div>
    </>
  );
}

function PlanHead() {
  const label = useLabels();
  return (
    <TableHead>
      <Row>
        <ColumnHead name>{label(planFields.code, "head")}</ColumnHead>
        {planColumns.map((field) => (
          <ColumnHead key={field.name} className={headClasses[field.kind]}>
            {label(field, "head")}
          </ColumnHead>
        ))}
      </Row>
    </TableHead>
  );
}
