import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { passwordFields } from "@/lib/passwords/fields";

/** The password to be, twice, since nobody sees it while typing. */
export function NewPassword() {
  const t = useTranslations("people.setPassword");
  const common = { autoComplete: "new-password", required: true };
  return (
    <>
      <FieldControl {...common} field={passwordFields.password} label={t("password")} hint={t("hint")} />
      <FieldControl {...common} field={passwordFields.again} label={t("again")} />
    </>
  );
}
