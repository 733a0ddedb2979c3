import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { TextArea } from "@/components/fields/field";
import { ActionForm } from "@/components/forms/form";
import { Seen } from "@/components/forms/seen";
import { Submit } from "@/components/forms/submit";
import { Buttons } from "@/components/ui/button";
import { linkTo } from "@/components/ui/rich";
import { Section } from "@/components/ui/section";
import { type QuarterState, quarterAddress } from "@/lib/calendar/quarter";
import type { Stage } from "@/lib/overview/queries-stage";
import { moveQuarterAction, setDaysAction } from "@/lib/quarters/actions";
import { type Step, stageStepsOf } from "@/lib/quarters/stage";
import { DayFields } from "./day-fields";

type Props = { stage: Stage };

const narrow = "grid max-w-[40rem] content-start gap-s5";
const pageOf = ({ quarter }: Stage) => `/quarters/${quarterAddress(quarter.id)}/stage`;

function SubmissionFields({ stage: { quarter, version } }: Props) {
  return (
    <>
      <input type="hidden" name="quarter" value={quarter.id} />
      <Seen version={version} />
      <input type="hidden" name="key" value={randomUUID()} />
    </>
  );
}

/** How the Office moves the quarter on, or back; `open` shows the form that goes back, where it is answered. */
export function MoveSection({ stage, open }: Props & { open: boolean }) {
  const t = useTranslations("stages.move");
  const { state, id } = stage.quarter;
  const steps = stageStepsOf[state];
  if (steps.length === 0) return null;
  return (
    <Section id="move" title={t("title")}>
      <div className="flow">
        {steps.map((step) =>
          step.back ? (
            <BackForm key={step.to} stage={stage} step={step} open={open} />
          ) : (
            <OnForm key={step.to} stage={stage} to={step.to} />
          ),
        )}
        {state === "REPORTING" && (
          <p>{t.rich("closing", { a: linkTo(`/quarters/${quarterAddress(id)}/closing`) })}</p>
        )}
      </div>
    </Section>
  );
}

function OnForm({ stage, to }: Props & { to: QuarterState }) {
  const t = useTranslations("stages.move");
  return (
    <ActionForm
      action={moveQuarterAction}
      id="move-on"
      back={pageOf(stage)}
      edition={`on-${stage.version}`}
      className={narrow}
    >
      <SubmissionFields stage={stage} />
      <Buttons>
        <Submit primary name="to" value={to}>
          {t(`on.${to as "OPEN" | "REPORTING"}`)}
        </Submit>
      </Buttons>
    </ActionForm>
  );
}

/** Back is the exception: folded away, with a reason, and where it cannot be it says why. */
function BackForm({ stage, step: { to }, open }: Props & { step: Step; open: boolean }) {
  const t = useTranslations("stages.move");
  const target = to as "PLANNING" | "OPEN";
  const submitted = stage.reports.some(({ submittedOn }) => submittedOn !== null);
  if (target === "PLANNING" && (stage.reported > 0 || submitted))
    return <p className="text-ink2">{t("noBack", { count: stage.reported })}</p>;
  return (
    <details className="plain" open={open}>
      <summary>{t(`back.${target}`)}</summary>
      <ActionForm
        action={moveQuarterAction}
        id="move-back"
        back={pageOf(stage)}
        page={`${pageOf(stage)}?open=back`}
        edition={`back-${stage.version}`}
        className={`mt-s4 ${narrow}`}
      >
        <SubmissionFields stage={stage} />
        {target === "OPEN" && <p className="text-ink2">{t("reportsStay")}</p>}
        {stage.closingProposed && <p className="text-ink2">{t("withdraws")}</p>}
        <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} />
        <Buttons>
          <Submit name="to" value={to}>
            {t(`back.${target}`)}
          </Submit>
        </Buttons>
      </ActionForm>
    </details>
  );
}

/** The due days, changed while the quarter is not closed. */
export function DaysSection({ stage }: Props) {
  const t = useTranslations("stages.days");
  if (stage.quarter.state === "CLOSED") return null;
  return (
    <Section id="days" title={t("title")}>
      <ActionForm
        action={setDaysAction}
        id="set-days"
        back={pageOf(stage)}
        edition={`days-${stage.version}`}
        className={narrow}
      >
        <SubmissionFields stage={stage} />
        <DayFields plansDueOn={stage.plansDueOn} reportsDueOn={stage.quarter.reportsDueOn} />
        <Buttons>
          <Submit>{t("save")}</Submit>
        </Buttons>
      </ActionForm>
    </Section>
  );
}
