import { useLocale, useTranslations } from "next-intl";
import { SelectLine } from "@/components/list/filter-controls";
import { FilterForm, FilterSubmit } from "@/components/list/filter-form";
import { type PersonFilter, peopleAddress, personStates } from "@/lib/accounts/person-filter";
import { type Agency, agencySlug } from "@/lib/agencies/agency";
import { inLanguage } from "@/lib/language/language";

type Props = { filter: PersonFilter; agencies: readonly Agency[] };

/** The filter as a plain form that works without scripts. */
export function PeopleFilter({ filter, agencies }: Props) {
  const t = useTranslations("people");
  const language = useLocale();
  const any = { value: "", label: t("filter.any") };
  const ofAgencies = agencies.map((each) => ({
    value: agencySlug(each),
    label: inLanguage(each, "name", language),
  }));
  const ofStates = personStates.map((each) => ({ value: each, label: t(`state.${each}`) }));
  return (
    <search>
      <FilterForm
        action="/people"
        shown={peopleAddress(filter)}
        className="grid items-end gap-s4 tablet:grid-cols-[repeat(3,minmax(0,1fr))_auto]"
      >
        <div>
          <label htmlFor="q">{t("filter.text")}</label>
          <input
            id="q"
            name="q"
            type="search"
            maxLength={200}
            defaultValue={filter.text ?? ""}
            className="control mt-s2"
          />
        </div>
        <SelectLine
          name="agency"
          label={t("list.agency")}
          value={filter.agency}
          choices={[any, ...ofAgencies]}
        />
        <SelectLine name="state" label={t("list.state")} value={filter.state} choices={[any, ...ofStates]} />
        <FilterSubmit>{t("filter.submit")}</FilterSubmit>
      </FilterForm>
    </search>
  );
}
