import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { Buttons } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Submit } from "@/components/ui/submit";
import { confirmResultAction, returnResultAction } from "@/lib/tasks/actions";

type Props = {
  code: string;
  version: number;
  back: string;
  /** The page that shows the form again, where it is not the one that is open. */
  page?: string;
  /** Whether the task is reported and can be confirmed; a completed one can only be returned. */
  confirm: boolean;
};

/** The confirmer's two answers: completed, or returned with what is missing. */
export function ConfirmForm({ code, version, back, page, confirm }: Props) {
  const t = useTranslations("tasks.confirm");
  const task = code.toLowerCase();
  return (
    <div className="grid gap-s5">
      {confirm && (
        <ActionForm
          edition={`${task}-${version}`}
          id={`confirm-${task}`}
          action={confirmResultAction}
          back={back}
          page={page}
        >
          <Pressed task={task} version={version} />
          <Buttons>
            <Submit primary>{t("do")}</Submit>
          </Buttons>
        </ActionForm>
      )}
      <ActionForm
        edition={`${task}-${version}`}
        id={`return-${task}`}
        action={returnResultAction}
        back={back}
        page={page}
      >
        <Pressed task={task} version={version} />
        <TextArea name="remark" label={t("remark")} hint={t("remarkHint")} rows={2} />
        <Buttons>
          <Submit>{t("giveBack")}</Submit>
        </Buttons>
      </ActionForm>
    </div>
  );
}

/** What every press carries: the task, the version seen, a key of its own. */
export const Pressed = ({ task, version }: { task: string; version: number }) => (
  <>
    <input type="hidden" name="task" value={task} />
    <input type="hidden" name="seen" value={version} />
    <input type="hidden" name="key" value={randomUUID()} />
  </>
);
