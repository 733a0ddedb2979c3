import { useLocale, useTranslations } from "next-intl";
import { dayTime } from "@/lib/language/dates";
import { inLanguage } from "@/lib/language/language";
import type { EntryView } from "@/lib/tasks/view";

/** The remark with which the task was returned, by whom and when. */
export function ReturnedLine({ entry }: { entry: EntryView }) {
  const t = useTranslations("tasks");
  const actor = useTranslations("history");
  const language = useLocale();
  const { returned, returnedRemark } = entry;
  const agency = returned?.agency ? inLanguage(returned.agency, "name", language) : "none";
  return (
    <>
      <b>{t("returnedWith", { remark: returnedRemark })}</b>
      {returned && (
        <span className="block text-t2 text-ink2">
          {t("returnedBy", {
            who: actor("actor", { role: returned.role ?? "none", agency }),
            when: dayTime(new Date(returned.at), language),
          })}
        </span>
      )}
    </>
  );
}
