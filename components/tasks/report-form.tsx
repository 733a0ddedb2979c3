import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { NumberField, TextArea, TextField } from "@/components/ui/field";
import { Fieldset, Halves } from "@/components/ui/fieldset";
import { ActionForm } from "@/components/ui/form";
import { dayAt } from "@/lib/clock";
import { shortDay } from "@/lib/language/dates";
import type { Day } from "@/lib/quarters/quarter";
import { reportProgressAction } from "@/lib/tasks/actions";
import { needsOf } from "@/lib/tasks/task";
import type { EntryView, ReasonView } from "@/lib/tasks/view";
import { ConfidenceField, ReasonField } from "./choices";
import { ReportButtons } from "./report-buttons";

type Props = {
  code: string;
  entry: EntryView;
  reasons: readonly ReasonView[];
  today: Day;
  /** The page that shows the outcome. */
  back: string;
  /** The page that shows the form again, where it is not the one that is open. */
  page?: string;
  id: string;
  /** Text that was typed while the sign-in had ended. */
  kept?: Record<string, string> | null;
};

/** The officer's word on a task; works as an ordinary form, and keeps what is typed until the server has it. */
export function ReportForm({ code, entry, reasons, today, back, page, id, kept }: Props) {
  const task = code.toLowerCase();
  return (
    <ActionForm
      edition={`${task}-${entry.version}`}
      id={id}
      action={reportProgressAction}
      back={back}
      page={page}
      draft={`${task}-${entry.quarterId}`}
    >
      <input type="hidden" name="task" value={task} />
      <input type="hidden" name="seen" value={kept?.seen ?? entry.version} />
      <input type="hidden" name="key" value={randomUUID()} />
      <Halves>
        <WhereItStands entry={entry} kept={kept ?? {}} />
        <WhyAndWhatHelps entry={entry} reasons={reasons} today={today} kept={kept ?? {}} />
      </Halves>
      <ReportButtons entry={entry} kept={kept?.stateReason} />
    </ActionForm>
  );
}

type Part = { entry: EntryView; kept: Record<string, string> };

function WhereItStands({ entry, kept }: Part) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const said = shortDay(dayAt(new Date(entry.lastWordAt)), language);
  return (
    <Fieldset title={t("whereItStands")}>
      <NumberField
        name="progress"
        label={t("field.progress")}
        unit="%"
        min={0}
        max={100}
        step={1}
        value={kept.progress ?? entry.progress}
        note={t("hint.lastProgress", { progress: entry.progress, day: said })}
      />
      <TextArea
        name="result"
        label={t("field.result")}
        hint={`${t("hint.result")} ${t("needs.result")}`}
        value={kept.result ?? entry.result}
      />
      <ConfidenceField value={kept.confidence ?? entry.confidence ?? ""} />
      <TextField
        name="helpNeeded"
        label={t("field.helpNeeded")}
        optional
        value={kept.helpNeeded ?? entry.helpNeeded}
        autoComplete="off"
      />
    </Fieldset>
  );
}

function WhyAndWhatHelps({
  entry,
  reasons,
  today,
  kept,
}: Part & { reasons: readonly ReasonView[]; today: Day }) {
  const t = useTranslations("tasks");
  const late = entry.standing === "overdue";
  const needed = needsOf(entry, entry.state, today).delay;
  return (
    <Fieldset title={t(late ? "whyLate" : "whyUnfinished")}>
      {needed && <p className="text-t2">{t(late ? "needs.late" : "needs.reporting")}</p>}
      <ReasonField
        reasons={reasons}
        value={kept.delayReasonCode ?? entry.reason?.code ?? ""}
        optional={!needed}
      />
      <TextArea
        name="delayReason"
        label={t("field.delayReason")}
        optional={!needed}
        rows={3}
        value={kept.delayReason ?? entry.delayReason}
      />
      <TextArea
        name="proposedSolution"
        label={t("field.proposedSolution")}
        optional={!needed}
        rows={3}
        hint={t("hint.proposedSolution")}
        value={kept.proposedSolution ?? entry.proposedSolution}
      />
    </Fieldset>
  );
}
