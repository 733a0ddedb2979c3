import { useLocale, useTranslations } from "next-intl";
import { Radios } from "@/components/ui/choice";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Submit } from "@/components/ui/submit";
import { changePasswordAction, chooseLanguageAction, signOutAction } from "@/lib/people/actions";
import { languageChoices } from "./language-choices";
import { NewPassword } from "./new-password";

const page = "/my-account";
const narrow = "grid max-w-88 content-start gap-s5";

type PasswordProps = { signInName: string; press: string };

/** `press` numbers this form, so that the same press twice is one change. */
export function PasswordForm({ signInName, press }: PasswordProps) {
  const t = useTranslations("people.account");
  return (
    <ActionForm action={changePasswordAction} id="password-form" className={narrow} back={page}>
      <input type="hidden" name="key" value={press} />
      {/* Tells the browser's own store of passwords whose password changes. */}
      <input type="text" name="name" value={signInName} autoComplete="username" readOnly hidden />
      <TextField
        name="current"
        type="password"
        label={t("current")}
        autoComplete="current-password"
        maxLength={200}
        required
      />
      <NewPassword />
      <div>
        <Submit primary>{t("change")}</Submit>
      </div>
    </ActionForm>
  );
}

export function LanguageForm() {
  const t = useTranslations("people.account");
  return (
    <ActionForm action={chooseLanguageAction} id="language-form" className={narrow} back={page}>
      <Radios
        name="language"
        label={t("language")}
        choices={languageChoices}
        value={useLocale()}
        columns={3}
      />
      <div>
        <Submit>{t("chooseLanguage")}</Submit>
      </div>
    </ActionForm>
  );
}

export function SignOutForm() {
  const t = useTranslations("people.account");
  return (
    <ActionForm action={signOutAction} id="sign-out-form">
      <div>
        <Submit>{t("signOut")}</Submit>
      </div>
    </ActionForm>
  );
}
