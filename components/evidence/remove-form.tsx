import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { Buttons } from "@/components/ui/button";
import { removeEvidenceAction } from "@/lib/evidence/actions";
import type { EvidenceView } from "@/lib/evidence/view";
import type { TaskView } from "@/lib/tasks/view";

/** Collapsed, since it is the exception; the button names the file that is removed. */
export function RemoveEvidenceForm({ file, task }: { file: EvidenceView; task: TaskView }) {
  const t = useTranslations("evidence.remove");
  return (
    <details className="plain">
      <summary>{t("open")}</summary>
      <ActionForm
        id={`remove-evidence-${file.id}`}
        action={removeEvidenceAction}
        back={`/tasks/${task.code.toLowerCase()}`}
        className="mt-s3 grid content-start gap-s3"
      >
        <input type="hidden" name="task" value={task.code.toLowerCase()} />
        <input type="hidden" name="quarter" value={task.entry.quarterId} />
        <input type="hidden" name="key" value={randomUUID()} />
        <input type="hidden" name="evidence" value={file.id} />
        <input type="hidden" name="sha256" value={file.sha256} />
        <Buttons>
          <Submit>{t("do", { name: file.name })}</Submit>
        </Buttons>
      </ActionForm>
    </details>
  );
}
