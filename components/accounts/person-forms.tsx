import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { TextField } from "@/components/fields/field";
import { Fieldset, Halves } from "@/components/fields/fieldset";
import { ActionForm } from "@/components/forms/form";
import { Seen } from "@/components/forms/seen";
import { Submit } from "@/components/forms/submit";
import { LinkShown } from "@/components/passwords/link-shown";
import { personAddress } from "@/components/people/person-name";
import { Buttons } from "@/components/ui/button";
import {
  activatePersonAction,
  changePersonAction,
  deactivatePersonAction,
  endSessionsAction,
  giveLinkAction,
} from "@/lib/accounts/actions";
import type { PersonRecord } from "@/lib/accounts/queries";
import type { Agency } from "@/lib/agencies/agency";
import { NameFields, PlaceFields } from "./person-fields";

type Props = { person: PersonRecord };

/** The hidden fields of every form on a person: whose page, the version seen, an idempotency key. */
const SubmissionFields = ({ person }: Props) => (
  <>
    <input type="hidden" name="name" value={person.signInName} />
    <Seen version={person.version} />
    <input type="hidden" name="key" value={randomUUID()} />
  </>
);

export function ChangePersonForm({ person, agencies }: Props & { agencies: readonly Agency[] }) {
  const t = useTranslations("people");
  const { role, agency } = person;
  return (
    <ActionForm
      id="change-person"
      edition={`change-${person.version}`}
      action={changePersonAction}
      back={personAddress(person.signInName)}
    >
      <SubmissionFields person={person} />
      <Halves>
        <Fieldset title={t("make.who")}>
          <NameFields person={person} />
        </Fieldset>
        <Fieldset title={t("make.place")}>
          <PlaceFields role={role} agencies={agencies} {...(agency && { agency: agency.code })} />
        </Fieldset>
      </Halves>
      <Buttons>
        <Submit primary>{t("change.submit")}</Submit>
      </Buttons>
    </ActionForm>
  );
}

/** Without an edition: the answer brings a new version, and the link in it must stay visible. */
export function LinkForm({ person }: Props) {
  const t = useTranslations("people.link");
  return (
    <ActionForm
      id="give-link"
      action={giveLinkAction}
      back={personAddress(person.signInName)}
      told={<LinkShown title={t("told")} note={t("toldNote")} />}
    >
      <SubmissionFields person={person} />
      <Buttons>
        <Submit>{t("give")}</Submit>
      </Buttons>
    </ActionForm>
  );
}

export function EndSessionsForm({ person }: Props) {
  const t = useTranslations("people.sessions");
  return (
    <ActionForm
      id="end-sessions"
      edition={`sessions-${person.version}`}
      action={endSessionsAction}
      back={personAddress(person.signInName)}
    >
      <SubmissionFields person={person} />
      <Buttons>
        <Submit>{t("submit")}</Submit>
      </Buttons>
    </ActionForm>
  );
}

export function DeactivateForm({ person }: Props) {
  const t = useTranslations("people.deactivate");
  return (
    <ActionForm
      id="deactivate-person"
      edition={`deactivate-${person.version}`}
      action={deactivatePersonAction}
      back={personAddress(person.signInName)}
      className="grid max-w-[40rem] content-start gap-s5"
    >
      <SubmissionFields person={person} />
      <TextField
        name="reason"
        label={t("reason")}
        hint={t("reasonHint")}
        maxLength={200}
        autoComplete="off"
      />
      <Buttons>
        <Submit>{t("submit")}</Submit>
      </Buttons>
    </ActionForm>
  );
}

export function ActivateForm({ person }: Props) {
  const t = useTranslations("people.activate");
  return (
    <ActionForm
      id="activate-person"
      edition={`activate-${person.version}`}
      action={activatePersonAction}
      back={personAddress(person.signInName)}
    >
      <SubmissionFields person={person} />
      <Buttons>
        <Submit>{t("submit")}</Submit>
      </Buttons>
    </ActionForm>
  );
}
