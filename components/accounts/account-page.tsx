import { useTranslations } from "next-intl";
import { Saved } from "@/components/forms/saved";
import { SignOut } from "@/components/frame/sign-out";
import { Beneath, Lead, Say, Section } from "@/components/ui/section";
import type { Person } from "@/lib/people/person";
import type { OwnSession } from "@/lib/people/queries-ended";
import { AccountFacts } from "./account-facts";
import { EndOthersForm, LanguageForm, PasswordForm } from "./account-forms";
import { SessionsTable } from "./sessions-table";

type Props = {
  person: Person;
  sessions: readonly OwnSession[];
  /** After how many idle minutes, and after how many hours, a session expires. */
  limits: { idle: number; hours: number };
  saved: string | undefined;
  /** The idempotency keys of the two forms that ask for the password. */
  submissions: { password: string; others: string };
};

/** The own account: facts, password, sessions, language and sign-out. */
export function AccountPage({ person, sessions, limits, saved, submissions }: Props) {
  const t = useTranslations("people.account");
  const { signInName } = person;
  return (
    <>
      {saved === "password" && <Saved>{t("changed")}</Saved>}
      {saved === "others" && <Saved>{t("othersEnded")}</Saved>}
      <Lead title={t("title")}>
        <Say lesser>{t("sentence", { name: person.fullName ?? person.post ?? signInName })}</Say>
        <AccountFacts person={person} />
      </Lead>
      <Section id="password" title={t("password")}>
        <p className="mb-s5 text-ink2">{t("passwordNote")}</p>
        <PasswordForm signInName={signInName} submission={submissions.password} />
      </Section>
      <Section id="sessions" title={t("sessions")} note={t("sessionsNote", limits)} wide>
        <SessionsTable sessions={sessions} />
        <Beneath>
          <p>{sessions.length > 1 ? t("othersNote") : t("onlyHere")}</p>
          {sessions.length > 1 && <EndOthersForm signInName={signInName} submission={submissions.others} />}
        </Beneath>
      </Section>
      <Section id="language" title={t("language")}>
        <p className="mb-s5 text-ink2">{t("languageNote")}</p>
        <LanguageForm />
      </Section>
      <Section id="leave" title={t("leave")}>
        <p className="mb-s5 text-ink2">{t("leaveNote")}</p>
        <SignOut id="sign-out-form" look="button">
          {t("signOut")}
        </SignOut>
      </Section>
    </>
  );
}
