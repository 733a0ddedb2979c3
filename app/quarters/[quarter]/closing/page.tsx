import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { ClosingPage } from "@/components/closing/closing-page";
import { PageFrame } from "@/components/frame/page-frame";
import { QuarterCrumb } from "@/components/quarters/quarter-crumb";
import { quarterValues } from "@/components/quarters/quarter-name";
import { parseQuarter } from "@/lib/calendar/quarter";
import { getClosing } from "@/lib/closing/queries";
import { parseClosingView } from "@/lib/decisions/decision";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Params = Promise<{ quarter: string }>;
type Search = Promise<{ saved?: string | string[]; only?: string | string[]; page?: string | string[] }>;

export async function generateMetadata({ params }: { params: Params }) {
  const quarter = parseQuarter((await params).quarter);
  const t = await getTranslations("closing");
  return quarter ? { title: t("titleOf", quarterValues(quarter.id)) } : {};
}

/** The closing of the quarter: decided by the Office, confirmed by the chair. */
export default found(async function Page({ params, searchParams }: { params: Params; searchParams: Search }) {
  const person = await requirePerson();
  const [{ quarter: address }, { saved, ...view }] = await Promise.all([params, searchParams]);
  const quarter = parseQuarter(address) ?? notFound();
  const closing = (await getClosing(person, quarter.id, today(), parseClosingView(view))) ?? notFound();
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address={`/quarters/${address}/closing`}
      asOf={now()}
      current="quarter"
      quarters={await getQuarters(person)}
      quarterId={quarter.id}
      crumbs={<QuarterCrumb quarterId={quarter.id} />}
    >
      <ClosingPage closing={closing} saved={answerIn(person, oneWord, saved) ?? undefined} />
    </PageFrame>
  );
});
