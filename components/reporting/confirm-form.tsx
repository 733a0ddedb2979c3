import { useTranslations } from "next-intl";
import { TextArea } from "@/components/fields/field";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { TypedTexts } from "@/components/forms/typed-texts";
import { SubmissionFields } from "@/components/tasks/submission-fields";
import { Buttons } from "@/components/ui/button";
import { confirmResultAction, returnResultAction } from "@/lib/reporting/actions";
import type { OpenPartView } from "@/lib/tasks/view";
import { SettleParts } from "./open-parts";

type Props = {
  code: string;
  quarterId: number;
  version: number;
  back: string;
  /** The page that shows the form again, where it is not the one that is open. */
  page?: string;
  /** Whether the task is reported and can be confirmed; a completed one can only be returned. */
  confirm: boolean;
  /** Nothing is confirmed or returned any longer: the forms answer a submission that came too late, and ask for none. */
  ended?: boolean;
  /** The parts that end with the task. */
  parts: readonly OpenPartView[];
};

/** Out of sight until there is an answer in it. */
const answering = "hidden has-[[role=alert]]:block";

/** The confirmer's two answers: completed, with what becomes of its open parts, or returned with what is missing. */
export function ConfirmForm({ code, quarterId, version, back, page, confirm, ended = false, parts }: Props) {
  const t = useTranslations("tasks.confirm");
  const task = code.toLowerCase();
  return (
    <div className="grid gap-s5">
      {/* In its place unseen where there is nothing to confirm, to answer who pressed after it had gone. */}
      <div className={confirm ? undefined : answering}>
        <ActionForm
          edition={`${task}-${version}`}
          id={`confirm-${task}`}
          action={confirmResultAction}
          back={back}
          page={page}
        >
          {confirm && (
            <>
              <SubmissionFields task={task} quarterId={quarterId} version={version} />
              <SettleParts parts={parts} />
              <Buttons>
                <Submit primary>{t("do")}</Submit>
              </Buttons>
            </>
          )}
        </ActionForm>
      </div>
      <div className={ended ? answering : undefined}>
        <ActionForm
          edition={`${task}-${version}`}
          id={`return-${task}`}
          action={returnResultAction}
          back={back}
          page={page}
        >
          {ended ? (
            <TypedTexts fields={[{ name: "remark", label: t("remark") }]} />
          ) : (
            <>
              <SubmissionFields task={task} quarterId={quarterId} version={version} />
              <TextArea name="remark" label={t("remark")} hint={t("remarkHint")} rows={2} />
              <Buttons>
                <Submit>{t("giveBack")}</Submit>
              </Buttons>
            </>
          )}
        </ActionForm>
      </div>
    </div>
  );
}
