import { useLocale } from "next-intl";
import type { PlanDirective, PlanningAgency } from "@/lib/planning/view";
import { useAgencyName } from "./plan-agencies";

/** What a field for a basis proposes: symbols, with their titles in the reader's language. */
export function DirectiveList({ directives }: { directives: readonly PlanDirective[] }) {
  const language = useLocale();
  return (
    <datalist id="directives">
      {directives.map(({ symbol, titleVi, titleEn, titleDe }) => (
        <option key={symbol} value={symbol}>
          {{ vi: titleVi, en: titleEn, de: titleDe }[language]}
        </option>
      ))}
    </datalist>
  );
}

/** What a field for an agency proposes: codes, with their names. */
export function AgencyList({ agencies }: { agencies: readonly PlanningAgency[] }) {
  const nameOf = useAgencyName();
  return (
    <datalist id="agencies">
      {agencies.map((each) => (
        <option key={each.code} value={each.code}>
          {nameOf(each)}
        </option>
      ))}
    </datalist>
  );
}
