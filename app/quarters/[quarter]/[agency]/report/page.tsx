import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { ReportPage } from "@/components/agency-reports/report-page";
import { PageFrame } from "@/components/frame/page-frame";
import { QuarterCrumb } from "@/components/quarters/quarter-crumb";
import { getAgencyReport } from "@/lib/agency-reports/queries";
import { parseQuarter } from "@/lib/calendar/quarter";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { readKeptText } from "@/lib/forms/kept-text";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Props = {
  params: Promise<{ quarter: string; agency: string }>;
  searchParams: Promise<{ saved?: string | string[] }>;
};

export const generateMetadata = async ({ params }: Props) => ({
  title: `${(await getTranslations("submission"))("title")} ${(await params).agency.toUpperCase()}`,
});

/** An agency's report on a quarter. */
export default found(async function Page({ params, searchParams }: Props) {
  const person = await requirePerson();
  const [{ quarter: address, agency }, { saved }] = await Promise.all([params, searchParams]);
  const quarter = parseQuarter(address) ?? notFound();
  const report = (await getAgencyReport(person, quarter.id, agency, today())) ?? notFound();
  const [quarters, kept] = await Promise.all([getQuarters(person), readKeptText(person)]);
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address={`/quarters/${address}/${agency}/report`}
      asOf={now()}
      current="quarter"
      quarters={quarters}
      quarterId={quarter.id}
      crumbs={<QuarterCrumb quarterId={quarter.id} />}
    >
      <ReportPage
        report={report}
        saved={answerIn(person, oneWord, saved) === address}
        kept={kept?.form === "submit-report" && kept.typed.quarter === String(quarter.id) ? kept : null}
      />
    </PageFrame>
  );
});
