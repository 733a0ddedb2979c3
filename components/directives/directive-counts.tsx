import { useTranslations } from "next-intl";
import { HowTheyStand } from "@/components/list/list-sentence";
import { useQuarterName } from "@/components/quarters/quarter-name";
import { runsOf, shapes } from "@/components/tasks/standing";
import { CountLine } from "@/components/ui/counts";
import { Figure } from "@/components/ui/figure";
import { bold, linkTo } from "@/components/ui/rich";
import { Bar } from "@/components/ui/table/cells";
import { hangsIn } from "@/lib/directives/directive";
import { tasksAddress } from "@/lib/list/filter";
import { type CountedGroup, sumCounts } from "@/lib/tasks/counts";
import { countedStandings, tasksIn } from "@/lib/tasks/standing";

type Props = {
  slug: string;
  within: ReadonlySet<number>;
  /** The counted tasks of the quarter. */
  groups: readonly CountedGroup[];
  quarterId: number;
};

/** How many of the quarter's tasks serve the directive, and how they stand. */
export function DirectiveSentence({ slug, within, groups, quarterId }: Props) {
  const t = useTranslations("directives");
  const quarter = useQuarterName().short(quarterId);
  const counts = sumCounts(groups, hangsIn(within));
  const tasks = tasksIn(counts);
  if (tasks === 0) return <p>{t("serveNone", { quarter })}</p>;
  const all = tasksIn(sumCounts(groups, () => true));
  const filter = { directive: slug };
  const to = linkTo(tasksAddress(quarterId, { ...filter, standings: countedStandings }));
  return (
    <p className="say">
      {t.rich("serve", { tasks, all, quarter, b: bold, tasksOf: to })}
      {": "}
      <HowTheyStand counts={counts} filter={filter} quarterId={quarterId} />.
    </p>
  );
}

/** The four counts of the directive as a bar and as figures. */
export function DirectiveCounts({ slug, within, groups, quarterId }: Props) {
  const t = useTranslations("tasks.standing");
  const title = useTranslations("directives")("progress");
  const counts = sumCounts(groups, hangsIn(within));
  if (tasksIn(counts) === 0) return null;
  return (
    <section className="spine-grid mt-s5" aria-label={title}>
      <div className="spine:col-start-2">
        <Bar runs={runsOf(counts)} />
        <CountLine
          items={countedStandings.map((standing) => ({
            shape: shapes[standing],
            word: t(standing),
            figure: (
              <Figure
                value={counts[standing]}
                href={tasksAddress(quarterId, { directive: slug, standings: [standing] })}
                count={standing}
                scope={`directive:${slug}`}
              />
            ),
          }))}
        />
      </div>
    </section>
  );
}
