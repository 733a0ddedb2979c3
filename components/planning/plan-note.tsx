import { useLocale, useTranslations } from "next-intl";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { linkTo } from "@/components/ui/rich";
import { quarterAddress } from "@/lib/calendar/quarter";
import { shortDay } from "@/lib/language/dates";
import type { MyWork } from "@/lib/tasks/view";

/** Note for people who plan: which quarter is being planned, how far the plan is, until when. */
export function PlanNotes({ work: { planning, agency } }: { work: MyWork }) {
  const t = useTranslations("planning");
  const language = useLocale();
  const { short } = useQuarterName();
  return planning.map(({ quarterId, plansDueOn, tasks }) => (
    <p key={quarterId} className="text-t2 text-ink2 print:hidden">
      {t.rich("note", {
        quarter: short(quarterId),
        tasks,
        due: plansDueOn ? "known" : "none",
        day: plansDueOn ? shortDay(plansDueOn, language) : "",
        a: linkTo(`/quarters/${quarterAddress(quarterId)}/planning?agency=${agency}`),
      })}
    </p>
  ));
}
