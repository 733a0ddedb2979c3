import { randomUUID } from "node:crypto";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Buttons } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { GridKeys } from "@/components/ui/grid-keys";
import { Submit } from "@/components/ui/submit";
import { ColumnHead, Row, Table, TableBody, TableHead } from "@/components/ui/table";
import { quarterAddress, quarterDays } from "@/lib/quarters/quarter";
import { planTasksAction } from "@/lib/tasks/actions";
import { mostRows } from "@/lib/tasks/plan";
import type { Plan } from "@/lib/tasks/plan-view";
import { KeptRow, NewRow } from "./plan-row";

type Props = { plan: Plan; rows: number };

/** The addresses of this table: with its agency, and with more empty rows. */
const addressOf = ({ quarter, agency }: Plan): string =>
  `/quarters/${quarterAddress(quarter.id)}/planning?agency=${agency.code.toLowerCase()}`;

/** An agency's plan as a table that is written in: what stands in it, and empty rows for what is new. One save for all. */
export function PlanTable({ plan, rows }: Props) {
  const t = useTranslations("planning");
  const { quarter, agency, tasks } = plan;
  const edition = tasks.map(({ code, version }) => `${code}.${version}`).join(" ");
  return (
    <>
      <ActionForm
        id="plan-tasks"
        action={planTasksAction}
        back={addressOf(plan)}
        draft={`plan-${quarter.id}-${agency.code}`}
        edition={`${agency.code} ${rows} ${edition}`}
      >
        <input type="hidden" name="quarter" value={quarter.id} />
        <input type="hidden" name="key" value={randomUUID()} />
        <GridKeys>
          <Table>
            <PlanHead office={plan.can.all} />
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
        <Buttons>
          <Submit primary>{t("save")}</Submit>
          <Link href={`${addressOf(plan)}&rows=${Math.min(rows + 10, mostRows)}#plan`} prefetch={false}>
            {t("moreRows")}
          </Link>
        </Buttons>
      </ActionForm>
      <datalist id="directives">
        {plan.directives.map(({ symbol, titleVi }) => (
          <option key={symbol} value={symbol}>
            {titleVi}
          </option>
        ))}
      </datalist>
    </>
  );
}

function PlanHead({ office }: { office: boolean }) {
  const t = useTranslations("planning.head");
  return (
    <TableHead>
      <Row>
        <ColumnHead name>{t("code")}</ColumnHead>
        <ColumnHead className="w-[27%]">{t("title")}</ColumnHead>
        <ColumnHead className="w-[20%]">{t("deliverable")}</ColumnHead>
        <ColumnHead className="w-[9.5rem]">{t("directive")}</ColumnHead>
        <ColumnHead className="w-[9.75rem]">{t("due")}</ColumnHead>
        <ColumnHead className="w-[9rem]">{t(office ? "coordinatingAndOrigin" : "coordinating")}</ColumnHead>
        <ColumnHead className="w-[4.5rem]">{t("priority")}</ColumnHead>
      </Row>
    </TableHead>
  );
}
