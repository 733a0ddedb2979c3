import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { bold, linkTo } from "@/components/ui/rich";
import { quarterAddress } from "@/lib/calendar/quarter";
import { shortDay } from "@/lib/language/dates";
import { tasksAddress } from "@/lib/list/filter";
import type { MyWork } from "@/lib/tasks/view";

type Clause = "overdue" | "returned" | "confirm" | "decide" | "parts" | "soon";

/** The agency's overdue tasks, in whichever group they are: the same number as on every other page. */
function overdueIn(work: MyWork): { count: number; href: string } {
  const ours = work.toConfirm.filter(({ entry }) => entry.agency.code.toLowerCase() === work.agency);
  const all = [...work.returned, ...work.overdue, ...work.reported, ...ours];
  const count = all.filter(({ entry }) => entry.standing === "overdue").length;
  if (count === work.overdue.length || work.quarterId === null) return { count, href: "#overdue" };
  return { count, href: tasksAddress(work.quarterId, { agency: work.agency, standings: ["overdue"] }) };
}

/** What is most urgent, in one sentence whose figures link to the rows. */
export function WorkSentence({ work }: { work: MyWork }) {
  const t = useTranslations("tasks.work");
  const language = useLocale();
  const overdue = overdueIn(work);
  const clauses: [Clause, number, string][] = [
    ["overdue", overdue.count, overdue.href],
    ["returned", work.returned.length, "#returned"],
    ["confirm", work.toConfirm.length, "#confirm"],
    ["decide", work.toDecide.length, "#decide"],
    ["parts", work.partsAsked.length, "#parts"],
    ["soon", overdue.count === 0 ? work.soon.length : 0, "#soon"],
  ];
  const parts = clauses
    .filter(([, count]) => count > 0)
    .map(([name, count, href]): ReactNode => {
      const a = (chunks: ReactNode) => <a href={href}>{chunks}</a>;
      return t.rich(name, { count, a });
    });
  if (work.report && !work.report.submittedOn && work.quarterId !== null)
    parts.push(
      t.rich(work.report.lateDays > 0 ? "reportLate" : "reportDue", {
        days: work.report.lateDays,
        day: shortDay(work.report.dueOn, language),
        b: bold,
        a: linkTo(`/quarters/${quarterAddress(work.quarterId)}/${work.agency}/report`),
      }),
    );
  if (parts.length === 0) return t("nothing");
  return (
    <>
      {parts.map((clause, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the clauses have one order and no life of their own
        <span key={index}>
          {index > 0 && "; "}
          {index === 0 ? <b>{clause}</b> : clause}
        </span>
      ))}
      .
    </>
  );
}
