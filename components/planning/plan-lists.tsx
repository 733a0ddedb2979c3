import { useLocale } from "next-intl";
import type { PlanDirective, PlanningAgency } from "@/lib/planning/view";
import type { OfferedOfficer } from "@/lib/tasks/view";
import { useAgencyName } from "./plan-agencies";

/** Suggestions for a field of a directive: symbols, with titles in the reader's language. */
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

/** Suggestions for a field of an agency: codes, with their names. */
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

/** Suggestions for the officer in charge: sign-in names, with the names of the people. */
export const OfficerList = ({ officers }: { officers: readonly OfferedOfficer[] }) => (
  <datalist id="officers">
    {officers.map(({ signInName, name }) => (
      <option key={signInName} value={signInName}>
        {name}
      </option>
    ))}
  </datalist>
);
