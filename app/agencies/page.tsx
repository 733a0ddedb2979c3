import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { AgencyRegister } from "@/components/agencies/agency-register";
import { PageFrame } from "@/components/frame/page-frame";
import { getAgencyRegister } from "@/lib/agencies/queries-register";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { requirePerson } from "@/lib/people/queries";
import { now, today } from "@/lib/server/clock";

type Search = Promise<{ saved?: string | string[] }>;

export const generateMetadata = async () => ({
  title: (await getTranslations("agencies.register"))("title"),
});

/** The register of agencies; not found for everybody but the administrator. */
export default found(async function Page({ searchParams }: { searchParams: Search }) {
  const person = await requirePerson();
  const agencies = (await getAgencyRegister(person)) ?? notFound();
  const { saved } = await searchParams;
  return (
    <PageFrame person={person} address="/agencies" asOf={now()} current="agencies">
      <AgencyRegister
        agencies={agencies}
        today={today()}
        saved={answerIn(person, oneWord, saved) ?? undefined}
      />
    </PageFrame>
  );
});
