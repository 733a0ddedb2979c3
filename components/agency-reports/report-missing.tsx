import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { unbroken } from "@/components/ui/code";
import { linkTo } from "@/components/ui/rich";
import { GroupHead, Section } from "@/components/ui/section";
import { type AgencyReportView, blockingIn, type TaskNamed } from "@/lib/agency-reports/report";
import { shortDay } from "@/lib/language/dates";

/** What is missing before the report can be submitted, each linked; beside it, what only the Office can do. */
export function ReportMissing({ report }: { report: AgencyReportView }) {
  const t = useTranslations("submission.missing");
  const { missing, submittedOn, quarter } = report;
  const open = submittedOn === null && quarter.state !== "CLOSED";
  const { awaitingOffice } = missing;
  if (!open && awaitingOffice.length === 0) return null;
  return (
    <Section id="missing" title={t(open ? "title" : "beside")}>
      {open && blockingIn(missing) === 0 && <p>{t("none")}</p>}
      {open && <Reasons reasons={missing.reasons} />}
      {open && (
        <Group id="confirmations" title={t("confirmations")} tasks={missing.confirmations} to="#confirm" />
      )}
      <Group id="awaiting" title={t("awaitingOffice")} tasks={awaitingOffice} />
    </Section>
  );
}

function Reasons({ reasons }: { reasons: AgencyReportView["missing"]["reasons"] }) {
  const t = useTranslations("submission.missing");
  const list = new Intl.ListFormat(useLocale());
  const notes = new Map(
    reasons.map(({ code, lacking }) => [
      code,
      t("lacking", { what: list.format(lacking.map((field) => t(`explanation.${field}`))) }),
    ]),
  );
  return <Group id="reasons" title={t("reasons")} tasks={reasons} notes={notes} to="#report" />;
}

type GroupProps = {
  id: string;
  title: string;
  tasks: readonly TaskNamed[];
  /** What is missing of a task, by its code. */
  notes?: ReadonlyMap<string, string>;
  /** The fragment of the task's page where it can be completed. */
  to?: string;
};

function Group({ id, title, tasks, notes, to = "" }: GroupProps): ReactNode {
  const t = useTranslations("tasks");
  const language = useLocale();
  if (tasks.length === 0) return null;
  return (
    <>
      <GroupHead id={id} title={title} count={tasks.length} />
      <ul>
        {tasks.map(({ code, title: name, due }) => (
          <li key={code} className="border-t border-rule py-s3 first:border-0">
            {linkTo(`/tasks/${code.toLowerCase()}${to}`)(name)}
            <span className="block text-t2 text-ink2">
              {unbroken(code)} · {t("due", { day: shortDay(due, language) })}
              {notes?.has(code) && ` · ${notes.get(code)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
