import { randomUUID } from "node:crypto";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useLabels } from "@/components/fields/labels";
import { Ticks } from "@/components/fields/tick";
import { ActionForm } from "@/components/forms/form";
import { Saved } from "@/components/forms/saved";
import { Submit } from "@/components/forms/submit";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { Buttons } from "@/components/ui/button";
import { Lead, Say } from "@/components/ui/section";
import { quarterAddress, quarterDays } from "@/lib/calendar/quarter";
import { longDay } from "@/lib/language/dates";
import { assignTaskAction } from "@/lib/planning/actions";
import type { Plan } from "@/lib/planning/view";
import { planFields } from "@/lib/tasks/fields";
import { useAgencyName } from "./plan-agencies";
import { PlanFields } from "./plan-fields";

type Props = {
  plan: Plan /** The code of the task that was entered just now, in lower case. */;
  saved: string | null;
};

const empty = { title: "", deliverable: "", directive: "", priority: false, officer: "", due: "" } as const;

/** The form for one task, and the next one after it. */
export function NewTaskPage({ plan, saved }: Props) {
  const t = useTranslations("planning");
  const language = useLocale();
  const { short } = useQuarterName();
  const { first, last } = quarterDays(plan.quarter.id);
  const draft = `new-task-${plan.quarter.id}`;
  return (
    <>
      {saved && (
        <Saved draft={draft}>
          {t.rich("saved.enteredLink", {
            code: saved.toUpperCase(),
            a: (chunks) => <Link href={`/tasks/${saved}`}>{chunks}</Link>,
          })}
        </Saved>
      )}
      <Lead title={t("new.title")}>
        <Say lesser>
          {t("new.sentence", {
            quarter: short(plan.quarter.id),
            first: longDay(first, language),
            last: longDay(last, language),
          })}
        </Say>
      </Lead>
      <div className="spine-grid mt-s6">
        <div className="spine:col-start-2">
          <NewTaskForm plan={plan} draft={draft} />
        </div>
      </div>
    </>
  );
}

function NewTaskForm({ plan, draft }: { plan: Plan; draft: string }) {
  const t = useTranslations("planning");
  const { quarter, agency, directives, officers, can } = plan;
  const agencies = plan.agencies.filter(({ ended }) => !ended);
  const address = quarterAddress(quarter.id);
  const code = agency.code.toLowerCase();
  const planned = { ...empty, lead: agency.code, origin: can.all ? "COMMITTEE" : "AGENCY_PLAN" } as const;
  return (
    <ActionForm id="assign-task" action={assignTaskAction} draft={draft}>
      <input type="hidden" name="quarter" value={quarter.id} />
      <input type="hidden" name="key" value={randomUUID()} />
      <PlanFields {...{ planned, agencies, directives, officers, all: can.all, quarterId: quarter.id }}>
        <Coordinating agencies={can.all ? agencies : agencies.filter(({ id }) => id !== agency.id)} />
      </PlanFields>
      <Buttons>
        <Submit primary name="back" value={`/quarters/${address}/planning?agency=${code}`}>
          {t("new.do")}
        </Submit>
        <Submit name="back" value={`/tasks/new?quarter=${address}&agency=${code}`}>
          {t("new.and")}
        </Submit>
        <Link href={`/quarters/${address}/planning?agency=${code}`} prefetch={false}>
          {t("new.toPlan")}
        </Link>
      </Buttons>
    </ActionForm>
  );
}

/** Whose help is asked; a head does not ask the own agency. */
function Coordinating({ agencies }: Pick<Plan, "agencies">) {
  const t = useTranslations("planning");
  const nameOf = useAgencyName();
  return (
    <Ticks
      name={planFields.coordinating.name}
      label={useLabels()(planFields.coordinating)}
      hint={t("hint.coordinating")}
      sent="title"
      choices={agencies.map((each) => ({ name: `${each.code}.chosen`, label: nameOf(each) }))}
    />
  );
}
