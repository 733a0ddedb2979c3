import { randomUUID } from "node:crypto";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { Buttons } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { Saved } from "@/components/ui/saved";
import { Lead, Say, Section } from "@/components/ui/section";
import { Submit } from "@/components/ui/submit";
import { Tick } from "@/components/ui/tick";
import { longDay } from "@/lib/language/dates";
import { quarterAddress, quarterDays } from "@/lib/quarters/quarter";
import { assignTaskAction } from "@/lib/tasks/actions";
import type { Plan } from "@/lib/tasks/plan-view";
import { useAgencyName } from "./plan-agencies";
import { PlanFields } from "./plan-fields";

type Props = { plan: Plan; saved: string | null };

const empty = { title: "", deliverable: "", directive: "", priority: false, due: "" } as const;

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
      <Section id="new" title={t("new.title")}>
        <NewTaskForm plan={plan} draft={draft} />
      </Section>
    </>
  );
}

function NewTaskForm({ plan, draft }: { plan: Plan; draft: string }) {
  const t = useTranslations("planning");
  const { quarter, agency, agencies, directives, can } = plan;
  const address = quarterAddress(quarter.id);
  const code = agency.code.toLowerCase();
  const planned = { ...empty, lead: agency.code, origin: can.all ? "COMMITTEE" : "AGENCY_PLAN" } as const;
  return (
    <ActionForm id="assign-task" action={assignTaskAction} draft={draft}>
      <input type="hidden" name="quarter" value={quarter.id} />
      <input type="hidden" name="key" value={randomUUID()} />
      <PlanFields {...{ planned, agencies, directives, all: can.all, quarterId: quarter.id }}>
        <Coordinating plan={plan} />
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
function Coordinating({ plan: { agencies, agency, can } }: { plan: Plan }) {
  const t = useTranslations("planning");
  const nameOf = useAgencyName();
  const others = can.all ? agencies : agencies.filter(({ id }) => id !== agency.id);
  return (
    <fieldset className="min-w-0" aria-describedby="coordinating-h">
      <legend className="leading-[1.4]">{t("field.coordinating")}</legend>
      <div className="mt-s2 grid text-t2" id="assign-task-coordinating" tabIndex={-1}>
        {others.map((each) => (
          <Tick key={each.code} name={`${each.code}.chosen`} sent="title" label={nameOf(each)} />
        ))}
      </div>
      <p id="coordinating-h" className="mt-s1 text-t2 text-ink2">
        {t("hint.coordinating")}
      </p>
    </fieldset>
  );
}
