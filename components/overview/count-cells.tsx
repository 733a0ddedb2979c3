import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import { Cell } from "@/components/ui/table/table";
import { tasksAddress } from "@/lib/list/filter";
import { type Counts, countedStandings, tasksIn } from "@/lib/tasks/standing";

type Props = { counts: Counts; quarterId: number; agency?: string };

const wordOf = {
  completedOnTime: "onTime",
  completedLate: "late",
  open: "within",
  overdue: "overdue",
} as const;

/**
 * The cells of a row: all tasks, then the four counts, each linked to its rows. Only one row of totals a page is
 * marked.
 */
export function CountCells({ counts, quarterId, agency }: Props) {
  const t = useTranslations("agencies.word");
  return (
    <>
      <Cell kind="figure" word={t("tasks")}>
        <Figure
          value={tasksIn(counts)}
          href={tasksAddress(quarterId, { agency, standings: countedStandings })}
        />
      </Cell>
      {countedStandings.map((standing) => (
        <Cell
          key={standing}
          kind="figure"
          word={t(wordOf[standing])}
          hot={standing === "overdue" && counts.overdue > 0}
        >
          <Figure
            value={counts[standing]}
            href={tasksAddress(quarterId, { agency, standings: [standing] })}
            count={agency && standing}
            scope={agency && `agency:${agency}`}
          />
        </Cell>
      ))}
    </>
  );
}
