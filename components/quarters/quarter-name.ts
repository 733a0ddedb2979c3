import { useTranslations } from "next-intl";
import { quarterOf } from "@/lib/quarters/quarter";

/** Number and year as words, since a year is written without a separator of thousands. */
export function quarterValues(id: number): { number: string; year: string } {
  const { number, year } = quarterOf(id);
  return { number: String(number), year: String(year) };
}

/** "Quarter 1, 2024", and short "Q1 2024". */
export function useQuarterName(): { title: (id: number) => string; short: (id: number) => string } {
  const t = useTranslations("quarters");
  return {
    title: (id) => t("title", quarterValues(id)),
    short: (id) => t("short", quarterValues(id)),
  };
}
