import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { ReasonField } from "@/components/reporting/confidence-field";
import { SubmissionFields } from "@/components/tasks/submission-fields";
import { Buttons } from "@/components/ui/button";
import { answerPartAction, receivePartAction } from "@/lib/contributions/actions";
import { type ContributionState, stepsOf } from "@/lib/tasks/contribution";
import { partFields } from "@/lib/tasks/fields";
import type { PartView, ReasonView } from "@/lib/tasks/view";

type Props = { part: PartView; quarterId: number; code: string; back: string; page?: string };

/** The asked agency's answer: accept, deliver, decline; on an overdue part also why, and what helps. */
export function AnswerPartForm({
  part,
  quarterId,
  code,
  back,
  page,
  reasons,
}: Props & { reasons: readonly ReasonView[] }) {
  const t = useTranslations("tasks");
  const late = part.standing === "overdue";
  const word = (to: ContributionState) => t(`part.to.${to as "ACCEPTED" | "DELIVERED" | "DECLINED"}`);
  return (
    <ActionForm
      edition={`${part.id}-${part.version}`}
      id={`answer-${part.id}`}
      action={answerPartAction}
      back={back}
      page={page}
    >
      <SubmissionFields task={code.toLowerCase()} quarterId={quarterId} version={part.version} />
      <input type="hidden" name="part" value={part.id} />
      {late && (
        <>
          <p className="text-t2">{t("part.late")}</p>
          <ReasonField reasons={reasons} value={part.reason?.code ?? ""} optional />
          <FieldControl field={partFields.delayReason} rows={2} value={part.delayReason} />
          <FieldControl
            field={partFields.proposedSolution}
            hint={t("hint.proposedSolution")}
            rows={2}
            value={part.proposedSolution}
          />
        </>
      )}
      <FieldControl field={partFields.remark} hint={t("part.remarkHint")} rows={2} />
      <Buttons>
        {late && (
          <Submit primary name="to" value={part.state}>
            {t("part.to.keep")}
          </Submit>
        )}
        {stepsOf.part[part.state].map((to, index) => (
          <Submit key={to} name="to" value={to} primary={!late && index === 0}>
            {word(to)}
          </Submit>
        ))}
      </Buttons>
    </ActionForm>
  );
}

/** The lead's answer to what was delivered. */
export function ReceivePartForm({ part, quarterId, code, back, page }: Props) {
  const t = useTranslations("tasks");
  return (
    <ActionForm
      edition={`${part.id}-${part.version}`}
      id={`receive-${part.id}`}
      action={receivePartAction}
      back={back}
      page={page}
    >
      <SubmissionFields task={code.toLowerCase()} quarterId={quarterId} version={part.version} />
      <input type="hidden" name="part" value={part.id} />
      <FieldControl field={partFields.remark} hint={t("part.receiveHint")} rows={2} />
      <Buttons>
        <Submit primary name="to" value="ACKNOWLEDGED">
          {t("part.to.ACKNOWLEDGED")}
        </Submit>
        <Submit name="to" value="RETURNED">
          {t("part.to.RETURNED")}
        </Submit>
      </Buttons>
    </ActionForm>
  );
}
