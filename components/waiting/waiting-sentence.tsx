import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sentence } from "@/components/ui/rich";
import type { Day } from "@/lib/calendar/day";
import { portion } from "@/lib/overview/sentence";
import type { Waiting } from "@/lib/waiting/waiting";

type Group = Waiting["groups"][number];
type Clause = { key: string; clause: ReactNode };
type Props = { waiting: Waiting; today: Day };

/** All that waits in one sentence, whose figures link to the rows of the page. */
export function WaitingSentence({ waiting, today }: Props) {
  const t = useTranslations("waiting.say");
  const clauses = waiting.groups.flatMap((of): Clause[] => {
    const a = (chunks: ReactNode) => <a href={`#${of.group}`}>{chunks}</a>;
    if (of.group === "closing") return closingClauses(of, a, t);
    return [{ key: of.group, clause: t.rich(of.group, { ...valuesOf(of, today), count: of.total, a }) }];
  });
  return <Sentence clauses={clauses} />;
}

/** Values of the messages beside the number: how many reports are late, which step the quarter needs. */
function valuesOf({ items }: Group, today: Day) {
  const late = items.filter((item) => item.kind === "report" && item.dueOn < today).length;
  const step = items.some(({ kind }) => kind === "openQuarter") ? "open" : "plan";
  return { late, portion: portion(late, items.length), step };
}

type Words = ReturnType<typeof useTranslations<"waiting.say">>;

/** The steps of a closing, each with its number; for decisions the number of tasks. */
function closingClauses({ items }: Group, a: (chunks: ReactNode) => ReactNode, t: Words): Clause[] {
  const kinds = ["confirmClosing", "sentBack", "fell", "decideEntries", "propose"] as const;
  return kinds.flatMap((kind) => {
    const here = items.filter((item) => item.kind === kind);
    const count = here.reduce((sum, item) => sum + (item.kind === "decideEntries" ? item.count : 1), 0);
    return count > 0 ? [{ key: kind, clause: t.rich(kind, { count, a }) }] : [];
  });
}
