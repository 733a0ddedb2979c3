import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Saved } from "@/components/forms/saved";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { quarterAddress } from "@/lib/calendar/quarter";
import { longDay } from "@/lib/language/dates";
import type { PlanAnswer } from "@/lib/planning/answer";
import type { Refused } from "@/lib/planning/file/bounds";
import type { Plan } from "@/lib/planning/view";
import { PlanAgencies, useAgencyName } from "./plan-agencies";
import { PlanCopy } from "./plan-copy";
import { PlanFile } from "./plan-file";
import { PlanList } from "./plan-list";
import { PlanTable } from "./plan-table";

type Props = {
  plan: Plan;
  /** The answer of the last submission: "3-2" of the table, "copied-4" of the copying. */
  saved: PlanAnswer | null;
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

function PlanSaved({ saved, plan }: { saved: PlanAnswer; plan: Plan }) {
  const t = useTranslations("planning");
  if (typeof saved === "string")
    return (
      <Saved draft={`new-task-${plan.quarter.id}`}>
        {t.rich("saved.entered", { code: saved.toUpperCase(), a: linkTo(`/tasks/${saved}`) })}
      </Saved>
    );
  switch (saved.is) {
    case "copied":
      return <Saved>{t("saved.copied", { count: saved.count })}</Saved>;
    case "removed":
      return <Saved>{t("saved.removed", { code: saved.code.toUpperCase() })}</Saved>;
    case "table":
      return (
        <Saved draft={`plan-${plan.quarter.id}-${plan.agency.code}`}>
          {t("saved.table", { changed: saved.changed, entered: saved.entered })}
        </Saved>
      );
  }
}
