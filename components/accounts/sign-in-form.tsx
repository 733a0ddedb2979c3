import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { TextField } from "@/components/fields/field";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { signInAction } from "@/lib/accounts/actions";
import { signInFields } from "@/lib/passwords/fields";

/** Name and password; `next` is where somebody wanted to go. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("people.signIn");
  return (
    <ActionForm action={signInAction}>
      <input type="hidden" name="next" value={next} />
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        required
      />
      <FieldControl
        field={signInFields.password}
        label={t("password")}
        autoComplete="current-password"
        required
      />
      <div>
        <Submit primary>{t("submit")}</Submit>
      </div>
      <p className="text-t2 text-ink2">{t("forgotten")}</p>
    </ActionForm>
  );
}
