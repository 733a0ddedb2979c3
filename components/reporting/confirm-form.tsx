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
  /** The page that shows the form again; undefined for the present one. */
  page?: string;
  /** Whether the task is reported and can be confirmed; a completed one can only be returned. */
  confirm: boolean;
  /** Nothing can be confirmed or returned any longer: the forms only answer a submission that came too late. */
  ended?: boolean;
  /** The parts that end with the task. */
  parts: readonly OpenPartView[];
};

/** Hidden until it holds an answer. */
const answering = "hidden has-[[role=alert]]:block";

/** The confirmer's two forms: confirm, deciding the open parts, or return with a remark on what is missing. */
export function ConfirmForm({ code, quarterId, version, back, page, confirm, ended = false, parts }: Props) {
  const t = useTranslations("tasks.confirm");
  const task = code.toLowerCase();
  return (
    <div className="grid gap-s5">
      {/* Rendered hidden where there is nothing to confirm, to answer a submission that came too late. */}
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
