import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { QuarterCrumb } from "@/components/quarters/quarter-crumb";
import { StagePage } from "@/components/quarters/stage-page";
import { parseQuarter } from "@/lib/calendar/quarter";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { getStage } from "@/lib/overview/queries-stage";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Props = {
  params: Promise<{ quarter: string }>;
  searchParams: Promise<{ saved?: string | string[]; open?: string | string[] }>;
};

export const generateMetadata = async () => ({ title: (await getTranslations("stages"))("title") });

/** The stage of a quarter, and the forms by which the Office moves it. */
export default found(async function Page({ params, searchParams }: Props) {
  const person = await requirePerson();
  const [{ quarter: address }, { saved, open }] = await Promise.all([params, searchParams]);
  const quarter = parseQuarter(address) ?? notFound();
  const stage = (await getStage(person, quarter.id, today())) ?? notFound();
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address={`/quarters/${address}/stage`}
      asOf={now()}
      current="quarter"
      quarters={await getQuarters(person)}
      quarterId={quarter.id}
      crumbs={<QuarterCrumb quarterId={quarter.id} />}
    >
      <StagePage
        person={person}
        stage={stage}
        saved={answerIn(person, oneWord, saved) === address}
        open={open === "back"}
      />
    </PageFrame>
  );
});
