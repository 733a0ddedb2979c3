import { useLocale, useTranslations } from "next-intl";
import { TextArea, TextField } from "@/components/fields/field";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { SubmissionFields } from "@/components/tasks/submission-fields";
import { Buttons } from "@/components/ui/button";
import { askExtensionAction, decideExtensionAction } from "@/lib/extensions/actions";
import { longDay } from "@/lib/language/dates";
import { mayBeExtended } from "@/lib/tasks/task";
import type { ExtensionView, TaskView } from "@/lib/tasks/view";

type Props = { task: TaskView };

const pageOf = ({ code }: TaskView) => `/tasks/${code.toLowerCase()}`;

/** The form by which the lead agency asks for an extension; collapsed, since it is the exception. */
export function AskExtensionForm({ task }: Props) {
  const t = useTranslations("tasks.extension");
  const confirmer = useTranslations("tasks");
  const code = task.code.toLowerCase();
  return (
    <details className="plain">
      <summary>{t("ask")}</summary>
      <ActionForm
        edition={`ask-${task.entry.version}`}
        id={`extend-${code}`}
        action={askExtensionAction}
        back={pageOf(task)}
        className="mt-s4 grid max-w-[40rem] content-start gap-s5"
      >
        <SubmissionFields task={code} quarterId={task.entry.quarterId} version={task.entry.version} />
        <TextField
          name="newDue"
          type="date"
          label={t("newDue")}
          hint={t("newDueHint")}
          min={task.entry.due}
        />
        <TextArea name="reason" label={t("reason")} rows={3} />
        <p className="text-t2 text-ink2">{t("decidedBy", { who: confirmer(`confirmer.${task.origin}`) })}</p>
        <Buttons>
          <Submit>{t("ask")}</Submit>
        </Buttons>
      </ActionForm>
    </details>
  );
}

/** The form by which the confirmer decides an extension. */
export function DecideExtensionForm({ task, extension }: Props & { extension: ExtensionView }) {
  const t = useTranslations("tasks.extension");
  const language = useLocale();
  return (
    <ActionForm
      edition={`decide-${task.entry.version}`}
      id={`decide-${extension.id}`}
      action={decideExtensionAction}
      back={pageOf(task)}
    >
      <SubmissionFields
        task={task.code.toLowerCase()}
        quarterId={task.entry.quarterId}
        version={task.entry.version}
      />
      <input type="hidden" name="extension" value={extension.id} />
      <TextArea name="remark" label={t("remark")} hint={t("remarkHint")} rows={2} />
      <Buttons>
        {mayBeExtended(task.entry.state) && (
          <Submit primary name="to" value="AGREED">
            {t("agree", { day: longDay(extension.newDue, language) })}
          </Submit>
        )}
        <Submit name="to" value="DECLINED">
          {t("decline")}
        </Submit>
      </Buttons>
    </ActionForm>
  );
}
