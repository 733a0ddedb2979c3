import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ProvideKept } from "@/components/forms/form-context";
import { Saved } from "@/components/forms/saved";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { bold, linkTo } from "@/components/ui/rich";
import { Lead, Say } from "@/components/ui/section";
import { agencySlug } from "@/lib/agencies/agency";
import { type AgencyReportView, blockingIn } from "@/lib/agency-reports/report";
import { daysBetween } from "@/lib/calendar/day";
import { quarterAddress } from "@/lib/calendar/quarter";
import type { KeptText } from "@/lib/forms/kept-text";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { ReportAssessment } from "./report-assessment";
import { draftOf, SubmitSection, WithdrawSection } from "./report-forms";
import { ReportMissing } from "./report-missing";

type Props = { report: AgencyReportView; saved: boolean; kept: KeptText | null };

/** An agency's report on a quarter: whether it is submitted, how the quarter went, what is missing, and the form. */
export function ReportPage({ report, saved, kept }: Props) {
  const t = useTranslations("submission");
  const language = useLocale();
  const { agency, quarter, submittedOn, can } = report;
  const page = `/quarters/${quarterAddress(quarter.id)}`;
  return (
    <ProvideKept value={kept}>
      {saved && (
        <Saved key={report.version} draft={draftOf(report)}>
          {t(submittedOn ? "saved.submitted" : "saved.withdrawn")}
        </Saved>
      )}
      <Lead
        title={inLanguage(agency, "name", language)}
        side={
          <ul className="grid gap-y-s1 print:hidden">
            <li>{linkTo(`${page}/${agencySlug(agency)}`)(t("board"))}</li>
            <li>{linkTo(`${page}/stage`)(t("stage"))}</li>
            {report.former.map((each) => (
              <li key={each.id}>
                {linkTo(`${page}/${agencySlug(each)}/report`)(
                  t("former", { agency: inLanguage(each, "short", language) }),
                )}
              </li>
            ))}
          </ul>
        }
      >
        <Say lesser>
          <ReportSentence report={report} />
        </Say>
      </Lead>
      <ReportAssessment report={report} />
      <ReportMissing report={report} />
      {can.submit && <SubmitSection report={report} />}
      {can.withdraw && <WithdrawSection report={report} />}
    </ProvideKept>
  );
}

/** Submitted on which day, or what there is between the agency and its report. */
function ReportSentence({ report }: { report: AgencyReportView }): ReactNode {
  const t = useTranslations("submission.say");
  const language = useLocale();
  const { quarter, submittedOn, asOf, missing, withdrawn } = report;
  const values = {
    quarter: useQuarterName().short(quarter.id),
    due: longDay(quarter.reportsDueOn, language),
    late: Math.max(0, daysBetween(quarter.reportsDueOn, submittedOn ?? asOf)),
    missing: blockingIn(missing),
    b: bold,
    a: linkTo("#missing"),
  };
  if (submittedOn) return t.rich("submitted", { ...values, day: longDay(submittedOn, language) });
  if (quarter.state === "CLOSED") return t.rich("never", values);
  if (quarter.state !== "REPORTING") return t.rich("before", values);
  return t.rich("notSubmitted", { ...values, withdrawn: withdrawn ? "yes" : "no" });
}
