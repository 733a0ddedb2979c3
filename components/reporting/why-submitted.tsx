import { useLocale, useTranslations } from "next-intl";
import { linkTo } from "@/components/ui/rich";
import { quarterAddress } from "@/lib/calendar/quarter";
import { longDay } from "@/lib/language/dates";
import type { EntryView } from "@/lib/tasks/view";

type Props = Pick<EntryView, "quarterId" | "reportSubmittedOn"> & {
  /** The code of the agency, in upper or lower case. */
  agency: string;
};

/** Why the agency can report nothing at present, and what opens its entries again. */
export function WhySubmitted({ quarterId, agency, reportSubmittedOn }: Props) {
  const t = useTranslations("tasks.report");
  const language = useLocale();
  if (!reportSubmittedOn) return null;
  const page = `/quarters/${quarterAddress(quarterId)}/${agency.toLowerCase()}/report`;
  return (
    <p className="text-ink2">
      {t.rich("submitted", { day: longDay(reportSubmittedOn, language), a: linkTo(page) })}
    </p>
  );
}
