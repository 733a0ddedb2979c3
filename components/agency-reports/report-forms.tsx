import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { TextArea } from "@/components/fields/field";
import { ActionForm } from "@/components/forms/form";
import { Seen } from "@/components/forms/seen";
import { Submit } from "@/components/forms/submit";
import { Buttons } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { agencySlug } from "@/lib/agencies/agency";
import { submitReportAction, withdrawReportAction } from "@/lib/agency-reports/actions";
import { type AgencyReportView, blockingIn } from "@/lib/agency-reports/report";
import { quarterAddress } from "@/lib/calendar/quarter";

type Props = { report: AgencyReportView };

const pageOf = ({ quarter, agency }: AgencyReportView) =>
  `/quarters/${quarterAddress(quarter.id)}/${agencySlug(agency)}/report`;

/** The key under which the browser keeps the assessment until it is submitted. */
export const draftOf = ({ quarter, agency }: AgencyReportView): string =>
  `report-${quarter.id}-${agencySlug(agency)}`;

function SubmissionFields({ report: { quarter, agency, version } }: Props) {
  return (
    <>
      <input type="hidden" name="quarter" value={quarter.id} />
      <input type="hidden" name="agency" value={agencySlug(agency)} />
      <Seen version={version} />
      <input type="hidden" name="key" value={randomUUID()} />
    </>
  );
}

/** The head's form; it can be written while something is missing, and is kept until it can be submitted. */
export function SubmitSection({ report }: Props) {
  const t = useTranslations("submission.submit");
  const missing = blockingIn(report.missing);
  return (
    <Section id="submit" title={t("title")}>
      <ActionForm
        action={submitReportAction}
        id="submit-report"
        back={pageOf(report)}
        edition={`submit-${report.version}`}
        draft={draftOf(report)}
        className="grid max-w-[48rem] content-start gap-s5"
      >
        <SubmissionFields report={report} />
        <TextArea
          name="assessment"
          label={t("assessment")}
          hint={t("hint")}
          rows={8}
          value={report.assessment ?? ""}
        />
        {missing > 0 && <p>{t("first", { count: missing })}</p>}
        <p className="text-t2 text-ink2">{t("then")}</p>
        <Buttons>
          <Submit primary>{t("do")}</Submit>
        </Buttons>
      </ActionForm>
    </Section>
  );
}

/** Withdraws the report, which opens the agency's entries again; the reason goes into the history. */
export function WithdrawSection({ report }: Props) {
  const t = useTranslations("submission.withdraw");
  return (
    <Section id="withdraw" title={t("title")}>
      <ActionForm
        action={withdrawReportAction}
        id="withdraw-report"
        back={pageOf(report)}
        edition={`withdraw-${report.version}`}
        className="grid max-w-[40rem] content-start gap-s5"
      >
        <SubmissionFields report={report} />
        <p className="text-ink2">{t(report.quarter.state === "REPORTING" ? "then" : "running")}</p>
        <TextArea name="reason" label={t("reason")} hint={t("hint")} rows={2} />
        <Buttons>
          <Submit>{t("do")}</Submit>
        </Buttons>
      </ActionForm>
    </Section>
  );
}
