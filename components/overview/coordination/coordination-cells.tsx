import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { runsOf } from "@/components/tasks/standing";
import { bold, linkTo } from "@/components/ui/rich";
import { Cells } from "@/components/ui/table/cells";
import { Cell } from "@/components/ui/table/table";
import { percent } from "@/lib/language/numbers";
import { type AgencyPair, judgedIn, partsIn, shareOnTime } from "@/lib/overview/coordination";
import type { WantedStanding } from "@/lib/overview/part";

type Props = {
  pair: AgencyPair;
  word: string;
  /** The address of these parts, of which only those are opened that the figure counts. */
  href: (standing: WantedStanding) => string;
};

/** "3 of 4 · 34 days": on time of those judged, then the days waited; what can't be judged yet is only open. */
function useFigures(): (of: Pick<Props, "pair" | "href">) => ReactNode {
  const t = useTranslations("quarters.coordination");
  return ({ pair: { counts, days }, href }) => {
    const judged = judgedIn(counts);
    return (
      <>
        {judged > 0
          ? linkTo(href("judged"))(t("of", { onTime: counts.completedOnTime, judged }))
          : linkTo(href("open"))(t("open", { count: counts.open }))}
        {days > 0 && <> · {bold(t("days", { days }))}</>}
      </>
    );
  };
}

/** One pair of agencies; where nothing was asked the cell stays empty, where all is well it is grey. */
export function PairCell({ pair, word, href }: Props) {
  const figures = useFigures();
  if (partsIn(pair.counts) === 0) return <Cell kind="empty" />;
  const calm = pair.days === 0 && pair.counts.overdue === 0;
  return (
    <Cell kind="pair" word={word}>
      <Cells runs={runsOf(pair.counts)} longest={partsIn(pair.counts)} />
      <span
        className={`below min-[76rem]:whitespace-nowrap print:whitespace-nowrap ${calm ? "text-ink2" : ""}`}
      >
        {figures({ pair, href })}
      </span>
    </Cell>
  );
}

export function TotalCell({ pair, word, href }: Props) {
  const language = useLocale();
  const figures = useFigures();
  const share = shareOnTime(pair.counts);
  if (partsIn(pair.counts) === 0) return <Cell kind="empty" />;
  return (
    <Cell kind="pair" word={word} className="font-normal!">
      {share !== null && <b>{percent(share, language)}</b>}
      <span className="below min-[76rem]:whitespace-nowrap print:whitespace-nowrap">
        {figures({ pair, href })}
      </span>
    </Cell>
  );
}
