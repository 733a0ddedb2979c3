import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { QuartersPage } from "@/components/quarters/quarters-page";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { getQuarterList } from "@/lib/quarters/queries-list";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Search = Promise<{ saved?: string | string[] }>;

export const generateMetadata = async () => ({ title: (await getTranslations("stages.list"))("title") });

/** All quarters, and the form that plans the next one. */
export default found(async function Page({ searchParams }: { searchParams: Search }) {
  const person = await requirePerson();
  const [list, { saved }] = await Promise.all([getQuarterList(person, today()), searchParams]);
  if (!list) notFound();
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address="/quarters"
      asOf={now()}
      current="quarter"
      quarters={await getQuarters(person)}
    >
      <QuartersPage list={list} saved={answerIn(person, oneWord, saved)} />
    </PageFrame>
  );
});
