import { useTranslations } from "next-intl";
import { TextField } from "@/components/fields/field";

/** The password to be, twice, since nobody sees it while typing. */
export function NewPassword() {
  const t = useTranslations("people.setPassword");
  const common = { type: "password", autoComplete: "new-password", maxLength: 200, required: true } as const;
  return (
    <>
      <TextField {...common} name="password" label={t("password")} hint={t("hint")} />
      <TextField {...common} name="again" label={t("again")} />
    </>
  );
}
