import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PersonPage } from "@/components/accounts/person-page";
import { ProvideKept } from "@/components/forms/form-context";
import { PageFrame } from "@/components/frame/page-frame";
import { linkTo } from "@/components/ui/rich";
import { getPersonRecord } from "@/lib/accounts/queries";
import { isEnded } from "@/lib/agencies/agency";
import { getAgencies } from "@/lib/agencies/queries";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { readKeptText } from "@/lib/forms/kept-text";
import { requirePerson } from "@/lib/people/queries";
import { now, today } from "@/lib/server/clock";

type Params = Promise<{ person: string }>;
type Search = Promise<{ saved?: string | string[] }>;

export const generateMetadata = async () => ({ title: (await getTranslations("people.list"))("title") });

export default found(async function Page({ params, searchParams }: { params: Params; searchParams: Search }) {
  const person = await requirePerson();
  const [{ person: name }, { saved }] = await Promise.all([params, searchParams]);
  const record = (await getPersonRecord(person, name)) ?? notFound();
  const agencies = (await getAgencies(person)).filter(
    (agency) => !isEnded(agency, today()) || agency.id === record.agency?.id,
  );
  const kept = await readKeptText(person);
  return (
    <PageFrame
      person={person}
      address={`/people/${name}`}
      asOf={now()}
      current="people"
      crumbs={linkTo("/people")((await getTranslations("people.list"))("title"))}
    >
      <ProvideKept value={kept?.typed.name === name ? kept : null}>
        <PersonPage
          person={record}
          agencies={agencies}
          saved={answerIn(person, oneWord, saved) ?? undefined}
        />
      </ProvideKept>
    </PageFrame>
  );
});
