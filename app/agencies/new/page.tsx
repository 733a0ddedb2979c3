import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { found } from "@/app/found";
import { MakeAgencyForm } from "@/components/agencies/agency-forms";
import { ProvideKept } from "@/components/forms/form-context";
import { PageFrame } from "@/components/frame/page-frame";
import { linkTo } from "@/components/ui/rich";
import { Lead, Say, Section } from "@/components/ui/section";
import { getAgencyRegister } from "@/lib/agencies/queries-register";
import { readKeptText } from "@/lib/forms/kept-text";
import { requirePerson } from "@/lib/people/queries";
import { now, today } from "@/lib/server/clock";

export const generateMetadata = async () => ({ title: (await getTranslations("agencies.make"))("title") });

export default found(async function Page() {
  const person = await requirePerson();
  const agencies = (await getAgencyRegister(person)) ?? notFound();
  const crumbs = linkTo("/agencies")((await getTranslations("agencies.register"))("title"));
  return (
    <PageFrame person={person} address="/agencies/new" asOf={now()} current="agencies" crumbs={crumbs}>
      <ProvideKept value={await readKeptText(person)}>
        <NewAgency rank={Math.max(0, ...agencies.map(({ rank }) => rank)) + 1} />
      </ProvideKept>
    </PageFrame>
  );
});

function NewAgency({ rank }: { rank: number }) {
  const t = useTranslations("agencies.make");
  return (
    <>
      <Lead title={t("title")}>
        <Say lesser>{t("sentence")}</Say>
      </Lead>
      <Section id="agency" title={t("form")}>
        <MakeAgencyForm rank={rank} today={today()} />
      </Section>
    </>
  );
}
