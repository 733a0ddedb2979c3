import { useLocale, useTranslations } from "next-intl";
import { Radios } from "@/components/fields/choice";
import { TextField } from "@/components/fields/field";
import { FilterForm, FilterSubmit } from "@/components/list/filter-form";
import { Lead, Say, Section } from "@/components/ui/section";
import { agencyAddress, agencySlug, isEnded } from "@/lib/agencies/agency";
import type { AgencyListed } from "@/lib/agencies/queries-register";
import type { Day } from "@/lib/calendar/day";
import { inLanguage } from "@/lib/language/language";
import type { MergerFigures, MergerWanted } from "@/lib/mergers/merger";
import { MergerPreview } from "./merger-foretold";

type Props = {
  agency: AgencyListed;
  agencies: readonly AgencyListed[];
  wanted: MergerWanted;
  /** The chosen successor and what would move to it; null until one is chosen. */
  into: AgencyListed | null;
  figures: MergerFigures | null;
  today: Day;
};

/** A merger in two steps: successor and last day, then a preview of what moves. */
export function MergerPage({ agency, agencies, wanted, into, figures, today }: Props) {
  const t = useTranslations("agencies.merger");
  const refused = useTranslations("errors");
  const missing = wanted.validTo && !into && !agency.successor;
  const name = inLanguage(agency, "name", useLocale());
  const others = agencies.filter((each) => each.id !== agency.id && !isEnded(each, today));
  return (
    <>
      <Lead title={t("title")}>
        <Say lesser>{t("sentence", { agency: name })}</Say>
      </Lead>
      {!agency.successor && (
        <Section id="choice" title={t("choice")}>
          {others.length > 0 ? (
            <Choice agency={agency} others={others} wanted={wanted} today={today} />
          ) : (
            <p className="text-ink2">{t("nobody")}</p>
          )}
        </Section>
      )}
      {wanted.wrong && (
        <p className="mt-s5 font-semibold text-overt">{refused(wanted.wrong, { field: "validTo" })}</p>
      )}
      {missing && <p className="mt-s5 font-semibold text-overt">{refused("successorMissing")}</p>}
      {into && figures && (
        <MergerPreview agency={agency} into={into} validTo={wanted.validTo} figures={figures} />
      )}
    </>
  );
}

type ChoiceProps = Pick<Props, "agency" | "wanted" | "today"> & { others: readonly AgencyListed[] };

function Choice({ agency, others, wanted, today }: ChoiceProps) {
  const t = useTranslations("agencies");
  const language = useLocale();
  const choices = others.map((each) => ({
    value: agencySlug(each),
    label: inLanguage(each, "name", language),
  }));
  return (
    <FilterForm
      action={`${agencyAddress(agency)}/merger`}
      shown={`${wanted.into} ${wanted.validTo}`}
      className="grid max-w-[40rem] content-start gap-s5"
    >
      <Radios
        name="into"
        label={t("merger.into")}
        hint={t("merger.intoHint")}
        choices={choices}
        value={wanted.into}
        columns={1}
      />
      <TextField
        name="validTo"
        type="date"
        label={t("merger.lastDay")}
        hint={t("merger.lastDayHint")}
        value={wanted.validTo || today}
      />
      <div>
        <FilterSubmit>{t("merger.show")}</FilterSubmit>
      </div>
    </FilterForm>
  );
}
