import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { PeoplePage } from "@/components/accounts/people-page";
import { PageFrame } from "@/components/frame/page-frame";
import { parsePersonFilter, peopleAddress } from "@/lib/accounts/person-filter";
import { countPeople, getPeople } from "@/lib/accounts/queries";
import { getAgencies } from "@/lib/agencies/queries";
import { answerIn, oneWord } from "@/lib/forms/answer";
import { requirePerson } from "@/lib/people/queries";
import { now } from "@/lib/server/clock";

type Search = Promise<Record<string, string | string[] | undefined>>;

export const generateMetadata = async () => ({ title: (await getTranslations("people.list"))("title") });

/** The register of people; not found for everybody but the administrator. */
export default found(async function Page({ searchParams }: { searchParams: Search }) {
  const person = await requirePerson();
  const search = await searchParams;
  const filter = parsePersonFilter(search);
  const [people, counts] = await Promise.all([getPeople(person, filter), countPeople(person)]);
  if (!people || !counts) notFound();
  const agencies = await getAgencies(person);
  return (
    <PageFrame person={person} address={peopleAddress(filter)} asOf={now()} current="people">
      <PeoplePage
        people={people}
        counts={counts}
        agencies={agencies}
        filter={filter}
        saved={answerIn(person, oneWord, search.saved) ?? undefined}
      />
    </PageFrame>
  );
});
