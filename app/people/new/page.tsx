import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { MakePersonForm } from "@/components/accounts/make-person-form";
import { ProvideKept } from "@/components/forms/form-context";
import { PageFrame } from "@/components/frame/page-frame";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { type Agency, isEnded } from "@/lib/agencies/agency";
import { getAgencyRegister } from "@/lib/agencies/queries-register";
import { readKeptText } from "@/lib/forms/kept-text";
import { requirePerson } from "@/lib/people/queries";
import { now, today } from "@/lib/server/clock";

export const generateMetadata = async () => ({ title: (await getTranslations("people.make"))("title") });

export default found(async function Page() {
  const person = await requirePerson();
  const agencies = (await getAgencyRegister(person)) ?? notFound();
  const crumbs = linkTo("/people")((await getTranslations("people.list"))("title"));
  return (
    <PageFrame person={person} address="/people/new" asOf={now()} current="people" crumbs={crumbs}>
      <ProvideKept value={await readKeptText(person)}>
        <NewPerson agencies={agencies.filter((agency) => !isEnded(agency, today()))} />
      </ProvideKept>
    </PageFrame>
  );
});

function NewPerson({ agencies }: { agencies: readonly Agency[] }) {
  const t = useTranslations("people.make");
  return (
    <>
      <Lead title={t("title")}>
        <Say lesser>{t("sentence")}</Say>
      </Lead>
      <Section id="person" title={t("form")}>
        <MakePersonForm agencies={agencies} />
      </Section>
    </>
  );
}
