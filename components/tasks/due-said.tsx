import { useTranslations } from "next-intl";
import { OfferedTick } from "@/components/fields/offered-tick";

/** Ticks beside a plan's deadline: that a past day, or one beyond the quarter, is intended. In a table with its row. */
export function DueSaid({ row }: { row?: string }) {
  const t = useTranslations("planning.dueTick");
  const within = row ? `${row}.` : "";
  return (
    <>
      <OfferedTick name={`${within}past`} label={t("past")} />
      <OfferedTick name={`${within}beyond`} label={t("beyond")} />
    </>
  );
}
