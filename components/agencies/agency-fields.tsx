import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NumberField, TextField } from "@/components/fields/field";
import { Fieldset, Halves } from "@/components/fields/fieldset";
import { agencyNames } from "@/lib/agencies/register";
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
    <TextField
      key={field}
      name={field}
      label={t(`field.${field}`)}
      lang={languageOf(field)}
      value={agency?.[field] ?? ""}
      maxLength={200}
      autoComplete="off"
    />
  );
  return (
    <Halves>
      <Fieldset title={t("record.names")}>{agencyNames.map(nameField)}</Fieldset>
      <Fieldset title={t("record.place")}>
        {children}
        <NumberField
          name="rank"
          label={t("field.rank")}
          hint={t("hint.rank")}
          min={1}
          max={999}
          value={agency?.rank ?? rank}
        />
        <TextField
          name="validFrom"
          type="date"
          label={t("field.validFrom")}
          value={agency?.validFrom ?? validFrom ?? ""}
        />
        {agency && !agency.successor && (
          <TextField
            name="validTo"
            type="date"
            label={t("field.validTo")}
            hint={t("hint.validTo")}
            optional
            value={agency.validTo ?? ""}
          />
        )}
      </Fieldset>
    </Halves>
  );
}
