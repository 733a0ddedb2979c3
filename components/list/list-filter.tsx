import { useTranslations } from "next-intl";
import { sorts, type TaskFilter, taskFilterQuery, tasksAddress } from "@/lib/list/filter";
import type { Facets } from "@/lib/list/list";
import { AgencyChoice, DirectiveChoice, OriginChoice, StandingChoices } from "./filter-choices";
import { CheckLine, SelectLine } from "./filter-controls";
import { FilterForm, FilterSubmit } from "./filter-form";
import { flags, type NamedInFilter, useFilterWords } from "./filter-words";

type Props = {
  filter: TaskFilter;
  facets: Facets;
  named: NamedInFilter;
  quarterId: number;
  /** What the counts of the states are counts of, where another page shows the same. */
  scope: string | undefined;
};

/** The filter as a form that any browser sends; folded on a phone. */
export function ListFilter({ filter, facets, named, quarterId, scope }: Props) {
  const t = useTranslations("tasks.list.filter");
  return (
    <details className="fold spine:col-start-1">
      <summary className="chevron font-semibold">{t("title")}</summary>
      <search>
        <FilterForm
          action={tasksAddress(quarterId)}
          shown={taskFilterQuery(filter)}
          className="mt-s4 grid content-start gap-s5 spine:mt-0 [&_:is(label,legend)]:text-t2"
        >
          <TextLine text={filter.text} />
          <AgencyChoice filter={filter} facets={facets} named={named} quarterId={quarterId} />
          <StandingChoices filter={filter} facets={facets} scope={scope} quarterId={quarterId} />
          <DirectiveChoice filter={filter} facets={facets} named={named} />
          <OriginChoice filter={filter} facets={facets} />
          <FlagLines filter={filter} facets={facets} named={named} />
          <OrderLine filter={filter} />
          <FilterSubmit>{t("submit")}</FilterSubmit>
        </FilterForm>
      </search>
    </details>
  );
}

function TextLine({ text }: { text: string | undefined }) {
  const t = useTranslations("tasks.list.filter");
  return (
    <div>
      <label htmlFor="q">{t("text")}</label>
      <input
        id="q"
        name="q"
        type="search"
        maxLength={200}
        defaultValue={text ?? ""}
        className="control mt-s2"
        aria-describedby="q-h"
      />
      <p id="q-h" className="mt-s1 text-t2 text-ink2">
        {t("textHint")}
      </p>
    </div>
  );
}

/** Priority tasks, and the conditions that a link brought along, so that they can be taken away. */
function FlagLines({ filter, facets, named }: Pick<Props, "filter" | "facets" | "named">) {
  const t = useTranslations("tasks.list.filter");
  const words = useFilterWords(named);
  return (
    <div>
      <CheckLine name="key" checked={filter.priority} count={facets.priority}>
        {t("priority")}
      </CheckLine>
      {(facets.mine > 0 || filter.mine) && (
        <CheckLine name="mine" checked={filter.mine} count={facets.mine}>
          {words.flag("mine")}
        </CheckLine>
      )}
      {filter.carried && (
        <CheckLine name="carried" value={filter.carried} checked>
          {words.carried(filter.carried)}
        </CheckLine>
      )}
      {flags
        .filter((each) => each !== "mine" && filter[each])
        .map((name) => (
          <CheckLine key={name} name={name} checked>
            {words.flag(name)}
          </CheckLine>
        ))}
      {filter.reason && (
        <CheckLine name="reason" value={filter.reason} checked>
          {t("named", { name: t("inLine.reason"), value: words.reason(filter.reason) ?? "" })}
        </CheckLine>
      )}
    </div>
  );
}

/** Where the heads of the columns are not seen, the order is chosen here; elsewhere it goes along unseen. */
function OrderLine({ filter }: Pick<Props, "filter">) {
  const t = useTranslations("tasks.list");
  const orders = sorts.map((each) => ({ value: each === "standing" ? "" : each, label: t(`order.${each}`) }));
  return (
    <div className="spine:hidden">
      <SelectLine name="sort" label={t("filter.order")} value={filter.sort} choices={orders} />
      {filter.descending && <input type="hidden" name="descending" value="1" />}
    </div>
  );
}
