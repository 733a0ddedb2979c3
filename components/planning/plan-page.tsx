import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Saved } from "@/components/forms/saved";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { quarterAddress } from "@/lib/calendar/quarter";
import { longDay } from "@/lib/language/dates";
import type { Refused } from "@/lib/planning/file/bounds";
import type { Plan } from "@/lib/planning/view";
import { PlanAgencies, useAgencyName } from "./plan-agencies";
import { PlanCopy } from "./plan-copy";
import { PlanFile } from "./plan-file";
import { PlanList } from "./plan-list";
import { PlanTable } from "./plan-table";

type Props = {
  plan: Plan;
  /** The answer of the last submission: "3-2" (changed, entered) of the table, "copied-4" of the copying. */
  saved: string | null;
  /** How many empty rows follow the plan. */
  rows: number;
  /** Why the last file was refused. */
  refused: Refused | null;
};

/** The plan of a quarter, agency by agency; an editable table for whoever may plan. */
export function PlanPage({ plan, saved, rows, refused }: Props) {
  const t = useTranslations("planning");
  const { agency, can } = plan;
  return (
    <>
      {saved && <PlanSaved saved={saved} plan={plan} />}
      <Lead title={t("title")}>
        <Say lesser>
          <Sentence plan={plan} />
        </Say>
        <Stage plan={plan} />
        <PlanAgencies plan={plan} />
      </Lead>
      <Section id="plan" title={t("plan")} note={<b>{useAgencyName()(agency)}</b>} wide>
        {can.enter ? <PlanTable plan={plan} rows={rows} /> : <PlanList tasks={plan.tasks} />}
      </Section>
      {can.enter && (
        <div className="print:hidden">
          <PlanCopy plan={plan} />
        </div>
      )}
      {(can.enter || refused) && (
        <div className="print:hidden">
          <PlanFile quarterId={plan.quarter.id} refused={refused} open={can.enter} />
        </div>
      )}
    </>
  );
}

function Sentence({ plan: { quarter, agencies } }: { plan: Plan }) {
  const t = useTranslations("planning");
  const { short } = useQuarterName();
  const sum = (of: "tasks" | "carried") => agencies.reduce((total, each) => total + each[of], 0);
  return t.rich("sentence", {
    quarter: short(quarter.id),
    tasks: sum("tasks"),
    carried: sum("carried"),
    b: (chunks) => <b>{chunks}</b>,
  });
}

/** What the stage of the quarter allows, shown before somebody is refused. */
function Stage({ plan: { quarter, agency, can } }: { plan: Plan }) {
  const t = useTranslations("planning");
  const language = useLocale();
  const { state, plansDueOn } = quarter;
  return (
    <p>
      {t(`stage.${state}`)}{" "}
      {state === "PLANNING" && plansDueOn && `${t("until", { day: longDay(plansDueOn, language) })} `}
      {can.enter ? (
        <>
          <span className="hidden spine:inline print:hidden">{t("keys")} </span>
          <Link
            href={`/tasks/new?quarter=${quarterAddress(quarter.id)}&agency=${agency.code.toLowerCase()}`}
            prefetch={false}
            className="print:hidden"
          >
            {t("one")}
          </Link>
        </>
      ) : (
        <Link href={`/quarters/${quarterAddress(quarter.id)}/stage`} prefetch={false}>
          {t("toStage")}
        </Link>
      )}
    </p>
  );
}

function PlanSaved({ saved, plan }: { saved: string; plan: Plan }) {
  const t = useTranslations("planning");
  const copied = /^copied-(\d+)$/.exec(saved)?.[1];
  const [, changed, entered] = /^(\d+)-(\d+)$/.exec(saved) ?? [];
  const removed = /^removed-(.+)$/.exec(saved)?.[1];
  const draft = `plan-${plan.quarter.id}-${plan.agency.code}`;
  if (copied) return <Saved>{t("saved.copied", { count: Number(copied) })}</Saved>;
  if (removed) return <Saved>{t("saved.removed", { code: removed.toUpperCase() })}</Saved>;
  if (/^\d{4}-q\d-/.test(saved))
    return (
      <Saved draft={`new-task-${plan.quarter.id}`}>
        {t.rich("saved.entered", { code: saved.toUpperCase(), a: linkTo(`/tasks/${saved}`) })}
      </Saved>
    );
  if (changed === undefined) return null;
  return (
    <Saved draft={draft}>{t("saved.table", { changed: Number(changed), entered: Number(entered) })}</Saved>
  );
}
