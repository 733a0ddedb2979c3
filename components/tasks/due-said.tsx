import { useTranslations } from "next-intl";
import { OfferedTick } from "@/components/fields/offered-tick";

/** Beside a plan's deadline: that it is over already, or beyond the quarter, as it is meant. In a table with its row. */
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
