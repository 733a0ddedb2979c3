import { useLocale, useTranslations } from "next-intl";
import { unbroken } from "@/components/ui/code";
import { bold } from "@/components/ui/rich";
import { longDay } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import { dayAt } from "@/lib/server/clock";
import type { PartItem } from "@/lib/tasks/view";

/** A part of this agency that has ended: how, since when, and with what remark. */
export function PartEnded({ part }: { part: PartItem }) {
  const t = useTranslations("tasks.part");
  const language = useLocale();
  return (
    <p className="spine-grid border-t border-rule py-s3 first:border-0">
      <a className="block spine:col-start-2" href={`/tasks/${part.task.code.toLowerCase()}`}>
        {part.asked}
      </a>
      <span className="block text-t2 text-ink2 spine:col-start-2">
        {t.rich("for", { agency: inLanguage(part.lead, "name", language), b: bold })} ·{" "}
        {unbroken(part.task.code)} · {t(`state.${part.state}`)},{" "}
        {longDay(dayAt(new Date(part.stateSince)), language)}
        {part.remark && `: “${part.remark}”`}
      </span>
    </p>
  );
}
