import { useLocale, useTranslations } from "next-intl";
import { Radios } from "@/components/fields/choice";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { NewPassword } from "@/components/passwords/new-password";
import { OwnPassword } from "@/components/passwords/own-password";
import { changePasswordAction, chooseLanguageAction, endOtherSessionsAction } from "@/lib/accounts/actions";
import { languageChoices } from "./language-choices";

const page = "/my-account";
const narrow = "grid max-w-88 content-start gap-s5";

type PasswordProps = { signInName: string; submission: string };

/** @param submission the idempotency key of this form */
export function PasswordForm({ signInName, submission }: PasswordProps) {
  const t = useTranslations("people.account");
  return (
    <ActionForm action={changePasswordAction} id="password-form" className={narrow} back={page}>
      <input type="hidden" name="key" value={submission} />
      {/* From this field the browser's password manager knows whose password changes. */}
      <input type="text" name="name" value={signInName} autoComplete="username" readOnly hidden />
      <OwnPassword />
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

/**
 * Ends one's sessions in every other browser.
 * @param submission the idempotency key of this form
 */
export function EndOthersForm({ signInName, submission }: PasswordProps) {
  const t = useTranslations("people.account");
  return (
    <ActionForm action={endOtherSessionsAction} id="end-others" className={`${narrow} mt-s5`} back={page}>
      <input type="hidden" name="key" value={submission} />
      <input type="text" name="name" value={signInName} autoComplete="username" readOnly hidden />
      <OwnPassword />
      <div>
        <Submit>{t("endOthers")}</Submit>
      </div>
    </ActionForm>
  );
}
