import { useLocale, useTranslations } from "next-intl";
import { Saved } from "@/components/forms/saved";
import { nameOf } from "@/components/people/person-name";
import { Lead, Say, Section } from "@/components/ui/section";
import type { PersonRecord } from "@/lib/accounts/queries";
import type { Agency } from "@/lib/agencies/agency";
import { inLanguage } from "@/lib/language/language";
import { PersonFacts } from "./person-facts";
import { ActivateForm, ChangePersonForm, DeactivateForm, EndSessionsForm, LinkForm } from "./person-forms";

const savings = ["changed", "sessions", "deactivated", "activated"] as const;

type Props = { person: PersonRecord; agencies: readonly Agency[]; saved: string | undefined };

/** One person of the register: the facts, and the five forms of the administrator. */
export function PersonPage({ person, agencies, saved }: Props) {
  const t = useTranslations("people");
  const done = savings.find((each) => each === saved);
  return (
    <>
      {done && <Saved>{t(`saved.${done}`)}</Saved>}
      <PersonLead person={person} />
      <Section id="facts" title={t("facts.title")}>
        <PersonFacts person={person} />
      </Section>
      <Section id="change" title={t("change.title")}>
        <p className="mb-s5 text-ink2">{t("change.note")}</p>
        <ChangePersonForm person={person} agencies={agencies} />
      </Section>
      {person.active ? <Access person={person} /> : <Return person={person} />}
    </>
  );
}

function PersonLead({ person }: { person: PersonRecord }) {
  const t = useTranslations("people");
  const language = useLocale();
  const { role, agency, active, hasPassword } = person;
  const place = agency ? inLanguage(agency, "name", language) : "none";
  return (
    <Lead>
      <Say lesser as="h1">
        <b>{nameOf(person)}</b>
      </Say>
      <p>
        {t("lead.role", { role: t(`role.${role}`), agency: place })} {!active && t("lead.inactive")}
        {active && !hasPassword && t("lead.waiting")}
      </p>
    </Lead>
  );
}

function Access({ person }: { person: PersonRecord }) {
  const t = useTranslations("people");
  return (
    <>
      <Section id="link" title={t("link.title")}>
        <p className="mb-s5 text-ink2">{t("link.note")}</p>
        <LinkForm person={person} />
      </Section>
      {person.sessions > 0 && (
        <Section id="sessions" title={t("sessions.title")}>
          <p className="mb-s5 text-ink2">{t("sessions.note")}</p>
          <EndSessionsForm person={person} />
        </Section>
      )}
      <Section id="deactivate" title={t("deactivate.title")}>
        <p className="mb-s5 text-ink2">{t(person.last ? "deactivate.last" : "deactivate.note")}</p>
        {!person.last && <DeactivateForm person={person} />}
      </Section>
    </>
  );
}

function Return({ person }: { person: PersonRecord }) {
  const t = useTranslations("people.activate");
  return (
    <Section id="activate" title={t("title")}>
      <p className="mb-s5 text-ink2">{t("note")}</p>
      <ActivateForm person={person} />
    </Section>
  );
}
