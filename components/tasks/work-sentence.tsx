import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MyWork } from "@/lib/tasks/view";

type Clause = "overdue" | "returned" | "confirm" | "parts" | "soon";

/** What is most pressing, in one sentence whose figures lead to the rows. */
export function WorkSentence({ work }: { work: MyWork }) {
  const t = useTranslations("tasks.work");
  const overdue = [...work.returned, ...work.overdue].filter(
    ({ entry }) => entry.standing === "overdue",
  ).length;
  const clauses: [Clause, number, string][] = [
    ["overdue", overdue, work.overdue.length > 0 ? "#overdue" : "#returned"],
    ["returned", work.returned.length, "#returned"],
    ["confirm", work.toConfirm.length, "#confirm"],
    ["parts", work.partsAsked.length, "#parts"],
    ["soon", overdue === 0 ? work.soon.length : 0, "#soon"],
  ];
  const said = clauses
    .filter(([, count]) => count > 0)
    .map(([name, count, href]): ReactNode => {
      const a = (chunks: ReactNode) => <a href={href}>{chunks}</a>;
      return t.rich(name, { count, a });
    });
  if (work.reportLateDays !== null)
    said.push(t.rich("reportLate", { days: work.reportLateDays, b: (chunks) => <b>{chunks}</b> }));
  if (said.length === 0) return t("nothing");
  return (
    <>
      {said.map((clause, index) => (
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
