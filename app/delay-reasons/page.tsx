import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { ReasonsPage } from "@/components/delay-reasons/reasons-page";
import { PageFrame } from "@/components/frame/page-frame";
import { getKeptReasons } from "@/lib/delay-reasons/queries";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { readKeptText } from "@/lib/forms/kept-text";
import { requirePerson } from "@/lib/people/queries";
import { getQuarters } from "@/lib/quarters/queries";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Search = Promise<{ saved?: string | string[]; change?: string | string[] }>;

export const generateMetadata = async () => ({ title: (await getTranslations("delays.reasons"))("title") });

/** The reasons for delay that the Office keeps. */
export default found(async function Page({ searchParams }: { searchParams: Search }) {
  const person = await requirePerson();
  const { saved, change } = await searchParams;
  const kept = await getKeptReasons(person);
  if (!kept) notFound();
  return (
    <PageFrame
      person={person}
      waiting={await countWaiting(person, today())}
      address="/delay-reasons"
      asOf={now()}
      quarters={await getQuarters(person)}
    >
      <ReasonsPage
        {...kept}
        saved={kept.reasons.find(({ code }) => code === answerIn(person, oneWord, saved)) ?? null}
        chosen={kept.reasons.find(({ code }) => code === change) ?? null}
        kept={await readKeptText(person)}
      />
    </PageFrame>
  );
});
