import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sentence } from "@/components/ui/rich";
import type { Day } from "@/lib/quarters/quarter";
import type { Waiting } from "@/lib/reports/waiting";

/** All that waits in one sentence, whose figures lead down the page. */
export function WaitingSentence({ waiting, today }: { waiting: Waiting; today: Day }) {
  const t = useTranslations("waiting.say");
  const clauses = waiting.groups.map(({ group, total, items }) => {
    const a = (chunks: ReactNode) => <a href={`#${group}`}>{chunks}</a>;
    const values = { count: total, a };
    const kinds = items.map(({ kind }) => kind);
    const clause =
      group === "closing"
        ? t.rich(kinds.includes("confirmClosing") ? "confirmClosing" : "closing", values)
        : group === "next"
          ? t.rich("next", { ...values, step: kinds.includes("openQuarter") ? "open" : "plan" })
          : group === "missing"
            ? t.rich("missing", { ...values, late: lateIn(items, today) })
            : t.rich(group, values);
    return { key: group, clause };
  });
  return <Sentence clauses={clauses} />;
}

const lateIn = (items: Waiting["groups"][number]["items"], today: Day): number =>
  items.filter((item) => item.kind === "report" && item.dueOn < today).length;
