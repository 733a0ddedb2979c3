import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { found } from "@/components/frame/found";
import { PageFrame } from "@/components/frame/page-frame";
import { AccountFacts } from "@/components/people/account-facts";
import { LanguageForm, PasswordForm, SignOutForm } from "@/components/people/account-forms";
import { Saved } from "@/components/ui/saved";
import { Lead, Say, Section } from "@/components/ui/section";
import { now } from "@/lib/clock";
import type { Person } from "@/lib/people/person";
import { requirePerson } from "@/lib/people/queries";

type Search = Promise<{ saved?: string | string[] }>;

export const generateMetadata = async () => ({ title: (await getTranslations("people.account"))("title") });

export default found(async function Page({ searchParams }: { searchParams: Search }) {
  const person = await requirePerson();
  const { saved } = await searchParams;
  return (
    <PageFrame person={person} address="/my-account" asOf={now()}>
      <Account person={person} changed={saved === "password"} press={crypto.randomUUID()} />
    </PageFrame>
  );
});

function Account({ person, changed, press }: { person: Person; changed: boolean; press: string }) {
  const t = useTranslations("people.account");
  return (
    <>
      {changed && <Saved>{t("changed")}</Saved>}
      <Lead title={t("title")}>
        <Say lesser>{t("sentence", { name: person.fullName ?? person.post ?? person.signInName })}</Say>
        <AccountFacts person={person} />
      </Lead>
      <Section id="password" title={t("password")}>
        <p className="mb-s5 text-ink2">{t("passwordNote")}</p>
        <PasswordForm signInName={person.signInName} press={press} />
      </Section>
      <Section id="language" title={t("language")}>
        <p className="mb-s5 text-ink2">{t("languageNote")}</p>
        <LanguageForm />
      </Section>
      <Section id="leave" title={t("leave")}>
        <p className="mb-s5 text-ink2">{t("leaveNote")}</p>
        <SignOutForm />
      </Section>
    </>
  );
}
