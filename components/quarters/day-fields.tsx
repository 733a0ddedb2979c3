import { useTranslations } from "next-intl";
import { FieldControl } from "@/components/fields/control";
import type { Day } from "@/lib/calendar/day";
import { quarterFields } from "@/lib/quarters/fields";

type Props = { plansDueOn?: Day | null; reportsDueOn?: Day };

/** Until when tasks are entered, and until when the agencies report. */
export function DayFields({ plansDueOn, reportsDueOn }: Props) {
  const t = useTranslations("stages");
  return (
    <>
      <FieldControl field={quarterFields.plansDueOn} hint={t("days.plansHint")} value={plansDueOn} />
      <FieldControl field={quarterFields.reportsDueOn} hint={t("days.reportsHint")} value={reportsDueOn} />
    </>
  );
}
