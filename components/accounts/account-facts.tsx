import { useLocale, useTranslations } from "next-intl";
import { FactList } from "@/components/ui/facts";
import { inLanguage } from "@/lib/language/language";
import type { Person } from "@/lib/people/person";

/** What is known of oneself; the administrator keeps it. */
export function AccountFacts({ person }: { person: Person }) {
  const t = useTranslations("people");
  const language = useLocale();
  const { signInName, fullName, post, role, agency } = person;
  const facts = [
    { term: t("account.name"), value: signInName },
    { term: t("account.role"), value: t(`role.${role}`) },
    { term: t("account.fullName"), value: fullName },
    { term: t("account.post"), value: post },
    { term: t("account.agency"), value: agency && inLanguage(agency, "name", language) },
  ];
  return <FactList facts={facts.filter(({ value }) => value)} />;
}
