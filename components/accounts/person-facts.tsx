import { useLocale, useTranslations } from "next-intl";
import { useLabels } from "@/components/fields/labels";
import { FactList } from "@/components/ui/facts";
import { personFields } from "@/lib/accounts/fields";
import { stateOf } from "@/lib/accounts/person-filter";
import type { PersonRecord } from "@/lib/accounts/queries";
import { dayTime } from "@/lib/language/dates";
import { languageName } from "./language-choices";

/** What the register says of a person; a password is never among it. */
export function PersonFacts({ person }: { person: PersonRecord }) {
  const t = useTranslations("people");
  const language = useLocale();
  const label = useLabels();
  const { sessions, since, linkUntil } = person;
  return (
    <FactList
      facts={[
        { term: label(personFields.signInName), value: <code>{person.signInName}</code> },
        { term: label(personFields.active), value: t(`state.${stateOf(person)}`) },
        { term: label(personFields.language), value: languageName(person.language) ?? t("facts.ownChoice") },
        {
          term: t("facts.sessions"),
          value: since
            ? t("facts.open", { count: sessions, since: dayTime(since, language) })
            : t("facts.noneOpen"),
        },
        {
          term: t("facts.link"),
          value: linkUntil
            ? t("facts.linkUntil", { until: dayTime(linkUntil, language) })
            : t("facts.noLink"),
        },
      ]}
    />
  );
}
