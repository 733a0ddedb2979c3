import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { SubmissionFields } from "@/components/tasks/submission-fields";
import { Buttons } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { assignOfficerAction } from "@/lib/planning/actions";
import { planFields } from "@/lib/tasks/fields";
import type { OfferedOfficer, TaskView } from "@/lib/tasks/view";

/** People of an agency as choices, and nobody as the first of them. */
export const officerChoices = (officers: readonly OfferedOfficer[], agency: string) => [
  { value: "", label: "–" },
  ...officers
    .filter(({ code }) => code === agency)
    .map(({ signInName, name }) => ({ value: signInName, label: name })),
];

/** For the head while the quarter runs: who of the agency is in charge of the task. */
export function OfficerForm({ task }: { task: TaskView }) {
  const t = useTranslations("planning.officer");
  const { entry, officer, officers, can } = task;
  const code = task.code.toLowerCase();
  if (!can.assignOfficer) return null;
  return (
    <ActionForm
      edition={`officer-${entry.version}`}
      id={`officer-${code}`}
      action={assignOfficerAction}
      back={`/tasks/${code}`}
      className="grid max-w-[40rem] content-start gap-s5"
    >
      <Fold summary={t("open")}>
        <SubmissionFields task={code} quarterId={entry.quarterId} version={entry.version} />
        <FieldControl
          field={planFields.officer}
          value={officer?.signInName ?? ""}
          choices={officerChoices(officers, entry.agency.code)}
        />
        <Buttons>
          <Submit>{t("do")}</Submit>
        </Buttons>
      </Fold>
    </ActionForm>
  );
}
