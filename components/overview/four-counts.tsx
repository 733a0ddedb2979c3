import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { runsOf, shapes } from "@/components/tasks/standing";
import { CountLine } from "@/components/ui/counts";
import { Figure } from "@/components/ui/figure";
import { Mark } from "@/components/ui/mark";
import { linkTo } from "@/components/ui/rich";
import { Bar, mostCellsInBar } from "@/components/ui/table/cells";
import { type TaskFilter, tasksAddress } from "@/lib/list/filter";
import { type Counts, countedStandings, type Standing, tasksIn } from "@/lib/tasks/standing";

type Props = {
  counts: Counts;
  extended: number;
  quarterId: number;
  /** The agency whose tasks these are, in lower case; without it those of all. */
  agency?: string;
};

/** The four counts as one bar, and what is counted beside them. */
export function FourCounts({ counts, extended, quarterId, agency }: Props) {
  const t = useTranslations("quarters.four");
  const words = useTranslations("tasks.standing");
  const scope = agency ? `agency:${agency}` : "quarter";
  const to = (filter: TaskFilter) => tasksAddress(quarterId, { agency, ...filter });
  const figure = (standing: Standing) => (
    <Figure value={counts[standing]} href={to({ standings: [standing] })} count={standing} scope={scope} />
  );
  return (
    <section className="spine-grid mt-s5 grid gap-y-s4" aria-label={t("title")}>
      <div className="order-last text-t2 leading-[1.6] text-ink2 spine:order-none">
        <p>{t(tasksIn(counts) > mostCellsInBar ? "beside" : "oneCell")}</p>
        <p>
          <Beside standing="suspended" figure={figure} count={counts.suspended} />,{" "}
          <Beside standing="dropped" figure={figure} count={counts.dropped} />
        </p>
        {extended > 0 && (
          <p>
            {linkTo(to({ extended: true, standings: countedStandings }))(t("extended", { count: extended }))}
          </p>
        )}
      </div>
      <div>
        <Bar runs={runsOf(counts)} />
        <CountLine
          items={countedStandings.map((standing) => ({
            shape: shapes[standing],
            word: words(standing),
            figure: figure(standing),
          }))}
        />
      </div>
    </section>
  );
}

type BesideProps = {
  standing: "suspended" | "dropped";
  figure: (standing: Standing) => ReactNode;
  count: number;
};

function Beside({ standing, figure, count }: BesideProps) {
  const t = useTranslations("quarters.four");
  return (
    <span className="whitespace-nowrap">
      <Mark shape={shapes[standing]} />
      {t.rich(standing, { count, figure: () => figure(standing) })}
    </span>
  );
}
