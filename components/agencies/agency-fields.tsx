import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldControl } from "@/components/fields/control";
import { Fieldset, Halves } from "@/components/fields/fieldset";
import { agencyFields, agencyNames } from "@/lib/agencies/fields";
import type { Day } from "@/lib/calendar/day";

type Written = Record<(typeof agencyNames)[number], string> & {
  rank: number;
  validFrom: Day;
  validTo: Day | null;
  successor: string | null;
};

type Props = {
  agency?: Written;
  /** What a new agency begins with. */
  rank: number;
  validFrom?: Day;
  children?: ReactNode;
};

const languageOf = (field: string): string => field.slice(-2).toLowerCase();

/** Names in the three languages, the order in lists, and from when to when it exists. */
export function AgencyFields({ agency, rank, validFrom, children }: Props) {
  const t = useTranslations("agencies");
  const nameField = (field: (typeof agencyNames)[number]) => (
    <FieldControl
      key={field}
      field={agencyFields[field]}
      lang={languageOf(field)}
      value={agency?.[field]}
      autoComplete="off"
    />
  );
  return (
    <Halves>
      <Fieldset title={t("record.names")}>{agencyNames.map(nameField)}</Fieldset>
      <Fieldset title={t("record.place")}>
        {children}
        <FieldControl field={agencyFields.rank} hint={t("hint.rank")} value={agency?.rank ?? rank} />
        <FieldControl field={agencyFields.validFrom} value={agency?.validFrom ?? validFrom} />
        {agency && !agency.successor && (
          <FieldControl field={agencyFields.validTo} hint={t("hint.validTo")} value={agency.validTo} />
        )}
      </Fieldset>
    </Halves>
  );
}
