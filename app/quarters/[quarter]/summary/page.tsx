import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { quarterValues } from "@/components/quarters/quarter-name";
import { SummaryPage } from "@/components/summary/summary-page";
import { parseQuarter } from "@/lib/calendar/quarter";
import { answerIn } from "@/lib/forms/answer";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { erratumAnswer } from "@/lib/summary/erratum";
import { getSheet } from "@/lib/summary/kept/queries";
import { countWaiting } from "@/lib/waiting/queries";

type Props = { params: Promise<{ quarter: string }>; searchParams: Promise<{ saved?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">) {
  const quarter = parseQuarter((await params).quarter);
  const t = await getTranslations("reports.summary");
  return quarter ? { title: t("titleOf", quarterValues(quarter.id)) } : {};
}

/** The paper of the quarter, as it will be signed. */
export default found(async function Page({ params, searchParams }: Props) {
  const person = await requirePerson();
  const [{ quarter: address }, { saved }] = await Promise.all([params, searchParams]);
  const quarter = parseQuarter(address) ?? notFound();
  const sheet = (await getSheet(person, quarter.id, await getLocale(), today())) ?? notFound();
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address={`/quarters/${address}/summary`}
      asOf={now()}
      current="summary"
      quarters={await getQuarters(person)}
      quarterId={quarter.id}
    >
      <SummaryPage sheet={sheet} now={now()} person={person} saved={answerIn(person, erratumAnswer, saved)} />
    </PageFrame>
  );
});
