import { useTranslations } from "next-intl";
import { TextArea } from "@/components/fields/field";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { SubmissionFields } from "@/components/tasks/submission-fields";
import { Buttons } from "@/components/ui/button";
import { withdrawExtensionAction } from "@/lib/extensions/actions";
import { takeBackReportAction } from "@/lib/reporting/actions";

type Props = {
  code: string;
  quarterId: number;
  version: number;
  back: string;
  /** The page that shows the form again; undefined for the present one. */
  page?: string;
};

/** Takes back a report as done while nobody has confirmed it; in a list by one button, without a reason. */
export function TakeBackForm({
  code,
  quarterId,
  version,
  back,
  page,
  brief = false,
}: Props & { brief?: boolean }) {
  const t = useTranslations("tasks.confirm");
  const task = code.toLowerCase();
  return (
    <ActionForm
      edition={`${task}-${version}`}
      id={`take-back-${task}-${quarterId}`}
      action={takeBackReportAction}
      back={back}
      page={page}
    >
      <SubmissionFields task={task} quarterId={quarterId} version={version} />
      {!brief && (
        <>
          <p>{t("takeBackNote")}</p>
          <TextArea name="remark" label={t("takeBackReason")} optional rows={2} />
        </>
      )}
      <Buttons>
        <Submit>{t("takeBack")}</Submit>
      </Buttons>
    </ActionForm>
  );
}

/** Withdraws the agency's own extension while nobody has decided it. */
export function WithdrawExtensionForm({
  code,
  quarterId,
  version,
  back,
  page,
  extension,
}: Props & { extension: number }) {
  const t = useTranslations("tasks.extension");
  const task = code.toLowerCase();
  return (
    <ActionForm
      edition={`${task}-${version}`}
      id={`withdraw-extension-${extension}`}
      action={withdrawExtensionAction}
      back={back}
      page={page}
    >
      <SubmissionFields task={task} quarterId={quarterId} version={version} />
      <input type="hidden" name="extension" value={extension} />
      <Buttons>
        <Submit>{t("takeBack")}</Submit>
      </Buttons>
    </ActionForm>
  );
}
