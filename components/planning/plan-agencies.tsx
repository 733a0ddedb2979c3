import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { quarterAddress } from "@/lib/calendar/quarter";
import type { Plan } from "@/lib/planning/view";

export function useAgencyName(): (agency: { nameVi: string; nameEn: string; nameDe: string }) => string {
  const language = useLocale();
  return ({ nameVi, nameEn, nameDe }) => ({ vi: nameVi, en: nameEn, de: nameDe })[language];
}

/** Links to the agencies of the quarter, each with the number of tasks in its plan; the one on the page is marked. */
export function PlanAgencies({ plan: { quarter, agencies, agency } }: { plan: Plan }) {
  const t = useTranslations("planning");
  const nameOf = useAgencyName();
  return (
    <ul className="flex flex-wrap gap-x-s5 gap-y-s2 text-t2" aria-label={t("agencies")}>
      {agencies.map((each) => {
        const figure = t("tasks", { count: each.tasks });
        return (
          <li key={each.id}>
            {each.id === agency.id ? (
              <b aria-current="true">{nameOf(each)}</b>
            ) : (
              <Link
                href={`/quarters/${quarterAddress(quarter.id)}/planning?agency=${each.code.toLowerCase()}`}
                prefetch={false}
              >
                {nameOf(each)}
              </Link>
            )}
            <span className="text-ink2">:&nbsp;{figure}</span>
          </li>
        );
      })}
    </ul>
  );
}
