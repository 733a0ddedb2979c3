import { useTranslations } from "next-intl";
import { TextField } from "@/components/fields/field";
import type { Day } from "@/lib/calendar/day";

type Props = { plansDueOn?: Day | null; reportsDueOn?: Day };

/** Until when tasks are entered, and until when the agencies report. */
export function DayFields({ plansDueOn, reportsDueOn }: Props) {
  const t = useTranslations("stages");
  return (
    <>
      <TextField
        name="plansDueOn"
        type="date"
        label={t("field.plansDueOn")}
        hint={t("days.plansHint")}
        optional
        value={plansDueOn ?? ""}
      />
      <TextField
        name="reportsDueOn"
        type="date"
        label={t("field.reportsDueOn")}
        hint={t("days.reportsHint")}
        value={reportsDueOn ?? ""}
      />
    </>
  );
}
