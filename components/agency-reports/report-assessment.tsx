import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Halves } from "@/components/fields/fieldset";
import { shapes } from "@/components/tasks/standing";
import { Figure } from "@/components/ui/figure";
import { Mark } from "@/components/ui/mark";
import { Section } from "@/components/ui/section";
import { agencySlug } from "@/lib/agencies/agency";
import type { AgencyReportView } from "@/lib/agency-reports/report";
import { tasksAddress } from "@/lib/list/filter";
import { type Standing, shareCompleted, standings } from "@/lib/tasks/standing";

type Props = { report: AgencyReportView };

/** The quarter as it is counted, beside the quarter as the agency judges it. */
export function ReportAssessment({ report }: Props) {
  const t = useTranslations("submission.assessment");
  return (
    <Section id="assessment" title={t("title")}>
      <Halves>
        <div>
          <h3 className="mb-s3 text-t3">{t("computed")}</h3>
          <Computed report={report} />
        </div>
        <div>
          <h3 className="mb-s3 text-t3">{t("own")}</h3>
          <Own report={report} />
        </div>
      </Halves>
    </Section>
  );
}

function Computed({ report: { counts, extended, quarter, agency } }: Props) {
  const t = useTranslations("submission.assessment");
  const slug = agencySlug(agency);
  const share = shareCompleted(counts);
  return (
    <>
      <dl>
        {standings.map((standing) => (
          <Counted key={standing} standing={standing}>
            <Figure
              value={counts[standing]}
              href={tasksAddress(quarter.id, { agency: slug, standings: [standing] })}
              count={standing}
              scope={`agency:${slug}`}
            />
          </Counted>
        ))}
      </dl>
      <p className="mt-s3 text-t2 text-ink2">
        {share === null ? t("noTasks") : t("share", { share, extended })}
      </p>
    </>
  );
}

function Counted({ standing, children }: { standing: Standing; children: ReactNode }) {
  const t = useTranslations("tasks.standing");
  return (
    <div className="flex items-baseline justify-between gap-x-s5 border-t border-rule py-s1 first:border-0 first:pt-0">
      <dt>
        <Mark shape={shapes[standing]} />
        {t(standing)}
      </dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}

function Own({ report: { assessment, submittedOn, can } }: Props) {
  const t = useTranslations("submission.assessment");
  if (assessment === null) return <p className="text-ink2 italic">{t("notYet")}</p>;
  if (!assessment) return <p className="text-ink2 italic">{t(can.submit ? "below" : "none")}</p>;
  return (
    <>
      <p className="whitespace-pre-line">{assessment}</p>
      {submittedOn === null && <p className="mt-s3 text-t2 text-ink2">{t("draft")}</p>}
    </>
  );
}
