import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { type EvidenceRefusal, mostBytesOfEntry } from "@/lib/evidence/evidence";
import type { TaskEvidence } from "@/lib/evidence/view";
import { fileSize } from "@/lib/language/numbers";
import type { TaskView } from "@/lib/tasks/view";
import { EvidenceForm } from "./evidence-form";
import { EvidenceTable } from "./evidence-table";

type Props = {
  task: TaskView;
  evidence: TaskEvidence;
  /** Why the file that was sent without scripts has not been added. */
  refused: EvidenceRefusal | null;
};

/** The files that prove what the entry says, and the form that adds one. */
export function EvidenceSection({ task, evidence, refused }: Props) {
  const t = useTranslations("evidence");
  const files = evidence.files.filter(({ entryId }) => entryId === task.entry.id);
  return (
    <Section id="evidence" title={t("title")}>
      <div className="grid gap-s5">
        {files.length > 0 ? (
          <EvidenceTable files={files} task={task} mayRemove={evidence.can.change} />
        ) : (
          <p className="text-ink2">{t("none")}</p>
        )}
        <AddEvidence
          task={task}
          taken={files.reduce((sum, { size }) => sum + size, 0)}
          refused={refused}
          may={evidence.can.change}
        />
      </div>
    </Section>
  );
}

type AddProps = Pick<Props, "task" | "refused"> & { taken: number; may: boolean };

/** Where nothing can be added any longer there is no form, but somebody who submitted too late sees why. */
function AddEvidence({ task, taken, refused, may }: AddProps) {
  const t = useTranslations("evidence");
  const errors = useTranslations("errors");
  const language = useLocale();
  if (!may && !refused) return null;
  return (
    <EvidenceForm
      page={`/tasks/${task.code.toLowerCase()}`}
      submission={randomUUID()}
      quarterId={task.entry.quarterId}
      offered={may}
      refused={refused && errors(refused)}
      words={{
        label: t("add.label"),
        hint: t("add.hint", { free: fileSize(Math.max(0, mostBytesOfEntry - taken), language) }),
        submit: t("add.submit"),
        notAdded: t("add.notAdded"),
        none: errors("evidenceNone"),
        tooLarge: errors("evidenceTooLarge"),
        signedOut: errors("evidenceSignedOut"),
        sending: t("sending"),
        checking: t("checking"),
        waiting: t("waiting"),
        lost: t("lost"),
        away: t("away"),
        broken: t("broken"),
      }}
    />
  );
}
