import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/frame/page-frame";
import { AgenciesTable } from "@/components/people/agencies-table";
import { PeopleTable } from "@/components/people/people-table";
import { Lead, Say, Section } from "@/components/ui/section";
import type { Agency } from "@/lib/agencies/agency";
import { getAgencies } from "@/lib/agencies/queries";
import { now } from "@/lib/clock";
import { requirePerson } from "@/lib/people/queries";
import { getPeople, type PersonListed } from "@/lib/people/queries-list";

export const generateMetadata = async () => ({ title: (await getTranslations("people.list"))("title") });

/** The register of people and agencies; for everybody but the administrator it does not exist. */
export default async function Page() {
  const person = await requirePerson();
  const people = await getPeople(person);
  if (!people) notFound();
  return (
    <PageFrame person={person} address="/people" asOf={now()} current="people">
      <Register people={people} agencies={await getAgencies(person)} />
    </PageFrame>
  );
}

function Register({ people, agencies }: { people: PersonListed[]; agencies: Agency[] }) {
  const t = useTranslations("people.list");
  return (
    <>
      <Lead title={t("title")}>
        <Say lesser>{t("sentence", { people: people.length, agencies: agencies.length })}</Say>
      </Lead>
      <Section id="people" title={t("people")} wide>
        <PeopleTable people={people} />
      </Section>
      <Section id="agencies" title={t("agencies")} wide>
        <AgenciesTable agencies={agencies} />
      </Section>
    </>
  );
}
