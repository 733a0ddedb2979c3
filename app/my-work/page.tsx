import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PageFrame } from "@/components/frame/page-frame";
import { MyWorkPage } from "@/components/reporting/my-work";
import { answerIn } from "@/lib/forms/answer";
import { readKeptText } from "@/lib/forms/kept-text";
import { requirePerson } from "@/lib/people/queries";
import { betweenQuarters } from "@/lib/quarters/between";
import { getQuarters } from "@/lib/quarters/queries";
import { workAnswer } from "@/lib/reporting/confirmed";
import { getMyWork } from "@/lib/reporting/queries-my-work";
import { now, today } from "@/lib/server/clock";
import { countWaiting } from "@/lib/waiting/queries";

type Search = Promise<{ saved?: string | string[]; open?: string | string[] }>;

const one = (value: string | string[] | undefined): string | null =>
  typeof value === "string" ? value : null;

export const generateMetadata = async () => ({ title: (await getTranslations("tasks.work"))("title") });

export default found(async function Page({ searchParams }: { searchParams: Search }) {
  const person = await requirePerson();
  const { saved, open } = await searchParams;
  const [work, quarters, kept] = await Promise.all([
    getMyWork(person, today()),
    getQuarters(person),
    readKeptText(person),
  ]);
  if (!work) notFound();
  return (
    <PageFrame
      current="my-work"
      person={person}
      waiting={await countWaiting(person, today())}
      quarters={quarters}
      {...(work.quarterId === null ? {} : { quarterId: work.quarterId })}
      asOf={now()}
      address="/my-work"
    >
      <MyWorkPage
        work={work}
        today={today()}
        saved={answerIn(person, workAnswer, saved)}
        open={one(open)}
        kept={kept}
        between={betweenQuarters(quarters)}
        office={person.role === "OFFICE"}
      />
    </PageFrame>
  );
});
