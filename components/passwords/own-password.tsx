import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { passwordFields } from "@/lib/passwords/fields";

/** One's own password once more, before something that a copied cookie must not do. */
export function OwnPassword() {
  const t = useTranslations("people.account");
  return (
    <FieldControl
      field={passwordFields.current}
      label={t("current")}
      autoComplete="current-password"
      required
    />
  );
}
