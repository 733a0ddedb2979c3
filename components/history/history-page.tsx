import { useTranslations } from "next-intl";
import { bold, linkTo } from "@/components/ui/rich";
import { Lead, Say } from "@/components/ui/section";
import type { Named } from "@/lib/forms/fields/words";
import {
  conditionsIn,
  type EventGroup,
  type HistoryFilter,
  historyAddress,
  type WrongDays,
} from "@/lib/history/filter";
import type { HistoryView } from "@/lib/history/queries";
import { mostCounted } from "@/lib/history/view";
import type { QuarterRow } from "@/lib/quarters/queries";
import { History } from "./history";
import { HistoryFilterForm } from "./history-filter";
import { SubjectLink } from "./subject-link";

type Props = {
  page: HistoryView;
  filter: HistoryFilter;
  /** Days that were typed and make no sense. */
  wrong?: WrongDays;
  groups: readonly EventGroup[];
  quarters: readonly QuarterRow[];
  named: Named;
};

/**
 * The history events, the latest first: their number in one sentence, the filter on the left, the rows on the right.
 */
export function HistoryPage({ page, filter, wrong = {}, groups, quarters, named }: Props) {
  const t = useTranslations("history.page");
  const { rows, count } = page;
  const narrowed = conditionsIn(filter).length > 0;
  const values = { count: Math.min(count, mostCounted), more: count > mostCounted ? "yes" : "no", b: bold };
  return (
    <>
      <Lead title={t("title")}>
        <div role="status">
          <Say lesser>{t.rich(narrowed ? "shown" : "all", values)}</Say>
        </div>
        {narrowed && <p className="text-t2">{linkTo(historyAddress())(t("showAll"))}</p>}
      </Lead>
      <div className="spine-grid mt-s7 print:block">
        <HistoryFilterForm
          filter={filter}
          wrong={wrong}
          groups={groups}
          quarters={quarters}
          agencies={named.agencies}
        />
        <div className="mt-s3 spine:mt-0">
          <Tools filter={filter} count={count} shown={rows.length} />
          <History rows={rows} named={named} subject={(row) => <SubjectLink row={row} />} accounts />
          <Pages filter={filter} next={page.next} />
        </div>
      </div>
    </>
  );
}

/** How to take the rows along; what to do where there are none. */
function Tools({ filter, count, shown }: { filter: HistoryFilter; count: number; shown: number }) {
  const t = useTranslations("history.page");
  if (count === 0) return conditionsIn(filter).length > 0 ? <p>{t("empty")}</p> : null;
  if (shown === 0)
    return <p>{t.rich("past", { first: linkTo(historyAddress({ ...filter, before: undefined })) })}</p>;
  const file = historyAddress({ ...filter, before: undefined }, "/history.csv");
  return (
    <p className="mb-s3 text-t2 text-ink2 print:hidden">
      {t("order")} {t.rich("take", { csv: (chunks) => <a href={file}>{chunks}</a> })}
    </p>
  );
}

/** Back to the latest, on to the older ones. */
function Pages({ filter, next }: { filter: HistoryFilter; next: number | null }) {
  const t = useTranslations("history.page");
  const to = (before: number | undefined) => linkTo(historyAddress({ ...filter, before }));
  if (filter.before === undefined && next === null) return null;
  return (
    <nav
      aria-label={t("pages")}
      className="mt-s5 flex flex-wrap items-baseline gap-x-s5 gap-y-s2 text-t2 print:hidden"
    >
      {filter.before !== undefined && to(undefined)(t("latest"))}
      {next !== null && to(next)(t("older"))}
    </nav>
  );
}
