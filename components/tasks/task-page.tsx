import { useLocale, useTranslations } from "next-intl";
import { PartForms } from "@/components/contributions/part-forms";
import { TaskParts } from "@/components/contributions/task-parts";
import { EvidenceSection } from "@/components/evidence/evidence-section";
import { TaskExtensions } from "@/components/extensions/task-extensions";
import { ProvideKept } from "@/components/forms/form-context";
import { Saved } from "@/components/forms/saved";
import { OfficerForm } from "@/components/planning/officer-form";
import { PlanChange } from "@/components/planning/plan-change";
import { ConfirmForm } from "@/components/reporting/confirm-form";
import { ReportForm } from "@/components/reporting/report-form";
import { TakeBackForm } from "@/components/reporting/take-back-forms";
import { WhySubmitted } from "@/components/reporting/why-submitted";
import { Lead, Say, Section } from "@/components/ui/section";
import type { Agency } from "@/lib/agencies/agency";
import type { Day } from "@/lib/calendar/day";
import { quarterOf } from "@/lib/calendar/quarter";
import type { EvidenceRefusal } from "@/lib/evidence/evidence";
import type { TaskEvidence } from "@/lib/evidence/view";
import type { KeptText } from "@/lib/forms/kept-text";
import { inLanguage } from "@/lib/language/language";
import type { PlanDirective } from "@/lib/planning/view";
import { isOpenPart } from "@/lib/tasks/contribution";
import type { TaskView } from "@/lib/tasks/view";
import { EntryDays } from "./due";
import { EntryFacts } from "./entry-facts";
import { KeptTextNotice } from "./kept-text-notice";
import { SideBySide } from "./side-by-side";
import { TaskFacts } from "./task-facts";
import { TaskHistory } from "./task-history";
import { TaskQuarters } from "./task-quarters";

type Props = {
  task: TaskView;
  agencies: readonly Agency[];
  directives: readonly PlanDirective[];
  /** Whether the person is of the Office, which plans for all agencies. */
  office: boolean;
  /** The day by which the task is judged: today, or the day its quarter was closed. */
  today: Day;
  saved: "report" | "evidence" | "evidenceRemoved" | null;
  kept: KeptText | null;
  evidence: TaskEvidence;
  /** Why a file that was sent without scripts has not been added. */
  fileRefused: EvidenceRefusal | null;
};

/** One task: its standing, the form to report on it, facts, its entries quarter by quarter, its history. */
export function TaskPage(props: Props) {
  const { task, agencies, directives, office, today, saved, kept, evidence, fileRefused } = props;
  const t = useTranslations("tasks");
  const { entry, can, parts } = task;
  const back = `/tasks/${task.code.toLowerCase()}`;
  const { number, year } = quarterOf(entry.quarterId);
  return (
    <ProvideKept value={kept}>
      <SavedNote task={task} saved={saved} evidence={evidence} />
      <TaskLead task={task} today={today} />
      {kept && <KeptTextNotice />}
      <Section id="entry" title={t("section.quarter", { number, year: String(year) })}>
        <div className="flow">
          <EntryFacts entry={entry} />
          <WhyNoForm task={task} />
        </div>
      </Section>
      <ReportSection task={task} today={today} back={back} />
      <ConfirmSection task={task} back={back} />
      {can.takeBack && (
        <Section id="take-back" title={t("section.takeBack")}>
          <TakeBackForm code={task.code} {...entry} back={back} />
        </Section>
      )}
      <EvidenceSection task={task} evidence={evidence} refused={fileRefused} />
      <TaskExtensions task={task} />
      <Section id="facts" title={t("section.facts")}>
        <div className="flow">
          <TaskFacts task={task} />
          <OfficerForm task={task} />
        </div>
      </Section>
      <Section id="lineage" title={t("section.quarters")}>
        <TaskQuarters task={task} />
      </Section>
      <SideBySide task={task} files={evidence.files} />
      <Section id="parts" title={t("section.parts")} wide={parts.length > 0}>
        {parts.length > 0 ? (
          <TaskParts parts={parts} today={today} />
        ) : (
          <p className="text-ink2">{t("part.none")}</p>
        )}
      </Section>
      <PartForms task={task} />
      <PlanChange task={task} agencies={agencies} directives={directives} office={office} today={today} />
      {can.readHistory && <TaskHistory task={task} agencies={agencies} address={back} />}
    </ProvideKept>
  );
}

/** The parts that end with the task. */
const openOf = ({ parts }: TaskView) => parts.filter(({ state }) => isOpenPart(state));

/** What was saved. The key makes a second file take the focus again. */
function SavedNote({ task, saved, evidence }: Pick<Props, "task" | "saved" | "evidence">) {
  const t = useTranslations("tasks");
  const file = useTranslations("evidence.saved");
  const { code, entry } = task;
  if (saved === null) return null;
  if (saved !== "report")
    return <Saved key={evidence.files.length}>{file(saved === "evidence" ? "added" : "removed")}</Saved>;
  return (
    <Saved draft={`${code.toLowerCase()}-${entry.quarterId}`} also={`change-${code.toLowerCase()}`}>
      {t("saved.note", { code, state: t(`state.${entry.state}`) })}
    </Saved>
  );
}

/**
 * Where nothing can be confirmed any longer the forms are rendered hidden, to answer a submission that came too late.
 */
function ConfirmSection({ task, back }: Pick<Props, "task"> & { back: string }) {
  const t = useTranslations("tasks");
  const { code, entry, can } = task;
  if (!can.giveBack && !can.confirmTooLate) return null;
  return (
    <div className={can.giveBack ? undefined : "hidden has-[[role=alert]]:block"}>
      <Section id="confirm" title={t("section.confirm")}>
        <ConfirmForm
          code={code}
          quarterId={entry.quarterId}
          version={entry.version}
          back={back}
          confirm={can.confirm}
          ended={!can.giveBack}
          parts={openOf(task)}
        />
      </Section>
    </div>
  );
}

/** Where nothing can be reported any longer the form is rendered hidden, to answer a submission that came too late. */
function ReportSection({ task, today, back }: Pick<Props, "task" | "today"> & { back: string }) {
  const t = useTranslations("tasks");
  const { code, entry, reasons, helpers, can } = task;
  if (!can.report && !can.reportTooLate) return null;
  return (
    <div className={can.report ? undefined : "hidden has-[[role=alert]]:block"}>
      <Section id="report" title={t("section.report")}>
        <ReportForm
          code={code}
          entry={entry}
          reasons={reasons}
          helpers={helpers}
          today={today}
          back={back}
          id={can.report ? "report-progress" : "reported-too-late"}
          ended={!can.report}
          openParts={openOf(task)}
        />
      </Section>
    </div>
  );
}

function TaskLead({ task, today }: { task: TaskView; today: Day }) {
  const t = useTranslations("tasks");
  const language = useLocale();
  const { entry, parts } = task;
  const running = entry.standing === "open" || entry.standing === "overdue";
  const waiting = parts.filter(({ standing }) => standing === "overdue").length;
  return (
    <Lead side={running && <EntryDays entry={entry} today={today} />}>
      <Say lesser as="h1">
        <b>{task.title}</b>
      </Say>
      <p>
        {entry.lateQuarters > 1 && `${t("lateForSentence", { quarters: entry.lateQuarters })} `}
        {running && waiting > 0 && `${t("waitsSentence", { overdue: waiting, all: parts.length })} `}
        {task.priority && `${t("priority")}. `}
        {t.rich("leads", {
          agency: inLanguage(entry.agency, "name", language),
          b: (chunks) => <b>{chunks}</b>,
        })}
      </p>
    </Lead>
  );
}

/** Why nothing can be reported at present, in the place of the form. */
function WhyNoForm({ task }: { task: TaskView }) {
  const t = useTranslations("tasks");
  const { entry, origin, can } = task;
  const { number, year } = quarterOf(entry.quarterId);
  if (entry.reportSubmittedOn && entry.quarterState !== "CLOSED" && can.reportTooLate)
    return <WhySubmitted {...entry} agency={entry.agency.code} />;
  const why =
    entry.quarterState === "CLOSED"
      ? t("report.closed", { number, year: String(year) })
      : entry.quarterState === "PLANNING"
        ? t("report.planning")
        : entry.state === "REPORTED"
          ? t("report.awaiting", { who: t(`confirmer.${origin}`) })
          : null;
  return why && <p className="text-ink2">{why}</p>;
}
