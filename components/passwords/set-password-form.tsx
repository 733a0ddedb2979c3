import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { setPasswordAction } from "@/lib/accounts/actions";
import { NewPassword } from "./new-password";

/**
 * Sets the password by a one-time link.
 * @param of the mark of the link, without its secret
 */
export function SetPasswordForm({ of }: { of: string }) {
  const t = useTranslations("people.setPassword");
  return (
    <ActionForm action={setPasswordAction} className="grid max-w-88 content-start gap-s5">
      <input type="hidden" name="of" value={of} />
      <NewPassword />
      <div>
        <Submit primary>{t("submit")}</Submit>
      </div>
    </ActionForm>
  );
}
