import { useTranslations } from "next-intl";
import { TextField } from "@/components/fields/field";

/** One's own password once more, before something that a copied cookie must not do. */
export function OwnPassword() {
  const t = useTranslations("people.account");
  return (
    <TextField
      name="current"
      type="password"
      label={t("current")}
      autoComplete="current-password"
      maxLength={200}
      required
    />
  );
}
