import { randomUUID } from "node:crypto";
import { useLocale, useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { Fieldset, Halves } from "@/components/fields/fieldset";
import { ActionForm } from "@/components/forms/form";
import { Submit } from "@/components/forms/submit";
import { LinkShown } from "@/components/passwords/link-shown";
import { ButtonLink, Buttons } from "@/components/ui/button";
import { makePersonAction } from "@/lib/accounts/actions";
import { personFields } from "@/lib/accounts/fields";
import type { Agency } from "@/lib/agencies/agency";
import { languageChoices } from "./language-choices";
import { NameFields, PlaceFields } from "./person-fields";

/** A new person; answered with the link for the first password, in the place of the form. */
export function MakePersonForm({ agencies }: { agencies: readonly Agency[] }) {
  const t = useTranslations("people");
  return (
    <ActionForm id="make-person" action={makePersonAction} back="/people" told={<Made />}>
      <input type="hidden" name="key" value={randomUUID()} />
      <Halves>
        <Fieldset title={t("make.who")}>
          <FieldControl
            field={personFields.signInName}
            hint={t("hint.signInName")}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
          <NameFields />
          <FieldControl
            field={personFields.language}
            choices={languageChoices}
            value={useLocale()}
            columns={3}
          />
        </Fieldset>
        <Fieldset title={t("make.place")}>
          <PlaceFields agencies={agencies} />
        </Fieldset>
      </Halves>
      <Buttons>
        <Submit primary>{t("make.submit")}</Submit>
      </Buttons>
    </ActionForm>
  );
}

function Made() {
  const t = useTranslations("people");
  return (
    <LinkShown title={t("make.made")} note={t("link.toldNote")}>
      <Buttons>
        {/* A plain link: the form begins afresh only with a new page. */}
        <a className="button" href="/people/new">
          {t("make.another")}
        </a>
        <ButtonLink href="/people">{t("make.all")}</ButtonLink>
      </Buttons>
    </LinkShown>
  );
}
