import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { AgencyRecord } from "@/components/agencies/agency-record";
import { ProvideKept } from "@/components/forms/form-context";
import { PageFrame } from "@/components/frame/page-frame";
import { linkTo } from "@/components/ui/rich";
import { agencyAddress, agencySlug } from "@/lib/agencies/agency";
import { getAgencyRegister } from "@/lib/agencies/queries-register";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { readKeptText } from "@/lib/forms/kept-text";
import { getMerger } from "@/lib/mergers/queries";
import { requirePerson } from "@/lib/people/queries";
import { now } from "@/lib/server/clock";

type Params = Promise<{ agency: string }>;
type Search = Promise<{ saved?: string | string[] }>;

export const generateMetadata = async () => ({
  title: (await getTranslations("agencies.register"))("title"),
});

export default found(async function Page({ params, searchParams }: { params: Params; searchParams: Search }) {
  const person = await requirePerson();
  const [{ agency: slug }, { saved }] = await Promise.all([params, searchParams]);
  const agencies = (await getAgencyRegister(person)) ?? notFound();
  const agency = agencies.find((each) => agencySlug(each) === slug) ?? notFound();
  const successor = agencies.find(({ code }) => code === agency.successor) ?? null;
  const [left, kept] = await Promise.all([
    successor && getMerger(person, agency, successor),
    readKeptText(person),
  ]);
  return (
    <PageFrame
      person={person}
      address={agencyAddress(agency)}
      asOf={now()}
      current="agencies"
      crumbs={linkTo("/agencies")((await getTranslations("agencies.register"))("title"))}
    >
      <ProvideKept value={kept?.typed.agency === agency.code ? kept : null}>
        <AgencyRecord
          agency={agency}
          successor={successor}
          left={left}
          saved={answerIn(person, oneWord, saved) ?? undefined}
        />
      </ProvideKept>
    </PageFrame>
  );
});
