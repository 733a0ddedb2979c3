import { useLocale, useTranslations } from "next-intl";
import { linkTo } from "@/components/ui/rich";
import { type Agency, agencySlug } from "@/lib/agencies/agency";
import { inLanguage } from "@/lib/language/language";
import { partsAddress } from "@/lib/overview/part";
import type { Clause } from "./quarter-sentence";

/** The last clause of a sentence: who waits for the most overdue parts; renders nothing where nobody waits. */
export function useWaitingClause(
  waiting: { agency: Agency; count: number } | null,
  coordination: string,
): Clause[] {
  const t = useTranslations("quarters.say");
  const language = useLocale();
  if (!waiting) return [];
  const href = partsAddress(coordination, { lead: agencySlug(waiting.agency), standing: "overdue" });
  const agency = inLanguage(waiting.agency, "name", language);
  const clause = t.rich("waiting", { agency, count: waiting.count, waiting: linkTo(href) });
  return [{ key: "waiting", clause }];
}
