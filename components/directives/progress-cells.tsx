import { useLocale, useTranslations } from "next-intl";
import { runsOf } from "@/components/tasks/standing";
import { Figure } from "@/components/ui/figure";
import { Mark } from "@/components/ui/mark";
import { Cells } from "@/components/ui/table/cells";
import { Cell, ColumnHead } from "@/components/ui/table/table";
import { percent } from "@/lib/language/numbers";
import { type TaskFilter, tasksAddress } from "@/lib/list/filter";
import {
  type Counts,
  completedIn,
  countedStandings,
  type Standing,
  shareCompleted,
  tasksIn,
} from "@/lib/tasks/standing";

type Props = {
  counts: Counts;
  filter: TaskFilter;
  quarterId: number;
  /** The largest row of the table; 0 where the row has no bar, as that of a sum. */
  longest: number;
  /** The key under which other pages show the same counts. */
  scope?: string | undefined;
};

/** The tasks of a row by standing: as a bar, then completed, share and overdue as figures that link to their rows. */
export function ProgressCells({ counts, filter, quarterId, longest, scope }: Props) {
  const t = useTranslations("directives");
  const language = useLocale();
  const all = tasksIn(counts);
  const share = shareCompleted(counts);
  const to = (standings: readonly Standing[]) => tasksAddress(quarterId, { ...filter, standings });
  return (
    <>
      {longest > 0 ? (
        <Cell kind="drawn">
          <Cells runs={runsOf(counts)} longest={longest} />
        </Cell>
      ) : (
        <Cell kind="empty" />
      )}
      <Cell kind="figure" word={t("word.completed")}>
        <Figure value={all} href={to(countedStandings)}>
          {t("of", { done: completedIn(counts), all })}
        </Figure>
      </Cell>
      <Cell kind="figure" word={t("word.share")}>
        {share === null ? <span className="text-ink2">–</span> : percent(share, language)}
      </Cell>
      <Cell kind="figure" word={t("word.overdue")} hot={counts.overdue > 0}>
        <Figure
          value={counts.overdue}
          href={to(["overdue"])}
          {...(scope ? { count: "overdue", scope } : {})}
        />
      </Cell>
    </>
  );
}

export function ProgressHeads({ drawn, className }: { drawn: string; className?: string }) {
  const t = useTranslations("directives");
  return (
    <>
      <ColumnHead className={className}>{drawn}</ColumnHead>
      <ColumnHead figure>{t("completed")}</ColumnHead>
      <ColumnHead figure>{t("share")}</ColumnHead>
      <ColumnHead figure>
        <Mark shape="spike" />
        {t("overdue")}
      </ColumnHead>
    </>
  );
}
