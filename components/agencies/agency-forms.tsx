import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import { ActionForm } from "@/components/forms/form";
import { Seen } from "@/components/forms/seen";
import { Submit } from "@/components/forms/submit";
import { Buttons } from "@/components/ui/button";
import { changeAgencyAction, makeAgencyAction } from "@/lib/agencies/actions";
import { agencyAddress } from "@/lib/agencies/agency";
import { agencyFields } from "@/lib/agencies/fields";
import type { AgencyListed } from "@/lib/agencies/queries-register";
import type { Day } from "@/lib/calendar/day";
import { AgencyFields } from "./agency-fields";

/** `rank` is the place after the last agency. */
export function MakeAgencyForm({ rank, today }: { rank: number; today: Day }) {
  const t = useTranslations("agencies");
  return (
    <ActionForm id="make-agency" action={makeAgencyAction} back="/agencies">
      <input type="hidden" name="key" value={randomUUID()} />
      <AgencyFields rank={rank} validFrom={today}>
        <FieldControl
          field={agencyFields.code}
          hint={t("hint.code")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </AgencyFields>
      <Buttons>
        <Submit primary>{t("make.submit")}</Submit>
      </Buttons>
    </ActionForm>
  );
}

export function ChangeAgencyForm({ agency }: { agency: AgencyListed }) {
  const t = useTranslations("agencies.record");
  return (
    <ActionForm
      id="change-agency"
      edition={`change-${agency.version}`}
      action={changeAgencyAction}
      back={agencyAddress(agency)}
    >
      <AgencySubmissionFields agency={agency} />
      <AgencyFields agency={agency} rank={agency.rank} />
      <Buttons>
        <Submit primary>{t("submit")}</Submit>
      </Buttons>
    </ActionForm>
  );
}

/** What every submission on an agency carries: which one, the version seen, a key of its own. */
export const AgencySubmissionFields = ({ agency }: { agency: AgencyListed }) => (
  <>
    <input type="hidden" name="agency" value={agency.code} />
    <Seen version={agency.version} />
    <input type="hidden" name="key" value={randomUUID()} />
  </>
);
