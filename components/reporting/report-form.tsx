import { useLocale, useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { Fieldset, Halves } from "@/components/fields/fieldset";
import { useLabels } from "@/components/fields/labels";
import { ActionForm } from "@/components/forms/form";
import { TypedTexts } from "@/components/forms/typed-texts";
import { SubmissionFields } from "@/components/tasks/submission-fields";
import type { Day } from "@/lib/calendar/day";
import { asPlanned, isOffered } from "@/lib/delay-reasons/reason";
import { shortDay } from "@/lib/language/dates";
import { reportProgressAction } from "@/lib/reporting/actions";
import { dayAt } from "@/lib/server/clock";
import { entryFields } from "@/lib/tasks/fields";
import { mayRunAsPlanned, needsOf } from "@/lib/tasks/task";
import type { AgencyView, EntryView, OpenPartView, ReasonView } from "@/lib/tasks/view";
import { ConfidenceField, HelpFromField, ReasonField } from "./confidence-field";
import { OpenParts } from "./open-parts";
import { ReportButtons } from "./report-buttons";

type Props = {
  code: string;
  entry: EntryView;
  reasons: readonly ReasonView[];
  helpers: readonly AgencyView[];
  today: Day;
  /** The page that shows the outcome. */
  back: string;
  /** The page that shows the form again, where it is not the one that is open. */
  page?: string;
  id: string;
  /** Somebody else has ended the task since: the form answers a submission that came too late, and takes no other. */
  ended?: boolean;
  /** The parts of others that end with the task. */
  openParts?: readonly OpenPartView[];
};

/** The officer's word on a task; works as an ordinary form, and keeps what is typed until the server has it. */
export function ReportForm(props: Props) {
  const { code, entry, reasons, helpers, today, back, page, id, ended = false, openParts = [] } = props;
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
      {ended ? (
        <Typed />
      ) : (
        <>
          <SubmissionFields task={task} quarterId={entry.quarterId} version={entry.version} />
          <Halves>
            <WhereItStands entry={entry} helpers={helpers} />
            <WhyAndWhatHelps entry={entry} reasons={reasons} today={today} />
          </Halves>
          <OpenParts parts={openParts} />
          <ReportButtons entry={entry} />
        </>
      )}
    </ActionForm>
  );
}

function Typed() {
  const label = useLabels();
  const texts = ["result", "helpNeeded", "delayReason", "proposedSolution", "stateReason"] as const;
  return <TypedTexts fields={texts.map((name) => ({ name, label: label(entryFields[name]) }))} />;
}

function WhereItStands({ entry, helpers }: Pick<Props, "entry" | "helpers">) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const said = shortDay(dayAt(new Date(entry.lastWordAt)), language);
  return (
    <Fieldset title={t("whereItStands")}>
      <FieldControl
        field={entryFields.progress}
        unit="%"
        value={entry.progress}
        note={t("hint.lastProgress", { progress: entry.progress, day: said })}
      />
      <FieldControl
        field={entryFields.result}
        hint={`${t("hint.result")} ${t("needs.result")}`}
        value={entry.result}
      />
      <ConfidenceField value={entry.confidence ?? ""} />
      <FieldControl field={entryFields.helpNeeded} optional value={entry.helpNeeded} autoComplete="off" />
      <HelpFromField entry={entry} helpers={helpers} />
    </Fieldset>
  );
}

function WhyAndWhatHelps({ entry, reasons, today }: Pick<Props, "entry" | "reasons" | "today">) {
  const t = useTranslations("tasks");
  const late = entry.standing === "overdue";
  const needed = needsOf(entry, entry.state, today).delay;
  const mayRunOn =
    mayRunAsPlanned(entry, today) &&
    reasons.some((reason) => reason.code === asPlanned && isOffered(reason, entry.reason?.code));
  return (
    <Fieldset title={t(late ? "whyLate" : "whyUnfinished")}>
      {needed && (
        <p className="text-t2">{t(late ? "needs.late" : mayRunOn ? "needs.runsOn" : "needs.reporting")}</p>
      )}
      <ReasonField
        reasons={reasons}
        value={entry.reason?.code ?? ""}
        optional={!needed}
        mayRunOn={mayRunOn}
      />
      <FieldControl field={entryFields.delayReason} optional={!needed} rows={3} value={entry.delayReason} />
      <FieldControl
        field={entryFields.proposedSolution}
        optional={!needed}
        rows={3}
        hint={t("hint.proposedSolution")}
        value={entry.proposedSolution}
      />
    </Fieldset>
  );
}
