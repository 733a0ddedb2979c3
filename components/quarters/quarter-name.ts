import { useTranslations } from "next-intl";
import { quarterOf } from "@/lib/calendar/quarter";

/** Number and year for messages; the year as text, so that it gets no thousands separator. */
export function quarterValues(id: number): { number: string; year: string } {
  const { number, year } = quarterOf(id);
  return { number: String(number), year: String(year) };
}

type Name = (id: number) => string;

/** "Quarter 1, 2024", short "Q1 2024", and brief "Q1" where the year is clear. */
export function useQuarterName(): { title: Name; short: Name; brief: Name } {
  const t = useTranslations("quarters");
  return {
    title: (id) => t("title", quarterValues(id)),
    short: (id) => t("short", quarterValues(id)),
    brief: (id) => t("brief", quarterValues(id)),
  };
}
