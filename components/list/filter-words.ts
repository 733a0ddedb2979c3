import { useLocale, useTranslations } from "next-intl";
import { unbroken } from "@/components/ui/code";
import type { Agency } from "@/lib/agencies/agency";
import { noReason } from "@/lib/delay-reasons/reason";
import type { DirectiveName } from "@/lib/directives/directive";
import { inLanguage } from "@/lib/language/language";
import type { CarriedFilter, TaskFilter } from "@/lib/list/filter";
import { silentAfterDays } from "@/lib/tasks/task";
import type { ReasonView } from "@/lib/tasks/view";

export type NamedInFilter = {
  agencies: readonly Agency[];
  directives: readonly DirectiveName[];
  /** The reasons for delay, where a list can be of one of them. */
  reasons?: readonly ReasonView[];
};

/** Conditions that come with a link rather than from the form: yes or no each. */
export const flags = ["mine", "extended", "atRisk", "silent"] as const;

/** The words in which a filter is told, part by part; what is absent is not told. */
export function useFilterWords({ agencies, directives, reasons = [] }: NamedInFilter) {
  const t = useTranslations("tasks.list");
  const standing = useTranslations("tasks.standing");
  const language = useLocale();

  const agency = (code: string | undefined) => {
    const found = agencies.find((each) => each.code.toLowerCase() === code);
    return found ? inLanguage(found, "name", language) : code;
  };
  const directive = (slug: string | undefined) => {
    if (slug === "none") return t("filter.noDirective");
    const found = directives.find((each) => each.slug === slug);
    return found ? unbroken(found.symbol) : slug;
  };
  const reason = (code: string | undefined) => {
    if (code === noReason) return t("filter.noReason");
    const found = reasons.find((each) => each.code === code);
    return found ? inLanguage(found, "name", language) : code;
  };
  const flag = (name: (typeof flags)[number]) => t(`filter.${name}`, { days: silentAfterDays });

  const carried = (way: CarriedFilter) => t(`filter.carried.${way}`);

  const oneOf = (words: readonly string[]) =>
    new Intl.ListFormat(language, { type: "disjunction" }).format(words);

  const partsOf = (filter: TaskFilter): string[] => {
    const named = (name: InLine, value: string | undefined) =>
      value ? [t("filter.named", { name: t(`filter.inLine.${name}`), value })] : [];
    return [
      ...named("text", filter.text && t("filter.quoted", { text: filter.text })),
      ...named("agency", filter.agency && agency(filter.agency)),
      ...named("state", filter.standings && oneOf(filter.standings.map((each) => standing(each)))),
      ...named("directive", filter.directive && directive(filter.directive)),
      ...named("origin", filter.origin && t(`origin.${filter.origin}`)),
      ...named("reason", filter.reason && reason(filter.reason)),
      ...(filter.priority ? [t("filter.priority")] : []),
      ...(filter.carried ? [carried(filter.carried)] : []),
      ...flags.filter((each) => filter[each]).map(flag),
    ];
  };
  return { agency, directive, reason, flag, carried, partsOf };
}

type InLine = "text" | "agency" | "state" | "directive" | "origin" | "reason";
