import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { TextField } from "@/components/fields/field";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { OwnPassword } from "@/components/passwords/own-password";
import { Buttons } from "@/components/ui/button";
import { Fold } from "@/components/ui/fold";
import { signEverybodyOutAction } from "@/lib/accounts/actions";

/** Collapsed, since it is needed once in years. */
export function EverybodyForm() {
  const t = useTranslations("people.everybody");
  return (
    <ActionForm id="everybody-form" action={signEverybodyOutAction} back="/people">
      <Fold summary={t("title")}>
        <input type="hidden" name="key" value={randomUUID()} />
        <div className="grid max-w-[40rem] content-start gap-s5">
          <TextField
            name="reason"
            label={t("reason")}
            hint={t("reasonHint")}
            maxLength={200}
            autoComplete="off"
          />
          <OwnPassword />
        </div>
        <Buttons>
          <Submit>{t("submit")}</Submit>
        </Buttons>
      </Fold>
    </ActionForm>
  );
}
