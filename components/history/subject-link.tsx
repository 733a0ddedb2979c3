import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { unbroken } from "@/components/ui/code";
import { linkTo } from "@/components/ui/rich";
import { quarterAddress } from "@/lib/calendar/quarter";
import type { HistoryLine } from "@/lib/history/view";

/** Links to the page of what a row is about; no link where that no longer exists. */
export function SubjectLink({ row }: { row: HistoryLine }) {
  const t = useTranslations("history.page");
  const quarter = useQuarterName();
  const line = (content: ReactNode) => <p className="mt-s1! text-t2 text-ink2">{content}</p>;
  const { task, person, agencyCode, quarterId } = row;
  if (task)
    return line(
      <>
        {linkTo(`/tasks/${task.code.toLowerCase()}`)(task.title)} · {unbroken(task.code)}
      </>,
    );
  if (person) return line(linkTo(`/people/${person}`)(t("person", { name: person })));
  if (agencyCode)
    return line(linkTo(`/agencies/${agencyCode.toLowerCase()}`)(t("agency", { code: agencyCode })));
  if (row.subject === "delayReason") return line(linkTo("/delay-reasons")(t("reasons")));
  if (quarterId === null) return null;
  return line(linkTo(`/quarters/${quarterAddress(quarterId)}`)(quarter.title(quarterId)));
}
