import { useLocale, useTranslations } from "next-intl";
import { StandingMark } from "@/components/tasks/standing";
import { unbroken } from "@/components/ui/code";
import { existsIn } from "@/lib/agencies/agency";
import { treeOf } from "@/lib/directives/directive";
import { inLanguage } from "@/lib/language/language";
import type { TaskFilter } from "@/lib/list/filter";
import type { Facets } from "@/lib/list/list";
import { origins } from "@/lib/tasks/fields";
import { standings } from "@/lib/tasks/standing";
import { CheckLine, SelectLine } from "./filter-controls";
import { StandingLinks } from "./filter-standings";
import type { NamedInFilter } from "./filter-words";

type Props = { filter: TaskFilter; facets: Facets };

type Option = { value: string; name: string; count: number | undefined };

/** The choices of a select, each with the number of rows that it would show; none with nothing to show but the chosen. */
function useOptions(): (
  options: readonly Option[],
  chosen: string | undefined,
) => { value: string; label: string }[] {
  const t = useTranslations("tasks.list.filter");
  return (options, chosen) => [
    { value: "", label: t("any") },
    ...options
      .filter(({ value, count }) => count || value === chosen)
      .map(({ value, name, count }) => ({ value, label: t("option", { name, count: count ?? 0 }) })),
  ];
}

export function AgencyChoice({
  filter,
  facets,
  named,
  quarterId,
}: Props & { named: NamedInFilter; quarterId: number }) {
  const t = useTranslations("tasks.list.filter");
  const language = useLocale();
  const options = useOptions();
  const agencies = named.agencies
    .filter((each) => existsIn(each, quarterId) || facets.agencies.get(each.id))
    .map((each) => ({
      value: each.code.toLowerCase(),
      name: inLanguage(each, "name", language),
      count: facets.agencies.get(each.id),
    }));
  return (
    <SelectLine
      name="agency"
      label={t("agency")}
      value={filter.agency}
      choices={options(agencies, filter.agency)}
    />
  );
}

/** Where the filter is of one agency, one directive or of nothing else, the counts are the ones of other pages. */
export function StandingChoices({
  filter,
  facets,
  scope,
  quarterId,
}: Props & { scope: string | undefined; quarterId: number }) {
  const t = useTranslations("tasks.list.filter");
  return (
    <fieldset className="min-w-0">
      <legend>{t("state")}</legend>
      <StandingLinks filter={filter} quarterId={quarterId} />
      <div className="mt-s2">
        {standings.map((each) => (
          <CheckLine
            key={each}
            name="state"
            value={each}
            checked={filter.standings?.includes(each)}
            count={facets.standings[each]}
            marks={scope ? { "data-count": each, "data-scope": scope } : undefined}
          >
            <StandingMark standing={each} />
          </CheckLine>
        ))}
      </div>
    </fieldset>
  );
}

const longestTitle = 70;

/** A title cut between words: the longest would make the list wider than the window. */
const shortened = (title: string): string =>
  title.length <= longestTitle ? title : `${title.slice(0, longestTitle).replace(/[\s,;:.]+\S*$/u, "")}…`;

export function DirectiveChoice({ filter, facets, named }: Props & { named: NamedInFilter }) {
  const t = useTranslations("tasks.list.filter");
  const language = useLocale();
  const options = useOptions();
  const placed = treeOf(named.directives).map(({ directive, depth }) => ({
    value: directive.slug,
    name: `${"\u2003".repeat(depth)}${unbroken(directive.symbol)} · ${shortened(inLanguage(directive, "title", language))}`,
    count: facets.directives.get(directive.id),
  }));
  const choices = [...placed, { value: "none", name: t("noDirective"), count: facets.withoutDirective }];
  return (
    <SelectLine
      name="directive"
      label={t("directive")}
      value={filter.directive}
      choices={options(choices, filter.directive)}
    />
  );
}

export function OriginChoice({ filter, facets }: Props) {
  const t = useTranslations("tasks.list");
  const options = useOptions();
  const choices = origins.map((value) => ({
    value,
    name: t(`origin.${value}`),
    count: facets.origins[value],
  }));
  return (
    <SelectLine
      name="origin"
      label={t("filter.origin")}
      value={filter.origin}
      choices={options(choices, filter.origin)}
    />
  );
}
